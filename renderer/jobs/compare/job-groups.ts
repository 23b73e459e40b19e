import type { JobComparison, JobGroup } from '../../../data/contract/job-comparison.ts'
import { jobGroupDetail, jobRowLabel } from '../../../data/format/job-rows.ts'
import type { JobGroupId } from '../../../data/job-rows.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import type { TableRow } from '../../shared/comparison/table-rows.ts'

interface JobTableGroup {
  readonly id: JobGroupId
  readonly label: string
  /** "Ohio, May 2025". */
  readonly detail: string | null
  readonly rows: readonly TableRow[]
}

/** Jobs side by side as the table shows them: rows with their names, best in words. */
export function jobTableGroups({ groups }: JobComparison, translate: Translator): readonly JobTableGroup[] {
  return groups.map((group) => ({
    id: group.id,
    label: translate.t(`jobs.compare.group.${group.id}`),
    detail: jobGroupDetail(group, translate),
    rows: rowsOf(group, translate),
  }))
}

function rowsOf(group: JobGroup, translate: Translator): readonly TableRow[] {
  return group.rows.map((row) => ({
    field: row.field,
    ...jobRowLabel(row.field, group, translate),
    depth: 0,
    differs: row.differs,
    cells: row.cells.map((cell, column) => ({
      cell,
      best: row.best.includes(column),
      extreme: null,
      difference: null,
      peers: null,
    })),
  }))
}
