import type { Comparison } from '../../data/contract/comparison.ts'
import type { FieldId, GroupId } from '../../data/fields/catalogue.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { AWARDS, yearOf } from './program-summary.ts'
import {
  tableGroups,
  type TableCell,
  type TableGroup,
  type TableRow,
} from '../shared/comparison/table-rows.ts'

/** The head of the details says these. */
const IN_HEAD: readonly FieldId[] = ['awardLevel', 'city']

/** The same for every program that leads to the occupation: to read in Compare and Occupations. */
const NOT_OF_PROGRAM: readonly GroupId[] = ['outlook']

/**
 * All that a comparison says of its one program, in the catalogue's order. Left out
 * is what the head says, and rows that only wait for an occupation to be chosen:
 * the row of occupations offers that choice already.
 */
export function detailGroups(comparison: Comparison, translate: Translator): readonly TableGroup[] {
  return tableGroups(comparison, { baseline: null, show: 'all' }, translate)
    .filter(({ id }) => !NOT_OF_PROGRAM.includes(id))
    .map((group) => ({
      ...group,
      rows: group.rows
        .filter((row) => !IN_HEAD.includes(row.field) && !waits(row, onlyCell(row)))
        .map((row) => withYear(row, comparison, translate)),
    }))
    .filter(({ rows }) => rows.length > 0)
}

/** Awards of one program are of one year each, which says more than which of them came first. */
function withYear(row: TableRow, comparison: Comparison, translate: Translator): TableRow {
  if (!(AWARDS as readonly FieldId[]).includes(row.field)) return row
  const { cell } = onlyCell(row)
  const year = cell.kind === 'figure' ? yearOf(cell.figure, comparison, translate) : null
  return year === null ? row : { ...row, label: translate.t('details.awards.label', { year }) }
}

/** The cell of a row in a comparison of one program. */
export function onlyCell(row: TableRow): TableCell {
  const [cell] = row.cells
  if (!cell) throw new RangeError(`The row "${row.field}" has no cell`)
  return cell
}

function waits({ field }: TableRow, { cell }: TableCell): boolean {
  return cell.kind === 'occupations' && field !== 'occupation'
}
