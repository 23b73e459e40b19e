/** `npm run check`: types, lint, format, boundaries, dead code, and promises that nobody waits for; stops at the first that fails. */
import { runChecks } from './checks/run.ts'
import { CHECKS, LONG_CHECKS } from './checks/tools.ts'
import { stopSignal } from './support/stop.ts'

const failed = await runChecks([...LONG_CHECKS, ...CHECKS], stopSignal())
if (failed === null) console.log('\nAll checks passed.')
else {
  console.error(`\nStopped at "${failed}": see above.`)
  process.exitCode = 1
}
