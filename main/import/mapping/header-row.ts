import type { SourceRow } from '../files/source.ts'
import { namedFields } from './column-names.ts'

/** Titles, notes and blank rows may stand above the heading. */
const ROWS_ABOVE = 10

/**
 * Which of the first rows is the heading: the one with the most names of fields,
 * where any has two; else the first that is about as full as the table.
 */
export function headerRow(rows: readonly SourceRow[]): number {
  const first = rows.slice(0, ROWS_ABOVE)
  const named = first.map(({ cells }) => namedFields(cells))
  const most = Math.max(0, ...named)
  if (most >= 2) return named.indexOf(most)
  const filled = first.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length)
  return filled.findIndex((count) => count >= 0.6 * Math.max(...filled))
}
