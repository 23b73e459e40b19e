/**
 * Keys of the table's cells: one of them is in the order of Tab, arrows go from
 * there. Pure positions; cells that hold nothing to press are jumped over.
 */

/** A cell: how many columns it spans, and how many things in it can be pressed. */
export interface GridCell {
  readonly span: number
  readonly stops: number
}

/** One of the things to press: the row, its cell, and which one in it. */
export interface Stop {
  readonly row: number
  readonly cell: number
  readonly stop: number
  /** The column that one goes up or down in, where what is pressed here stands for several. */
  readonly column?: number
}

/** Where a key leads, or null where it leads nowhere. */
export function step(from: Stop, key: string, rows: readonly (readonly GridCell[])[]): Stop | null {
  const stops = stopsOf(rows[from.row] ?? [], from.row)
  const at = stops.findIndex(({ cell, stop }) => cell === from.cell && stop === from.stop)
  switch (key) {
    case 'ArrowUp':
      return across(from, -1, rows)
    case 'ArrowDown':
      return across(from, 1, rows)
    case 'ArrowLeft':
      return stops[at - 1] ?? null
    case 'ArrowRight':
      return stops[at + 1] ?? null
    case 'Home':
      return stops[0] ?? null
    case 'End':
      return stops.at(-1) ?? null
    default:
      return null
  }
}

const stopsOf = (cells: readonly GridCell[], row: number): readonly Stop[] =>
  cells.flatMap(({ stops }, cell) => Array.from({ length: stops }, (_, stop) => ({ row, cell, stop })))

/** The next row that has something to press in the same column; in a cell that spans several, the nearest of it. */
function across(from: Stop, down: 1 | -1, rows: readonly (readonly GridCell[])[]): Stop | null {
  const cells = rows[from.row] ?? []
  const start = cells.slice(0, from.cell).reduce((sum, { span }) => sum + span, 0)
  const column = from.column ?? start + Math.min(from.stop, (cells[from.cell]?.span ?? 1) - 1)
  for (let row = from.row + down; row >= 0 && row < rows.length; row += down) {
    let first = 0
    for (const [cell, { span, stops }] of (rows[row] ?? []).entries()) {
      if (column < first + span && stops > 0)
        return { row, cell, stop: Math.min(column - first, stops - 1), column }
      first += span
      if (column < first) break
    }
  }
  return null
}
