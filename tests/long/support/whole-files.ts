import { describe } from 'vitest'
import { datasetsHere } from '../../main/import/support/datasets.ts'

/** Why a long test is skipped: it stands in the title, so that every report says it. */
const NEEDED = 'needs the full official files in ../shared/datasets or PATHWISE_DATASETS'

/** What holds only of the whole official files, which are not checked in. */
export function ofWholeFiles(title: string, tests: () => void): void {
  if (datasetsHere) describe(title, tests)
  else describe.skip(`${title} (${NEEDED})`, tests)
}
