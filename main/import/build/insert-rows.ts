import type { Database } from 'better-sqlite3'
import { STATUSES, type Status } from '../../../data/figures/figure.ts'
import type { TextTable } from '../../storage/schema/table.ts'
import type { TableRow, Value } from '../rows/table-rows.ts'

type Cell = string | number | null

const CODES: ReadonlyMap<unknown, number> = new Map(STATUSES.map((status: Status, code) => [status, code]))

/** Rows between two calls of `told`. */
const ROWS_A_REPORT = 5_000

/**
 * Puts rows into their table as the database stores them: status words as codes,
 * money as the whole cents it already is, lists as text.
 *
 * @param told how many rows more; it may throw to stop.
 * @returns how many rows.
 * @throws SqliteError for a row that the table's checks do not take.
 */
export function insertRows(
  db: Database,
  { name, columns }: Pick<TextTable, 'name' | 'columns'>,
  rows: Iterable<TableRow>,
  report: (rows: number) => void = () => undefined,
): number {
  const names = Object.keys(columns)
  const insert = db.prepare(
    `INSERT INTO ${name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  )
  const isStatus = names.map((column) => columns[column] === 'status')
  const cells: Cell[] = new Array<Cell>(names.length).fill(null)
  let count = 0
  for (const row of rows) {
    for (let at = 0; at < names.length; at++) {
      const value = row[names[at] as string]
      cells[at] = isStatus[at] ? (CODES.get(value) ?? null) : stored(value)
    }
    insert.run(cells)
    count += 1
    if (count % ROWS_A_REPORT === 0) report(ROWS_A_REPORT)
  }
  report(count % ROWS_A_REPORT)
  return count
}

function stored(value: Value | undefined): Cell {
  if (value === undefined) return null
  return typeof value === 'object' && value !== null ? value.join(' ') : value
}
