/**
 * `npm run test:long`: builds, then the tests that take long or need the whole official
 * files; without these files they are skipped, and say so. Words after `--` go to vitest.
 */
import { buildAll } from './build/all.ts'
import { runCheck } from './checks/run.ts'
import { TESTS } from './checks/tools.ts'
import { stopSignal } from './support/stop.ts'

await buildAll()
process.exitCode = await runCheck(TESTS, ['--project=long', ...process.argv.slice(2)], stopSignal())
