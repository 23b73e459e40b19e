import Database from 'better-sqlite3'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { PathwiseError } from '../../data/contract/errors.ts'
import { APPLICATION_IDS, newestVersion, type Migration } from '../storage/schema/migration.ts'
import { schemaState } from '../storage/migrate.ts'
import { personError } from './person-errors.ts'

/** Milliseconds that one process waits for another to finish its change. */
export const PATIENCE = 5000

export type Inspection =
  | { readonly state: 'absent' }
  /** A file of 0 bytes: a first start that was cut off, or all that a failing disk left. */
  | { readonly state: 'empty' }
  /** `version` 0: a database in which no schema was made yet. */
  | { readonly state: 'sound'; readonly version: number }
  | { readonly state: 'too-new' }
  | { readonly state: 'damaged' }

/**
 * Looks at a person's file, or a backup of one, without changing a byte of it.
 * @throws PathwiseError 'person-unwritable' or 'person-busy' where it cannot be looked at.
 */
export function inspect(file: string, migrations: readonly Migration[]): Inspection {
  const size = statSync(file, { throwIfNoEntry: false })?.size
  if (size === undefined) return { state: 'absent' }
  if (size === 0) return { state: 'empty' }
  let db: Database.Database | undefined
  try {
    if (headerIsTooNew(file, migrations)) return { state: 'too-new' }
    db = new Database(file, { readonly: true, fileMustExist: true, timeout: PATIENCE })
    const { version } = schemaState(db, 'person', newestVersion(migrations))
    const sound = db.pragma('quick_check(1)', { simple: true }) === 'ok'
    return sound ? { state: 'sound', version } : { state: 'damaged' }
  } catch (error) {
    const explained = personError(error, file)
    if (explained instanceof PathwiseError && explained.code === 'person-damaged') return { state: 'damaged' }
    if (explained instanceof PathwiseError && explained.code === 'person-too-new') return { state: 'too-new' }
    throw explained
  } finally {
    db?.close()
  }
}

/**
 * Reads the header itself (sqlite.org/fileformat2.html, 1.3): a connection, even
 * one that only reads, would leave a log and its index beside a newer program's
 * file. Where a log holds changes the header may be old, and the connection decides.
 */
function headerIsTooNew(file: string, migrations: readonly Migration[]): boolean {
  if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return false
  const header = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  try {
    if (readSync(handle, header) < header.length) return false
  } finally {
    closeSync(handle)
  }
  const [version, id] = [header.readUInt32BE(60), header.readUInt32BE(68)]
  return (
    header.toString('latin1', 0, 16) === 'SQLite format 3\0' &&
    id === APPLICATION_IDS.person &&
    version > (migrations.at(-1)?.version ?? 0)
  )
}
