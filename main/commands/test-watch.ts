/**
 * `npm run test:watch`: the tests that need no build, and again those that a change
 * touches. Words after `--` go to vitest (`npm run test:watch -- tests/data`).
 */
import { runCheck } from './checks/run.ts'
import { WATCHED_TESTS } from './checks/tools.ts'
import { stopSignal } from './support/stop.ts'

process.exitCode = await runCheck(WATCHED_TESTS, process.argv.slice(2), stopSignal())
