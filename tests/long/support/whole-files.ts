import { describe } from 'vitest'
import { datasetsHere } from '../../main/import/support/datasets.ts'

/** Why a long test is skipped: it stands in the title and on the console, so that every report says it. */
const NEEDED = 'needs the full official files in ../shared/datasets or PATHWISE_DATASETS'

/** What holds only of the whole official files, which are not checked in. */
export function ofWholeFiles(title: string, tests: () => void): void {
  if (datasetsHere) return void describe(title, tests)
  console.warn(`Skipped: "${title}" ${NEEDED}.`)
  describe.skip(`${title} (${NEEDED})`, tests)
}
