import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import Database from 'better-sqlite3'
import { systemCode } from './system-errors.ts'

/** Milliseconds that the program's own thread waits for another process's lock: nothing else goes on meanwhile. */
export const BRIEFLY = 200

/** What SQLite keeps beside a database (sqlite.org/tempfiles.html); each belongs to that very file. */
const BESIDE = ['-journal', '-wal', '-shm']

/** What SQLite answers a connection that only reads where a writer was cut off and its journal or log waits. */
const CUT_OFF: ReadonlySet<string> = new Set([
  'SQLITE_READONLY_ROLLBACK',
  'SQLITE_READONLY_RECOVERY',
  'SQLITE_READONLY_CANTLOCK',
  'SQLITE_READONLY_CANTINIT',
])

/**
 * Opens a database that is only to be read. Where a writer was cut off in the middle
 * of a change (a hot journal), the file is brought back to its last whole state first,
 * which is what the next writer would do; a connection that only reads may not.
 *
 * @param timeout milliseconds that another process's lock is waited for, with the thread held up
 * @throws SqliteError where it cannot be opened, or brought back
 */
export function openToRead(file: string, timeout = 5000): Database.Database {
  // Absolute, since SQLite would read a name that begins with "file:" as a URI.
  const path = resolve(file)
  try {
    return connect(path, { readonly: true, timeout })
  } catch (error) {
    if (!CUT_OFF.has(systemCode(error))) throw error
  }
  connect(path, { timeout }).close()
  return connect(path, { readonly: true, timeout })
}

/** Open, and read from: only then does SQLite look at what lies beside the file. */
function connect(path: string, options: Database.Options): Database.Database {
  const db = new Database(path, { fileMustExist: true, ...options })
  try {
    db.prepare('SELECT count(*) FROM sqlite_master').get()
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * Takes away what lies beside a database that is about to be replaced: a journal or log
 * of the old file would be put into the new one.
 */
export function dropBeside(file: string): void {
  for (const ending of BESIDE) rmSync(file + ending, { force: true })
}
