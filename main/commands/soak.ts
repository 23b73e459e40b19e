/**
 * `npm run soak`: the tests that gain by being run for long: readers fed with
 * thousands of mutated files, and imports killed at fifty points.
 */
import { buildAll } from './build/all.ts'
import { runCheck } from './checks/run.ts'
import { TESTS } from './checks/tools.ts'
import { stopSignal } from './support/stop.ts'

const LONG = [
  'tests/main/import/fuzz.test.ts',
  'tests/main/import/kill.test.ts',
  'tests/long/main/import/fuzz.test.ts',
]

await buildAll()
process.env['PATHWISE_SOAK'] = '1'
process.exitCode = await runCheck(TESTS, [...LONG, ...process.argv.slice(2)], stopSignal())
