import type { Database } from 'better-sqlite3'
import { PathwiseError } from '../../data/contract/errors.ts'
import { APPLICATION_IDS, newestVersion, type DatabaseKind, type Migration } from './schema/migration.ts'

/** What a database file says about its schema. */
export interface SchemaState {
  /** `PRAGMA user_version`; 0 for a new, empty file. */
  readonly version: number
  /** The newest version this program knows. */
  readonly newest: number
}

/**
 * Reads which schema a database has, without changing anything.
 *
 * @param newest version that this program knows.
 * @throws PathwiseError `<kind>-too-new` when a newer Pathwise made the file,
 *   `<kind>-damaged` when it is another program's database.
 */
export function schemaState(db: Database, kind: DatabaseKind, newest: number): SchemaState {
  const id = db.pragma('application_id', { simple: true })
  const version = Number(db.pragma('user_version', { simple: true }))
  const objects = Number(db.prepare('SELECT count(*) FROM sqlite_master').pluck().get())

  const fresh = id === 0 && version === 0 && objects === 0
  if (!fresh && id !== APPLICATION_IDS[kind]) {
    throw new PathwiseError(`${kind}-damaged`, { reason: 'another program made this file' })
  }
  if (version > newest) throw new PathwiseError(`${kind}-too-new`, { found: version, newest })
  return { version, newest }
}

/**
 * Brings a database to the newest schema. All missing steps, the new
 * `user_version` and the `application_id` are one transaction: after a failure
 * or a kill the file is as it was.
 *
 * @param beforeUpgrade called before an existing database changes (a backup,
 *   say), with its present version; not called for a new file. If it throws,
 *   nothing changes.
 * @throws PathwiseError as `schemaState` does; SqliteError when a step fails.
 */
export function migrate(
  db: Database,
  kind: DatabaseKind,
  migrations: readonly Migration[],
  beforeUpgrade?: (version: number) => void,
): void {
  const newest = newestVersion(migrations)
  const { version } = schemaState(db, kind, newest)
  if (version === newest) return
  if (version > 0) beforeUpgrade?.(version)

  const upgrade = db.transaction(() => {
    // Read again inside the transaction: another process may have been quicker.
    const { version: present } = schemaState(db, kind, newest)
    for (const step of migrations) {
      if (step.version > present) db.exec(step.sql)
    }
    const broken = db.pragma('foreign_key_check') as readonly unknown[]
    if (broken.length > 0) throw new Error(`Migration to ${newest} leaves ${broken.length} broken references`)
    db.pragma(`application_id = ${APPLICATION_IDS[kind]}`)
    db.pragma(`user_version = ${newest}`)
  })
  upgrade.immediate()
}
