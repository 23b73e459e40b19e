import type { Database } from 'better-sqlite3'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { PathwiseError } from '../../data/contract/errors.ts'
import { APPLICATION_IDS, newestVersion, type Migration } from '../storage/schema/migration.ts'
import { schemaState } from '../storage/migrate.ts'
import { openToRead } from '../storage/open-to-read.ts'
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
 * Looks at a person's file, or a copy of a backup, without changing a byte of it; only
 * where a change was cut off in the middle is the file brought back to before it, as SQLite
 * does for whoever opens it next.
 * @throws PathwiseError 'person-unwritable' or 'person-busy' where it cannot be looked at.
 */
export function inspect(file: string, migrations: readonly Migration[]): Inspection {
  const size = bytesOf(file)
  if (size === null) return { state: 'absent' }
  if (size === 0) return { state: 'empty' }
  let db: Database | undefined
  try {
    if (headerIsTooNew(file, migrations)) return { state: 'too-new' }
    db = openToRead(file, PATIENCE)
    const { version } = schemaState(db, 'person', newestVersion(migrations))
    // SQLite takes a file of a few bytes for an empty database.
    if (version === 0 && !isDatabase(file)) return { state: bytesOf(file) === 0 ? 'empty' : 'damaged' }
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
 * file. Where a log or a journal holds changes the header may not be the one that counts,
 * and the connection decides.
 */
function headerIsTooNew(file: string, migrations: readonly Migration[]): boolean {
  if (bytesOf(`${file}-wal`) || bytesOf(`${file}-journal`)) return false
  const header = headerOf(file)
  const [version, id] = [header.readUInt32BE(60), header.readUInt32BE(68)]
  return (
    startsAsDatabase(header) && id === APPLICATION_IDS.person && version > (migrations.at(-1)?.version ?? 0)
  )
}

/** The first 100 bytes; zeros where the file has fewer. */
function headerOf(file: string): Buffer {
  const header = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, header)
    return header
  } finally {
    closeSync(handle)
  }
}

const startsAsDatabase = (header: Buffer): boolean => header.toString('latin1', 0, 16) === 'SQLite format 3\0'

/** A log may hold all that there is yet. */
const isDatabase = (file: string): boolean =>
  startsAsDatabase(headerOf(file)) || Boolean(bytesOf(`${file}-wal`))

/** Null where there is no such file. */
const bytesOf = (file: string): number | null => statSync(file, { throwIfNoEntry: false })?.size ?? null
