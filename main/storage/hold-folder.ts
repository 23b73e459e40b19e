import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { PathwiseError } from '../../data/contract/errors.ts'
import { systemErrorKind } from './system-errors.ts'

const LOCK = 'host.lock'

/** Milliseconds: a Pathwise that is just closing lets go meanwhile. */
const PATIENCE = 1_000

/**
 * Holds a data folder for one host: what a second one keeps on its screens is older than what
 * the first one writes, and would overwrite it. SQLite's lock is the system's, so it ends with
 * the process however that ends. A folder that cannot be written says so when the person's data
 * are opened; a disk without locks holds nobody.
 *
 * @returns lets go of it
 * @throws PathwiseError 'folder-in-use'
 */
export function holdFolder(dataDir: string): () => void {
  const file = join(dataDir, LOCK)
  let db: Database.Database | undefined
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    db = new Database(file, { timeout: PATIENCE })
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db?.close()
    if (systemErrorKind(error) === 'busy')
      throw new PathwiseError('folder-in-use', { folder: dataDir }, { cause: error })
    return () => undefined
  }
  const held = db
  // The file stays, empty: who waits for it would else hold one that nobody sees.
  return () => void held.close()
}
