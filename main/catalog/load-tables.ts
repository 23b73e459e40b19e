import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database, Statement } from 'better-sqlite3'
import Papa from 'papaparse'
import { sqlLiteral, type CellType, type StoredCell } from '../storage/schema/column.ts'
import type { TextTable } from '../storage/schema/table.ts'
import { CATALOG_TABLES } from '../storage/schema/tables.ts'
import { readCell } from './text-cell.ts'
import { fillSearch } from './find/search-text.ts'

/** A text table that cannot be loaded: which file, which line (from 1), why. */
export class TableError extends Error {
  readonly file: string
  readonly line: number

  constructor(file: string, line: number, reason: string, options?: ErrorOptions) {
    super(`${file}, line ${line}: ${reason}`, options)
    this.name = 'TableError'
    this.file = file
    this.line = line
  }
}

/**
 * Loads every table of CATALOG_TABLES from `<directory>/<name>.csv` into an
 * empty catalog and fills the search tables. One transaction: all or nothing. A
 * file written before a column was declared reads as an older catalog does.
 *
 * @returns rows loaded, by table.
 * @throws TableError for a file, heading, cell or row that does not fit.
 */
export function loadTables(db: Database, directory: string): Readonly<Record<string, number>> {
  const load = db.transaction(() => {
    const rows: Record<string, number> = {}
    for (const table of CATALOG_TABLES) rows[table.name] = loadTable(db, directory, table)
    fillSearch(db)
    return rows
  })
  return load()
}

function loadTable(db: Database, directory: string, table: TextTable): number {
  const file = `${table.name}.csv`
  const text = readTable(directory, file)
  const all = Object.keys(table.columns)
  let names: readonly string[] = []
  let types: readonly CellType[] = []
  let insert: Statement | undefined

  let rows = -1 // the heading is not one
  let start = 0 // where in the text the row began
  Papa.parse<string[]>(text, {
    delimiter: ',',
    newline: '\n',
    skipEmptyLines: true,
    step({ data, errors, meta }) {
      const fail = (reason: string, cause?: unknown): never => {
        throw new TableError(file, lineAt(text, start), reason, { cause })
      }
      const [broken] = errors
      if (broken) fail(broken.message)
      if (++rows === 0) begin(data, fail)
      else insertRow(data, fail)
      start = meta.cursor
    },
  })
  if (rows < 0) throw new TableError(file, 1, `is empty; its heading must be ${all.join(',')}`)
  return rows

  function begin(heading: readonly string[], fail: (reason: string) => never): void {
    checkHeading(heading, table, fail)
    names = heading
    types = heading.map((name) => table.columns[name] as CellType)
    const absent = all.filter((name) => !heading.includes(name))
    const values = [
      ...heading.map(() => '?'),
      ...absent.map((name) => sqlLiteral(table.missing[name] as StoredCell)),
    ]
    insert = db.prepare(
      `INSERT INTO ${table.name} (${[...heading, ...absent].join(', ')}) VALUES (${values.join(', ')})`,
    )
  }

  function insertRow(cells: readonly string[], fail: (reason: string, cause?: unknown) => never): void {
    if (cells.length !== names.length) {
      fail(`has ${cells.length} cells where the table has ${names.length} columns`)
    }
    const stored: StoredCell[] = []
    types.forEach((type, column) => {
      const cell = cells[column] ?? ''
      try {
        stored.push(readCell(cell, type))
      } catch (error) {
        fail(`${names[column]} "${cell}" ${(error as Error).message}`, error)
      }
    })
    try {
      insert?.run(stored)
    } catch (error) {
      fail((error as Error).message, error)
    }
  }
}

function readTable(directory: string, file: string): string {
  try {
    // A checkout may have turned line ends; the tables themselves have none inside a cell.
    return readFileSync(join(directory, file), 'utf8').replaceAll('\r\n', '\n')
  } catch (error) {
    throw new TableError(file, 0, `cannot be read (${(error as Error).message})`, { cause: error })
  }
}

/** All columns in their order, but for those that a file of before need not have. */
function checkHeading(
  found: readonly string[],
  { columns, missing }: TextTable,
  fail: (reason: string) => never,
): void {
  const names = Object.keys(columns)
  const expected = names.filter((name) => found.includes(name) || missing[name] === undefined)
  if (found.join(',') !== expected.join(',')) {
    fail(`the heading is ${found.join(',')} and must be ${names.join(',')}`)
  }
}

function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}
