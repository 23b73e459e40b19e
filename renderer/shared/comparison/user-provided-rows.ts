import type { Cell, Comparison, ComparisonRow } from '../../../data/contract/comparison.ts'
import { field, FIELDS, type FieldDeclaration, type FieldId } from '../../../data/fields/catalogue.ts'
import type { Figure } from '../../../data/figures/figure.ts'

/**
 * Rows that only the school or the person can fill. The comparison has one as soon
 * as somebody told it; before that the person may ask for an empty one, to fill in.
 */
export const USER_PROVIDED: readonly FieldId[] = (FIELDS as readonly FieldDeclaration[])
  .filter(({ userProvided }) => userProvided)
  .map(({ id }) => id as FieldId)

/** Those that the comparison has no row for yet. */
export function notProvided(comparison: Comparison): readonly FieldId[] {
  const there = new Set(comparison.groups.flatMap(({ rows }) => rows.map((row) => row.field)))
  return USER_PROVIDED.filter((id) => !there.has(id))
}

/** With an empty row for each field asked for that has none, in its place of the catalogue. */
export function withUserProvidedRows(comparison: Comparison, asked: ReadonlySet<FieldId>): Comparison {
  const missing = notProvided(comparison).filter((id) => asked.has(id))
  if (missing.length === 0) return comparison
  const place = new Map<string, number>(FIELDS.map(({ id }, at) => [id, at]))
  const columns = comparison.programs.length
  return {
    ...comparison,
    groups: comparison.groups.map(({ id, rows }) => ({
      id,
      rows: [
        ...rows,
        ...missing.filter((one) => field(one).group === id).map((one) => empty(one, columns)),
      ].sort((a, b) => (place.get(a.field) ?? 0) - (place.get(b.field) ?? 0)),
    })),
  }
}

/** Nobody told it yet. */
const NOBODY: Figure = {
  status: 'not-reported',
  value: null,
  provenance: [],
  notes: [{ code: 'not-reported' }],
}

function empty(id: FieldId, columns: number): ComparisonRow {
  const { kind, unit } = field(id)
  const cell: Cell =
    kind === 'figure' && unit
      ? { kind: 'figure', figure: NOBODY, unit }
      : { kind: 'text', text: null, figure: NOBODY }
  return { field: id, cells: Array<Cell>(columns).fill(cell), best: [], differs: false }
}
