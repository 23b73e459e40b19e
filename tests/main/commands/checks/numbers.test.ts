import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { inWords, readNumbers } from '../../../../main/commands/checks/numbers.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-numbers-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function report(numbers: Record<string, number>): string {
  const file = join(folder, 'vitest.json')
  writeFileSync(file, JSON.stringify({ numTotalTests: 9, success: true, ...numbers }))
  return file
}

it.each([
  ['a green run', { numPassedTests: 9, numFailedTests: 0 }, 0, '9 passed, 0 failed'],
  ['a red run', { numPassedTests: 7, numFailedTests: 2 }, 1, '7 passed, 2 failed'],
  ['a file that does not load', { numPassedTests: 9, numFailedTests: 0 }, 1, '9 passed, 1 failed'],
  ['a run of no test', { numPassedTests: 0, numFailedTests: 0 }, 0, '0 passed, 1 failed'],
  [
    'skipped tests',
    { numPassedTests: 6, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 },
    0,
    '6 passed, 0 failed, 3 skipped',
  ],
])('%s is told as it is', (_, numbers, code, words) => {
  expect(inWords(readNumbers(report(numbers), code))).toBe(words)
})

it('a run without a report has failed', () => {
  expect(inWords(readNumbers(join(folder, 'none.json'), 0))).toBe('0 passed, 1 failed')
})
