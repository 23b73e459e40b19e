/**
 * `npm test`: builds, then the checks that are quick, then all tests but the long
 * ones: unit, integration, and end to end in a real browser. With words after `--`
 * (`npm test -- tests/data`) only the tests that these choose, without the checks, and
 * built only where a test needs it. The last line is "N passed, N failed".
 */
import { chosenTests } from './checks/chosen-tests.ts'
import { runChecks } from './checks/run.ts'
import { build, testCommand } from './checks/test-run.ts'
import { CHECKS } from './checks/tools.ts'

const asked = process.argv.slice(2)
if (asked.length === 0) await testCommand(['--project=!long'], build, (stop) => runChecks(CHECKS, stop))
else {
  const chosen = chosenTests(asked)
  await testCommand(chosen.words, ...(chosen.build ? [build] : []))
}
