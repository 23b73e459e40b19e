import Database from 'better-sqlite3'
import type { StoredCell } from '../../storage/schema/column.ts'
import { cutAt } from '../../../data/format/clean-text.ts'
import { textTable } from '../../storage/schema/table.ts'
import { CATALOG_TABLES, IMPORTED_TABLES, TABLES } from '../../storage/schema/tables.ts'
import { insertInto } from '../../storage/schema/sql.ts'
import { makeIndexFile } from '../../catalog/catalog-facts.ts'
import { StoredPrograms } from '../../catalog/index/stored-programs.ts'
import { writeMeta, type Meta } from '../../catalog/meta.ts'
import { fillSearch } from '../../catalog/find/search-text.ts'
import { createCatalog } from '../../storage/create-catalog.ts'
import type { Rejects } from '../rejects.ts'
import { assemble } from '../rows/assemble.ts'
import type { Facts } from '../rows/facts.ts'
import type { RowsByTable } from '../rows/table-rows.ts'
import { insertRows } from './insert-rows.ts'
import type { KeptFile } from './kept-files.ts'
import type { Meter } from './progress.ts'

/** A file that a catalog is made from, and which of its datasets are in it. */
export interface UsedFile extends KeptFile {
  readonly dataset: string
}

/** Rejected rows kept word for word of one dataset; their number is kept of all. */
const MOST_REJECTS = 100_000

/**
 * Writes a catalog of facts into a new file. Nobody sees it before it is
 * active, so nothing of it has to survive a crash on the way. CHECKs are held once,
 * at the end: row by row they would double the time. Its index lies beside it.
 *
 * @throws SqliteError; PathwiseError 'catalog-damaged' where the tables do not fit together; Error where a row breaks a check of the schema.
 */
export function writeOfficialDb(
  file: string,
  facts: Facts,
  files: readonly UsedFile[],
  rejects: Map<string, Rejects>,
  rejectsOf: (dataset: string) => Rejects,
  meta: Meta,
  meter: Meter,
): void {
  const programs = new StoredPrograms(Object.keys(PROGRAMS.columns), facts.completions.length)
  const db = new Database(file)
  try {
    db.pragma('journal_mode = OFF')
    db.pragma('synchronous = OFF')
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('cache_size = -128000')
    createCatalog(db)
    db.pragma('foreign_keys = OFF')
    db.pragma('ignore_check_constraints = ON')

    meter.begin('writing')
    const rows: RowsByTable = assemble(facts, rejectsOf)
    const write = db.transaction(() => {
      const indexes = dropIndexes(db, PROGRAMS.name)
      for (const table of [...CATALOG_TABLES, ...IMPORTED_TABLES]) {
        const also =
          table.name === PROGRAMS.name ? (cells: readonly StoredCell[]) => programs.add(cells) : undefined
        insertRows(db, table, rows[table.name] ?? [], (count) => meter.rows(count), also)
      }
      for (const sql of indexes) db.exec(sql)
      insertRows(
        db,
        FILES,
        files.map(({ sha256, dataset, name, size }) => ({ sha256, dataset, name, size })),
      )
      insertRejects(db, rejects)
      writeMeta(db, meta)
      fillSearch(db)
    })
    write()

    meter.begin('checking')
    db.exec('ANALYZE')
    db.pragma('ignore_check_constraints = OFF')
    const broken = db.pragma('foreign_key_check') as readonly unknown[]
    if (broken.length > 0) throw new Error(`The new catalog has ${broken.length} broken references`)
    // It holds the CHECKs and NOT NULLs too (sqlite.org/pragma.html#pragma_quick_check).
    const verdict = db.pragma('quick_check(1)', { simple: true })
    if (verdict !== 'ok') throw new Error(`The new catalog does not pass its check: ${String(verdict)}`)
    meter.checked(facts.completions.length)
  } finally {
    db.close()
  }
  makeIndexFile(file, programs)
}

const FILES = textTable('files', TABLES.files)
const PROGRAMS = textTable('programs', TABLES.programs)

/** Takes a table's indexes away, since making them once all rows are there is faster. @returns their SQL. */
function dropIndexes(db: Database.Database, table: string): string[] {
  const indexes = db
    .prepare<[string], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
    )
    .all(table)
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`)
  return indexes.map(({ sql }) => sql)
}

function insertRejects(db: Database.Database, rejects: ReadonlyMap<string, Rejects>): void {
  const insert = db.prepare(insertInto('rejects'))
  const count = db.prepare('UPDATE datasets SET rejected = ? WHERE id = ?')
  for (const [dataset, { list, count: all }] of rejects) {
    // Placing the rows may have rejected more than reading them.
    if (all > 0) count.run(all, dataset)
    for (const { file, line, column, value, reason } of list.slice(0, MOST_REJECTS))
      insert.run(dataset, file, line, column, cutAt(value, 500), reason)
  }
}
