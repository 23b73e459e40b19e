/**
 * `npm run soak`: the tests that gain by being run for long: readers fed with
 * thousands of mutated files and with bombs made by chance, imports killed at fifty
 * points, and starts, saves and the like killed in place of every system call (where
 * strace is); five curators at a PostgreSQL that crashes, for ten minutes; then Find over ten times the country.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildAll } from './build/all.ts'
import { runCheck } from './checks/run.ts'
import { TESTS } from './checks/tools.ts'
import { ROOT } from './support/paths.ts'
import { stopSignal } from './support/stop.ts'

const LONG = [
  'tests/main/import/fuzz.test.ts',
  'tests/long/main/import/kill.test.ts',
  'tests/long/main/import/bombs.test.ts',
  'tests/long/main/import/fuzz.test.ts',
  'tests/long/main/layer/curators.test.ts',
  'tests/long/main/layer/outbox.test.ts',
  'tests/long/main/person/system-call-kill.test.ts',
]

await buildAll()
process.env['PATHWISE_SOAK'] = '1'
process.exitCode = await runCheck(TESTS, [...LONG, ...process.argv.slice(2)], stopSignal())
if (process.exitCode === 0) {
  const tenTimes = join(ROOT, 'main', 'commands', 'bench', 'ten-times.ts')
  process.exitCode =
    spawnSync(process.execPath, [...process.execArgv, tenTimes], { stdio: 'inherit' }).status ?? 1
}
