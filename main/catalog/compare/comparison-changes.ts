import type { Cell, Comparison, ComparisonRow, ProgramChanges } from '../../../data/contract/comparison.ts'
import type { FieldId } from '../../../data/fields/catalogue.ts'
import type { ProgramKey } from '../../../data/program.ts'
import { said } from './differs.ts'

/** Any comparison, as far as its cells go. */
type Cells = Pick<Comparison, 'programs' | 'groups'>

/**
 * What a comparison would say differently after: its programs in their order, those
 * only that have a change. Other provenance or remarks alone are no change.
 *
 * @param added programs that stand there with the figures of after already.
 * @param isOlder before is of an older schema: rows of which it says nothing at all are no
 *   changes, since it may have had no place for them.
 */
export function changesBetween(
  before: Cells,
  after: Cells,
  added: ReadonlySet<ProgramKey>,
  isOlder = false,
): readonly ProgramChanges[] {
  const was = rowsOf(before)
  const is = rowsOf(after)
  const all = [...new Set([...was.keys(), ...is.keys()])]
  const fields = isOlder ? all.filter((field) => was.get(field)?.cells.some(isUserProvided)) : all
  const places = new Map(after.programs.map(({ key }, column) => [key, column]))
  return before.programs
    .map((program, column): ProgramChanges => {
      if (added.has(program.key)) return { program, standing: 'new', cells: [] }
      const place = places.get(program.key)
      if (place === undefined) return { program, standing: 'gone', cells: [] }
      const cells = fields.flatMap((field) => {
        const before = was.get(field)?.cells[column] ?? null
        const after = is.get(field)?.cells[place] ?? null
        const isSame = before === null || after === null ? before === after : said(before) === said(after)
        return isSame ? [] : [{ field, before, after }]
      })
      return { program, standing: 'changed', cells }
    })
    .filter(({ standing, cells }) => standing !== 'changed' || cells.length > 0)
}

function isUserProvided(cell: Cell): boolean {
  switch (cell.kind) {
    case 'figure':
      return cell.figure.value !== null || cell.figure.status !== 'not-reported'
    case 'category':
      return cell.code !== 'not-reported'
    case 'text':
      return cell.text !== null
    case 'occupations':
    case 'verdicts':
      return true
  }
}

/** Cells that are different, and programs that are gone. */
export function countChanges(changes: readonly ProgramChanges[]): number {
  return changes.reduce((count, { standing, cells }) => count + (standing === 'gone' ? 1 : cells.length), 0)
}

function rowsOf({ groups }: Cells): ReadonlyMap<FieldId, ComparisonRow> {
  return new Map(groups.flatMap(({ rows }) => rows).map((row) => [row.field, row]))
}
