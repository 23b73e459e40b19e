/**
 * `npm run test:long`: builds, then the checks that take long, then the tests that
 * prove much and take long, and those of the whole official files, which are skipped where
 * these are not. Words after `--` go to vitest, without the check. The last line is
 * "N passed, N failed".
 */
import { runChecks } from './checks/run.ts'
import { build, testCommand } from './checks/test-run.ts'
import { LONG_CHECKS } from './checks/tools.ts'

const asked = process.argv.slice(2)
await testCommand(
  ['--project=long', ...asked],
  build,
  ...(asked.length === 0 ? [(stop: AbortSignal) => runChecks(LONG_CHECKS, stop)] : []),
)
