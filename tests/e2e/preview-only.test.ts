import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../main/commands/support/paths.ts'
import { PREVIEW_ONLY_FILES, PREVIEW_ONLY_TESTS } from './support/preview-only.ts'

describe('the tests that are left out around Electron', () => {
  const texts = [import.meta.dirname, join(ROOT, 'tests', 'long', 'e2e')].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  )

  it.each([...PREVIEW_ONLY_TESTS])('are there: %s', (name) => {
    // `everywhere` of accessibility.test.ts adds how it looked.
    const parts = name.replace(/, light and dark, wide and narrow$/, '').split(' > ')
    const [outer = '', inner = ''] = [parts[0], parts.at(-1)]
    expect(texts.filter((text) => text.includes(`'${outer}'`) && text.includes(`'${inner}'`))).toHaveLength(1)
  })

  it.each([...PREVIEW_ONLY_FILES])('are there: %s', (name) => {
    expect(readFileSync(join(ROOT, name), 'utf8')).toContain('describe(')
  })
})
