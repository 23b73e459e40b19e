import { DEFAULT_ROWS } from '../../data/comparison-state.ts'
import type { Comparison } from '../../data/contract/comparison.ts'
import type { ExportRequest } from '../../data/contract/export.ts'
import { arrangedRows } from '../../data/rows.ts'

/** Without `rows`, all stand as they are declared. */
type ShownOptions = Pick<ExportRequest, 'show'> & Partial<Pick<ExportRequest, 'rows'>>
type Groups = Comparison['groups']

/** The rows that go into an export, group by group: as the person ordered them, without those hidden or not wanted. */
export function shownGroups(
  { groups, programs }: Pick<Comparison, 'groups' | 'programs'>,
  { rows = DEFAULT_ROWS, show }: ShownOptions,
): Groups {
  // With one program nothing can differ: all rows are shown, as on screen.
  const wanted = programs.length > 1 ? show : 'all'
  return groups
    .map((group) => ({
      ...group,
      rows: arrangedRows(group.rows, rows).filter(
        ({ differs }) => wanted === 'all' || differs === (wanted === 'differences'),
      ),
    }))
    .filter((group) => group.rows.length > 0)
}
