import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import Database from 'better-sqlite3'
import { PathwiseError } from '../../data/contract/errors.ts'
import { CATALOG_VERSION } from '../storage/schema/tables.ts'
import { wasChecked } from './index-file.ts'
import { schemaState } from '../storage/migrate.ts'

/**
 * Opens a catalog to read. A catalog is never migrated: it is made anew.
 *
 * @throws PathwiseError `catalog-missing`, `catalog-damaged` (truncated, not a
 *   database, another program's, an older schema) or `catalog-too-new`; in
 *   every case the file is as it was.
 */
export function openCatalog(file: string): Database.Database {
  // Absolute, since SQLite would read a name that begins with "file:" as a URI.
  const path = resolve(file)
  if (!existsSync(path)) throw new PathwiseError('catalog-missing')

  let db: Database.Database | undefined
  try {
    if (!statSync(path).isFile()) throw new PathwiseError('catalog-damaged', { reason: 'not a file' })
    db = new Database(path, { readonly: true, fileMustExist: true })
    const { version, newest } = schemaState(db, 'catalog', CATALOG_VERSION)
    if (version < newest) {
      throw new PathwiseError('catalog-damaged', { reason: `schema ${version}, needed ${newest}` })
    }
    if (!wasChecked(path)) checkWhole(db)
    return db
  } catch (error) {
    db?.close()
    throw asCatalogError(error)
  }
}

/**
 * Looks through every page: a fifth of a second for the whole country, so it is done
 * when a catalog is made, and again only where its file was written since.
 *
 * @throws PathwiseError 'catalog-damaged'
 */
export function checkWhole(db: Database.Database): void {
  const verdict = db.pragma('quick_check(1)', { simple: true })
  if (verdict !== 'ok') throw new PathwiseError('catalog-damaged', { reason: String(verdict) })
}

/** An error of SQLite or of the disk under a catalog, as the code a screen has words for. */
export function asCatalogError(error: unknown): unknown {
  if (error instanceof Database.SqliteError) {
    return new PathwiseError('catalog-damaged', { reason: error.code }, { cause: error })
  }
  return error
}

/** Does SQLite say that the file itself is not sound? */
export function isDamage(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)
}
