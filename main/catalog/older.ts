import type { Database } from 'better-sqlite3'
import { sqlLiteral, type TableColumn } from '../storage/schema/column.ts'
import { searchDdl } from '../storage/schema/ddl.ts'
import { fillSearch } from './find/search-text.ts'

/** A column as this Pathwise reads it. */
type ReadColumn = Pick<TableColumn, 'name' | 'missing' | 'formerNames'>

/** What this Pathwise reads of a catalog. */
export interface ReadSchema {
  /** Of the schema, as `PRAGMA user_version` has it. */
  readonly version: number
  readonly tables: Readonly<Record<string, readonly ReadColumn[]>>
  /** Columns of the full-text tables. */
  readonly search: Readonly<Record<string, readonly string[]>>
}

/** A table or column without which a catalog says nothing. */
export class UnreadableSchema extends Error {}

/** Columns that were lent, as "table.column", by connection. */
const LENT = new WeakMap<Database, ReadonlySet<string>>()

/**
 * Makes a catalog of an older schema read as one of today's, for this connection
 * alone: the file stays as it is. Every table that has not all of today's columns is
 * stood in for by a view of the same name, which SQLite finds first (temp before
 * main). A renamed column has its new name too, one that did not exist then is as its
 * declaration says ("not reported"). What was dropped since stays and is in nobody's way.
 *
 * So whoever reads a catalog names its tables without "main.", and needs to know of
 * no schema but today's.
 *
 * @throws UnreadableSchema where a column is missing for which nothing can stand.
 */
export function lendMissing(db: Database, { tables, search }: ReadSchema): void {
  // Views are kept in memory: a full disk must not stand in the way of reading.
  db.pragma('temp_store = MEMORY')
  const lent = new Set<string>()
  for (const [table, columns] of Object.entries(tables)) {
    const stored = new Set(columnsOf(db, table))
    const more = columns.filter(({ name }) => !stored.has(name))
    if (more.length === 0) continue
    const isThere = stored.size > 0
    const terms = more.map((column) => {
      const former = column.formerNames.find((name) => stored.has(name))
      if (former !== undefined) return `${quoted(former)} AS ${quoted(column.name)}`
      if (isThere && column.missing === undefined)
        throw new UnreadableSchema(`no column ${table}.${column.name}`)
      lent.add(`${table}.${column.name}`)
      return `${sqlLiteral(column.missing ?? null)} AS ${quoted(column.name)}`
    })
    const from = isThere
      ? `SELECT *, ${terms.join(', ')} FROM main.${table}`
      : `SELECT ${terms.join(', ')} WHERE 0`
    db.exec(`CREATE TEMP VIEW ${table} AS ${from}`)
  }
  lendSearch(db, search)
  LENT.set(db, lent)
}

/** Full-text tables with other columns than today's are filled anew, in memory. */
function lendSearch(db: Database, search: ReadSchema['search']): void {
  const others = Object.entries(search).filter(
    ([table, columns]) => columnsOf(db, table).join() !== columns.join(),
  )
  for (const [table, columns] of others) db.exec(searchDdl(`temp.${table}`, columns))
  if (others.length > 0) fillSearch(db, new Set(others.map(([table]) => table)))
}

export function isOlder(db: Database): boolean {
  return LENT.has(db)
}

/** Columns that this connection reads though its catalog is older than they are; none where it is not older. */
export function lentColumns(db: Database): ReadonlySet<string> {
  return LENT.get(db) ?? NONE
}
const NONE: ReadonlySet<string> = new Set()

/** In which schema of the connection a table is found: that of a file that has it, or what stands in for it. */
export function schemaOf(db: Database, table: string): 'main' | 'temp' {
  const standsIn = db
    .prepare<[string], number>('SELECT count(*) FROM temp.sqlite_master WHERE name = ?')
    .pluck()
  return standsIn.get(table) ? 'temp' : 'main'
}

/** Of the file itself; none where it has no such table. */
function columnsOf(db: Database, table: string): string[] {
  return (db.pragma(`main.table_info(${table})`) as readonly { name: string }[]).map(({ name }) => name)
}

const quoted = (name: string): string => `"${name}"`
