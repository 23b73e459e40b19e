import { rmSync } from 'node:fs'
import { buildAll } from '../build/all.ts'
import { stopSignal } from '../support/stop.ts'
import { inWords, readNumbers, type Numbers } from './numbers.ts'
import { heading, runCheck } from './run.ts'
import { TESTS, VITEST_NUMBERS } from './tools.ts'

/**
 * The body of a command that tests: does the steps, then says how long they took and,
 * as its last line, "N passed, N failed". A step that fails ends it as one failure.
 *
 * @param words for vitest
 * @param steps what comes before the tests; each answers with its name where it failed, else null.
 */
export async function testCommand(
  words: readonly string[],
  ...steps: readonly ((stop: AbortSignal) => Promise<string | null>)[]
): Promise<void> {
  const stop = stopSignal()
  const start = performance.now()
  const numbers = await run()
  console.log(`\nTook ${((performance.now() - start) / 1000).toFixed(0)} s.`)
  console.log(inWords(numbers))
  process.exitCode = numbers.failed === 0 ? 0 : 1

  async function run(): Promise<Numbers> {
    for (const step of steps) {
      const stoppedAt = await step(stop)
      if (stoppedAt === null) continue
      console.error(`\nStopped at "${stoppedAt}": see above. No test was run.`)
      return { passed: 0, failed: 1, skipped: 0 }
    }
    heading(TESTS.name)
    // The numbers of an earlier run must not pass for this one's.
    rmSync(VITEST_NUMBERS, { force: true })
    return readNumbers(VITEST_NUMBERS, await runCheck(TESTS, words, stop))
  }
}

export async function build(): Promise<string | null> {
  heading('Build')
  try {
    await buildAll()
    return null
  } catch (error) {
    console.error(error)
    return 'Build'
  }
}
