import Database from 'better-sqlite3'
import { PathwiseError } from '../../data/contract/errors.ts'
import type { Meta } from '../catalog/meta.ts'
import { APPLICATION_IDS } from '../storage/schema/migration.ts'
import { CATALOG_VERSION } from '../storage/schema/tables.ts'
import { createCatalog } from '../storage/create-catalog.ts'
import { isDamage } from '../catalog/open-catalog.ts'

/** Things of a schema; ours has some sixty. */
const MOST_THINGS = 500

interface Thing {
  readonly type: string
  readonly name: string
  readonly table: string
  readonly sql: string | null
}

/**
 * Looks through a catalog that came from elsewhere, without trusting it: its schema is the very one that
 * this Pathwise makes, with no view, no trigger and no column that computes, and every page of it is sound.
 *
 * @throws PathwiseError 'channel-too-new', 'channel-too-old', 'channel-unfit'
 */
export function checkIncoming(file: string): void {
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true })
    try {
      // Of other people's schemas nothing runs that has a side effect (sqlite.org/pragma.html#pragma_trusted_schema).
      db.pragma('trusted_schema = OFF')
      db.pragma('cell_size_check = ON')
      check(db)
    } finally {
      db.close()
    }
  } catch (error) {
    if (isDamage(error) || error instanceof Database.SqliteError) throw unfit('damaged', error)
    throw error
  }
}

const unfit = (reason: string, cause?: unknown) => new PathwiseError('channel-unfit', { reason }, { cause })

function check(db: Database.Database): void {
  if (Number(db.pragma('application_id', { simple: true })) !== APPLICATION_IDS.catalog)
    throw unfit('foreign')
  const version = Number(db.pragma('user_version', { simple: true }))
  if (version > CATALOG_VERSION) throw new PathwiseError('channel-too-new')
  if (version < CATALOG_VERSION) throw new PathwiseError('channel-too-old')
  const things = db.prepare<[], number>('SELECT count(*) FROM sqlite_master').pluck().get() ?? 0
  if (things > MOST_THINGS) throw unfit('schema')
  if (thingsOf(db).join('\n') !== expectedThings().join('\n')) throw unfit('schema')
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw unfit('damaged')
}

/** What a schema holds, in lines to compare. SQLite's own statistics come and go. */
function thingsOf(db: Database.Database): string[] {
  return db
    .prepare<[], Thing>('SELECT type, name, tbl_name AS "table", sql FROM sqlite_master')
    .all()
    .filter(({ name }) => !name.startsWith('sqlite_stat'))
    .map(({ type, name, table, sql }) => [type, name, table, (sql ?? '').replace(/\s+/g, ' ')].join(' '))
    .toSorted()
}

let expected: readonly string[] | undefined

function expectedThings(): readonly string[] {
  if (expected) return expected
  const db = new Database(':memory:')
  try {
    createCatalog(db)
    return (expected = thingsOf(db))
  } finally {
    db.close()
  }
}

/** Writes down whence it came and what was in use before, for undo. What else it says of itself goes: it could send undo astray. */
export function markIncoming(file: string, mark: Omit<Meta, 'generation'>): void {
  const db = new Database(file)
  try {
    db.pragma('trusted_schema = OFF')
    db.pragma('journal_mode = MEMORY')
    const drop = db.prepare("DELETE FROM meta WHERE name NOT IN ('generation', 'program')")
    const put = db.prepare('INSERT INTO meta (name, value) VALUES (?, ?)')
    db.transaction(() => {
      drop.run()
      for (const [name, value] of Object.entries(mark)) put.run(name, value)
    })()
  } finally {
    db.close()
  }
}

/** The revision that it is. @throws PathwiseError 'channel-unfit' where it is another than was signed */
export function mustBeRevision(file: string, generation: string): void {
  const db = new Database(file, { readonly: true })
  try {
    db.pragma('trusted_schema = OFF')
    const name = db.prepare<[], string>("SELECT value FROM meta WHERE name = 'generation'").pluck().get()
    if (name !== generation) throw unfit('foreign')
  } finally {
    db.close()
  }
}
