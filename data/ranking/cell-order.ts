import type { FieldId } from '../fields/catalogue.ts'
import type { Cell, Comparison, ComparisonRow } from '../contract/comparison.ts'

/** The row of a field; undefined where this comparison has none. */
export function rowOf({ groups }: Comparison, id: FieldId): ComparisonRow | undefined {
  for (const { rows } of groups) {
    const found = rows.find(({ field }) => field === id)
    if (found) return found
  }
  return undefined
}

export function cellOf(comparison: Comparison, id: FieldId, column: number): Cell | undefined {
  return rowOf(comparison, id)?.cells[column]
}

/** What a text says of a program, such as its telephone; null where nothing is known. */
export function textOf(comparison: Comparison, id: FieldId, column: number): string | null {
  const cell = cellOf(comparison, id, column)
  return cell?.kind === 'text' ? cell.text : null
}
