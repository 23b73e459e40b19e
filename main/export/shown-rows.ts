import { DEFAULT_ROWS } from '../../data/comparison-state.ts'
import type { ComparedTable } from '../../data/contract/comparison.ts'
import type { ExportRequest } from '../../data/contract/export.ts'
import { arrangedRows } from '../../data/rows.ts'

/** Without `rows`, all stand as they are declared. */
type ShownOptions = Pick<ExportRequest, 'show'> & Partial<Pick<ExportRequest, 'rows'>>
type Groups = ComparedTable['groups']

/** The rows that go into an export, group by group: as the person ordered them, without those hidden or not wanted. */
export function shownGroups(
  { groups, programs }: Pick<ComparedTable, 'groups' | 'programs'>,
  { rows = DEFAULT_ROWS, show }: ShownOptions,
): Groups {
  return groups
    .map((group) => ({
      ...group,
      rows: arrangedRows(group.rows, rows).filter(({ differs }) => isWanted(differs, show, programs.length)),
    }))
    .filter((group) => group.rows.length > 0)
}

/** With one program nothing can differ: all rows are shown, as on screen. */
export function isWanted(differs: boolean, show: ShownOptions['show'], programs: number): boolean {
  return programs <= 1 || show === 'all' || differs === (show === 'differences')
}
