/**
 * Keys of the table's cells: one of them is in the order of Tab, arrows go from
 * there. Pure positions; cells that hold nothing to press are jumped over.
 */
export interface Position {
  readonly row: number
  readonly column: number
}

/** Where a key leads, or null where it leads nowhere. `has` tells whether a cell can take the focus. */
export function step(
  from: Position,
  key: string,
  rows: number,
  columns: number,
  has: (position: Position) => boolean,
): Position | null {
  switch (key) {
    case 'ArrowUp':
      return walk(from, -1, 0, rows, columns, has)
    case 'ArrowDown':
      return walk(from, 1, 0, rows, columns, has)
    case 'ArrowLeft':
      return walk(from, 0, -1, rows, columns, has)
    case 'ArrowRight':
      return walk(from, 0, 1, rows, columns, has)
    case 'Home':
      return walk({ row: from.row, column: -1 }, 0, 1, rows, columns, has)
    case 'End':
      return walk({ row: from.row, column: columns }, 0, -1, rows, columns, has)
    default:
      return null
  }
}

function walk(
  from: Position,
  down: number,
  right: number,
  rows: number,
  columns: number,
  has: (position: Position) => boolean,
): Position | null {
  let { row, column } = from
  for (;;) {
    row += down
    column += right
    if (row < 0 || row >= rows || column < 0 || column >= columns) return null
    if (has({ row, column })) return { row, column }
  }
}
