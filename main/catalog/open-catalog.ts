import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import Database from 'better-sqlite3'
import { PathwiseError } from '../../data/contract/errors.ts'
import { wasChecked } from './index-file.ts'
import { asPathwiseError, systemErrorKind } from '../storage/system-errors.ts'
import { schemaState } from '../storage/migrate.ts'
import { openToRead } from '../storage/open-to-read.ts'
import { lendMissing, UnreadableSchema, type ReadSchema } from './older.ts'
import { CATALOG } from './schema.ts'

/**
 * Opens a catalog to read. A catalog is never migrated: it is made anew. Until then
 * one of an older schema is read as one of today's, see `lendMissing`.
 *
 * @param schema another than today's: tests of releases to come.
 * @throws PathwiseError `catalog-missing`, `catalog-unreadable` (the system does not let
 *   us), `catalog-damaged` (truncated, not a database, another program's), `catalog-too-new`
 *   or `catalog-too-old` (it lacks what nothing can stand for); in every case the file
 *   is as it was.
 */
export function openCatalog(file: string, schema: ReadSchema = CATALOG): Database.Database {
  const path = resolve(file)
  if (!existsSync(path)) throw new PathwiseError('catalog-missing')

  let db: Database.Database | undefined
  try {
    if (!statSync(path).isFile()) throw new PathwiseError('catalog-damaged', { reason: 'not a file' })
    db = openToRead(path)
    // It may have come from elsewhere: nothing in its schema runs that could do more than read.
    db.pragma('trusted_schema = OFF')
    const { version } = schemaState(db, 'catalog', schema.version)
    // A fresh or a foreign file: no Pathwise made a catalog of no version.
    if (version === 0) throw new PathwiseError('catalog-damaged', { reason: 'no schema' })
    if (!wasChecked(path)) checkWhole(db)
    if (version < schema.version) lendMissing(db, schema)
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
  if (error instanceof UnreadableSchema)
    return new PathwiseError('catalog-too-old', { reason: error.message }, { cause: error })
  if (!(error instanceof Database.SqliteError)) return error
  const kind = systemErrorKind(error)
  if (kind === 'denied' || kind === 'unreachable')
    return new PathwiseError('catalog-unreadable', {}, { cause: error })
  // Nothing is wrong with the file itself.
  if (kind === 'full' || kind === 'busy' || kind === 'exhausted') return asPathwiseError(error)
  return new PathwiseError('catalog-damaged', { reason: error.code }, { cause: error })
}

/** Does SQLite say that the file itself is not sound? */
export function isDamage(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)
}
