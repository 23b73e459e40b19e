import { existsSync, readFileSync } from 'node:fs'

/** What a test run counted. */
export interface Numbers {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/**
 * Reads the report of vitest's JSON reporter. A run that failed without a failed
 * test (a file that does not load, an error outside of tests, no report at all)
 * counts as one failure, and so does a run of no test: neither may look green.
 *
 * @param code vitest's exit code
 */
export function readNumbers(report: string, code: number): Numbers {
  const counted = existsSync(report)
    ? (JSON.parse(readFileSync(report, 'utf8')) as Partial<Record<string, number>>)
    : {}
  const passed = counted['numPassedTests'] ?? 0
  const failed = counted['numFailedTests'] ?? 0
  const skipped = (counted['numPendingTests'] ?? 0) + (counted['numTodoTests'] ?? 0)
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed, skipped }
}

/** "N passed, N failed", and what was skipped, which is never silent. */
export function inWords({ passed, failed, skipped }: Numbers): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
