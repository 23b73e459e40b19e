import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeCatalog } from '../../../main/catalog/make-catalog.ts'
import { makeNationalCatalog, NATIONAL_PROGRAMS } from '../../../main/commands/bench/national-catalog.ts'
import type { ScreenMeasure } from '../../../main/commands/bench/screen.ts'
import { SHIPPED } from '../../support/catalog-counts.ts'

const LITTLE = { starts: 1, words: ['st'] }

let folder: string
let national: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-screen-test-'))
  const shipped = join(folder, 'shipped.db')
  national = join(folder, 'national.db')
  makeCatalog(join('data', 'catalog'), shipped)
  makeNationalCatalog(shipped, national)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(env: Readonly<Record<string, string>> = {}) {
  return spawnSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      join('tests', 'bench', 'screen.ts'),
      national,
      JSON.stringify(LITTLE),
    ],
    { encoding: 'utf8', env: { ...process.env, ...env } },
  )
}

describe('measuring the screen', () => {
  it('gives every number for both sizes, of the catalogs that it says', () => {
    const { stdout, stderr, status } = run()
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const { shipped, national } = JSON.parse(stdout) as ScreenMeasure
    // What Find shows: without those of closed schools.
    expect(shipped.programs).toBe(SHIPPED.found)
    expect(national.programs / NATIONAL_PROGRAMS).toBeCloseTo(SHIPPED.found / SHIPPED.programs, 3)
    for (const { answers, rows, keystrokes, longestTasks } of [shipped, national]) {
      expect(answers).toHaveLength(1)
      expect(rows).toHaveLength(1)
      // Both letters and taking them away, where each changed what is to be seen.
      expect(keystrokes).toHaveLength(3)
      for (const sample of [...answers, ...rows, ...keystrokes]) expect(sample).toBeGreaterThan(0)
      expect(Object.keys(longestTasks)).toEqual(['typing', 'scrolling', 'sorting'])
    }
  }, 240_000)

  it('fails, and says why, where there is no browser', () => {
    const { stdout, stderr, status } = run({ PATHWISE_BROWSER: join(folder, 'no-browser') })
    expect(status).not.toBe(0)
    expect(stdout).toBe('')
    expect(stderr).toContain('PATHWISE_BROWSER names')
  })
})
