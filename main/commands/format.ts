/** `npm run format`: brings every file into the form that `npm run check` wants. */
import { runCheck } from './checks/run.ts'
import { FORMATTER } from './checks/tools.ts'
import { stopSignal } from './support/stop.ts'

process.exitCode = await runCheck(FORMATTER, [], stopSignal())
