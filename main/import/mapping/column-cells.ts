import type { RawTable } from './raw-table.ts'

/** A column of a table: every cell of it counts, each text is kept once. */
export interface Column {
  readonly heading: string
  readonly rows: number
  /** Cells that are not empty. */
  readonly filled: number
  /** Texts, and how many cells say each, in the order in which they come. */
  readonly cells: ReadonlyMap<string, number>
  readonly distinct: number
}

/** Of a longer table, so many rows in equal steps from the first to the last are looked at. */
const ROWS_LOOKED_AT = 5_000

/** All columns of a table, in their order. */
export function columnsOf({ headings, rows }: RawTable): readonly Column[] {
  const columns = headings.map(() => ({ cells: new Map<string, number>(), filled: 0 }))
  const step = Math.max(1, Math.floor(rows.length / ROWS_LOOKED_AT))
  for (let row = 0; row < rows.length; row += 1) {
    const all = rows[row]?.cells ?? []
    const isLookedAt = row % step === 0
    for (let at = 0; at < columns.length; at += 1) {
      const cell = (all[at] ?? '').trim()
      const column = columns[at]
      if (!column || cell === '') continue
      column.filled += 1
      // A column that is filled here and there alone is looked at, too.
      if (isLookedAt || column.cells.size < 100) column.cells.set(cell, (column.cells.get(cell) ?? 0) + 1)
    }
  }
  return columns.map(({ cells, filled }, at) => ({
    heading: headings[at] ?? '',
    rows: rows.length,
    filled,
    cells,
    distinct: cells.size,
  }))
}

/** The share of the cells that look so; 0 of none. */
export function share({ cells }: Column, looks: (cell: string) => boolean): number {
  let [all, like] = [0, 0]
  for (const [cell, count] of cells) {
    all += count
    if (looks(cell)) like += count
  }
  return all === 0 ? 0 : like / all
}
