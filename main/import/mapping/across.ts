import type { Area } from '../files/sheet-facts.ts'
import type { SourceRow } from '../files/source.ts'
import { namedFields } from './column-names.ts'

/** Rows that are looked at; the names of fields stand among the first. */
const LOOKED_AT = 60

/** Names of fields down one column tell that programs stand across. */
const LEAST_NAMES = 3

/** More programs than this stand side by side in no list. */
export const MOST_ACROSS = 500

const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length

/** Names of fields, each counted once: rows may have the same one again and again ("Total"). */
const names = (cells: readonly string[]) => namedFields([...new Set(cells.map((cell) => cell.trim()))])

/** Whether programs stand side by side, with the names of their fields down the first columns. */
export function isAcross(rows: readonly SourceRow[]): boolean {
  if (rows.length > MOST_ACROSS) return false
  const looked = rows.slice(0, LOOKED_AT)
  const down = Math.max(...[0, 1].map((at) => names(looked.map(({ cells }) => cells[at] ?? ''))))
  if (down < LEAST_NAMES || looked.every(({ cells }) => filled(cells) < 2)) return false
  return looked.every(({ cells }) => names(cells) < down)
}

/**
 * Each column as a row, whose line is the number of the column; what is merged with it. Rows of one
 * cell are titles above the programs, or among them, and no field of any.
 */
export function turned(
  rows: readonly SourceRow[],
  merged: readonly Area[],
): { readonly rows: readonly SourceRow[]; readonly merged: readonly Area[] } {
  const fields = rows.filter(({ cells }) => filled(cells) > 1)
  const width = Math.max(0, ...fields.map(({ cells }) => cells.length))
  const places = new Map(fields.map(({ line }, at) => [line, at]))
  return {
    rows: Array.from({ length: width }, (_, column) => ({
      line: column + 1,
      cells: fields.map(({ cells }) => cells[column] ?? ''),
    })).filter(({ cells }) => filled(cells) > 0),
    merged: merged.flatMap(({ top, left, bottom, right }) => {
      const [from, to] = [places.get(top), places.get(bottom)]
      return from === undefined || to === undefined
        ? []
        : [{ top: left + 1, left: from, bottom: right + 1, right: to }]
    }),
  }
}
