import type { Database, Statement } from 'better-sqlite3'
import { STATUSES, type Status } from '../../../data/figures/figure.ts'
import type { StoredCell } from '../../storage/schema/column.ts'
import type { TextTable } from '../../storage/schema/table.ts'
import type { TableRow, Value } from '../rows/table-rows.ts'

const CODES: ReadonlyMap<unknown, number> = new Map(STATUSES.map((status: Status, code) => [status, code]))

/** Rows between two calls of `report`. */
const ROWS_A_REPORT = 5_000

/**
 * Puts rows into their table as the database stores them: status words as codes,
 * money as the whole cents it already is, lists as text.
 *
 * @param report how many rows more; it may throw to stop.
 * @param also is handed each row as it is stored, in the order of the columns; the array is the same each time.
 * @returns how many rows.
 * @throws SqliteError for a row that the table's checks do not take.
 */
export function insertRows(
  db: Database,
  { name, columns }: Pick<TextTable, 'name' | 'columns'>,
  rows: Iterable<TableRow>,
  report: (rows: number) => void = () => undefined,
  also?: (cells: readonly StoredCell[]) => void,
): number {
  const names = Object.keys(columns)
  const insert = inserting(db, name, names)
  const isStatus = names.map((column) => columns[column] === 'status')
  const cells: StoredCell[] = new Array<StoredCell>(names.length).fill(null)
  let count = 0
  for (const row of rows) {
    for (let at = 0; at < names.length; at++) {
      const value = row[names[at] as string]
      cells[at] = isStatus[at] ? (CODES.get(value) ?? null) : stored(value)
    }
    insert(cells)
    also?.(cells)
    count += 1
    if (count % ROWS_A_REPORT === 0) report(ROWS_A_REPORT)
  }
  report(count % ROWS_A_REPORT)
  return count
}

function stored(value: Value | undefined): StoredCell {
  if (value === undefined) return null
  return typeof value === 'object' && value !== null ? value.join(' ') : value
}

/** Statements of a table: more kinds of rows than these go in with every cell. */
const MOST_STATEMENTS = 64

/** Which cells have a value, as a path: of each column on the way, whether it has one. */
interface Kind {
  some?: Kind
  none?: Kind
  statement?: Statement<StoredCell[]>
}

/**
 * Inserts a row. Every cell on its way into SQLite costs, one without a value the
 * most, and most cells of the catalog have none; so each kind of row has a statement
 * of its own that says NULL itself. They are few: unknown figures come together.
 */
function inserting(
  db: Database,
  table: string,
  names: readonly string[],
): (cells: readonly StoredCell[]) => void {
  const prepare = (values: readonly string[]) =>
    db.prepare<StoredCell[]>(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${values.join(', ')})`)
  const any = prepare(names.map(() => '?'))
  const first: Kind = {}
  const values: StoredCell[] = []
  let statements = 0
  return (cells) => {
    values.length = 0
    let kind = first
    for (const cell of cells) {
      if (cell === null) kind = kind.none ??= {}
      else {
        kind = kind.some ??= {}
        values.push(cell)
      }
    }
    if (!kind.statement && statements < MOST_STATEMENTS) {
      statements++
      kind.statement = prepare(cells.map((cell) => (cell === null ? 'NULL' : '?')))
    }
    // Handed over one by one, since an array would be asked for each of its entries.
    if (kind.statement) kind.statement.run(...values)
    else any.run(...cells)
  }
}
