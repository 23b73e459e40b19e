import type { Cell, Comparison, ComparisonRow, ProgramChanges } from '../../../data/contract/comparison.ts'
import type { FieldId } from '../../../data/fields/catalogue.ts'
import type { ProgramKey } from '../../../data/program.ts'
import { withCauses, type Asked } from './change-cause.ts'
import { said } from './differs.ts'

/** Any comparison, as far as its cells go. */
type Cells = Pick<Comparison, 'programs' | 'groups'> & Asked

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
  // It may name sources of programs that stand there with the figures of after.
  const asked = { ...before, sources: usedSources(before) }
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
        const old = was.get(field)?.cells[column] ?? null
        const now = is.get(field)?.cells[place] ?? null
        const isSame = old === null || now === null ? old === now : said(old) === said(now)
        return isSame ? [] : [{ field, before: old, after: now }]
      })
      return { program, standing: 'changed', cells: withCauses(cells, asked, after) }
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

/** Cells that are different, and programs that are gone; `byRule` of them for no other reason than our own rules. */
export function countChanges(changes: readonly ProgramChanges[]): { count: number; byRule: number } {
  const cells = changes.flatMap(({ cells }) => cells)
  const gone = changes.filter(({ standing }) => standing === 'gone').length
  return { count: cells.length + gone, byRule: cells.filter(({ cause }) => cause === 'rule').length }
}

function rowsOf({ groups }: Cells): ReadonlyMap<FieldId, ComparisonRow> {
  return new Map(groups.flatMap(({ rows }) => rows).map((row) => [row.field, row]))
}

/** The sources that a figure of it rests on. */
function usedSources({ groups, sources }: Cells): Comparison['sources'] {
  const used = new Set(
    groups.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => ('figure' in cell ? cell.figure.provenance.map(({ source }) => source) : [])),
      ),
    ),
  )
  return Object.fromEntries(Object.entries(sources).filter(([id]) => used.has(id)))
}
