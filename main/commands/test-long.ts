/**
 * `npm run test:long`: builds, then the tests that prove much and take long, and those
 * of the whole official files, which are skipped where these are not. Words after `--`
 * go to vitest. The last line is "N passed, N failed".
 */
import { build, testCommand } from './checks/test-run.ts'

await testCommand(['--project=long', ...process.argv.slice(2)], build)
