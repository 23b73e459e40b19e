import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'data/README.md',
  'docs/architecture.md',
  'docs/packaging.md',
]

/** A file or folder of the project in backquotes, or the head of a diff; names in capitals stand for one to be made. */
const NAMED = /`((?:data|docs|main|renderer|tests)\/[^`\s*{}]*)`|^--- (\S+)$/gm

function named(text: string): string[] {
  const paths = [...text.matchAll(NAMED)].map(([, quoted, edited]) => quoted ?? edited ?? '')
  return [...new Set(paths)].filter((path) => !/\b[A-Z]{3,}\b/.test(path))
}

describe('the documents', () => {
  it.each(DOCUMENTS)('%s names only files that are there', (document) => {
    const paths = named(readFileSync(join(ROOT, document), 'utf8'))
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })

  it('are looked at whole', () => {
    expect(named('in `main/a.ts` and\n--- data/b.ts\n`main/import/readers/NAME.ts`, `npm run x`')).toEqual([
      'main/a.ts',
      'data/b.ts',
    ])
    expect(named(readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8')).length).toBeGreaterThan(15)
  })
})
