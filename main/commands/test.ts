/**
 * `npm test`: builds, then everything of `npm run check`, then all tests: unit,
 * integration, and end to end in a real browser. Words after `--` go to vitest
 * (`npm test -- tests/data`). The last line is "N passed, N failed".
 */
import { rmSync } from 'node:fs'
import { buildAll } from './build/all.ts'
import { inWords, readNumbers, type Numbers } from './checks/numbers.ts'
import { heading, runCheck, runChecks } from './checks/run.ts'
import { CHECKS, TESTS, VITEST_NUMBERS } from './checks/tools.ts'
import { stopSignal } from './support/stop.ts'

const stop = stopSignal()
const start = performance.now()
const numbers = await run()
console.log(`\nTook ${((performance.now() - start) / 1000).toFixed(0)} s.`)
console.log(inWords(numbers))
process.exitCode = numbers.failed === 0 ? 0 : 1

async function run(): Promise<Numbers> {
  const stoppedAt = (await build()) ?? (await runChecks(CHECKS, stop))
  if (stoppedAt !== null) {
    console.error(`\nStopped at "${stoppedAt}": see above. No test was run.`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
  heading(TESTS.name)
  // The numbers of an earlier run must not pass for this one's.
  rmSync(VITEST_NUMBERS, { force: true })
  const code = await runCheck(TESTS, ['--project=!long', ...process.argv.slice(2)], stop)
  return readNumbers(VITEST_NUMBERS, code)
}

async function build(): Promise<string | null> {
  heading('Build')
  try {
    await buildAll()
    return null
  } catch (error) {
    console.error(error)
    return 'Build'
  }
}
