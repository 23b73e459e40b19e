import Database, { type Database as Connection } from 'better-sqlite3'
import { basename, dirname, join, resolve } from 'node:path'
import { PathwiseError } from '../../data/contract/errors.ts'
import type { Note } from '../../data/figures/figure.ts'
import { DEFAULT_LANGUAGE, type Language } from '../../data/messages/languages.ts'
import { newestVersion, type Migration } from '../storage/schema/migration.ts'
import { PERSON_MIGRATIONS } from '../storage/schema/person/index.ts'
import { migrate, schemaState } from '../storage/migrate.ts'
import { privateFolder } from '../storage/private-files.ts'
import { backupDue, isUnreadable, listBackups, makeBackup } from './backups.ts'
import { Forgetting } from './forgetting.ts'
import { onPersonFile, personError } from './person-errors.ts'
import { inspect, PATIENCE } from './inspect.ts'
import { recover } from './recover.ts'
import { createPersonSession, type PersonSession } from './private-session.ts'
import { createStore } from './store.ts'

/** A log that grew longer than this is cut back after it was folded in. */
const LOG_LIMIT = 4 * 1024 * 1024

export interface OpenOptions {
  readonly now?: () => Date
  readonly migrations?: readonly Migration[]
  /** Milliseconds that opening waits for another process to finish its own. */
  readonly patience?: number
  /** The same for a change afterwards, while the thread does nothing else; left out: as long as opening. */
  readonly hold?: number
  /** The language of a person who has chosen none. */
  readonly firstLanguage?: Language
}

/**
 * Opens the person's own data in a folder, making both where they are missing.
 * A damaged file is kept under another name and the newest sound backup brought
 * back; the store's `notices` say so.
 *
 * Asynchronous because SQLite's backup API is; what comes after is not.
 *
 * @throws PathwiseError 'person-too-new' (the file stays untouched),
 *   'person-unwritable', 'person-busy' or 'disk-full'.
 */
export async function openPerson(dataDir: string, options: OpenOptions = {}): Promise<PersonSession> {
  const {
    now = () => new Date(),
    migrations = PERSON_MIGRATIONS,
    patience = PATIENCE,
    hold = patience,
    firstLanguage = DEFAULT_LANGUAGE,
  } = options
  const folder = resolve(dataDir)
  const file = join(folder, 'person.db')
  const backups = join(folder, 'backups')
  onPersonFile(file, () => privateFolder(folder))

  const found = inspect(file, migrations)
  if (found.state === 'too-new') throw tooNew(file)
  const isBlank = found.state !== 'damaged' && !(found.state === 'sound' && found.version > 0)
  const lost = found.state === 'damaged' || (isBlank && listBackups(backups, now()).length > 0)
  const notices: Note[] = isUnreadable(backups) ? [{ code: 'person-backups-unreadable' }] : []
  const mend = () => notices.push(...onPersonFile(file, () => recover(file, backups, migrations, now())))
  if (lost) mend()

  const open = async () => {
    const db = connect(file, patience)
    try {
      await prepare(db, backups, migrations, now, notices)
      const forgetting = new Forgetting({
        db,
        backups,
        now,
        ...(options.patience === undefined ? {} : { patience }),
      })
      const finished = await forgetting.resume()
      if (finished) notices.push(finished)
      const store = createPersonSession(createStore({ db, notices, now, forgetting, firstLanguage }), now)
      store.state()
      db.pragma(`busy_timeout = ${hold}`)
      return store
    } catch (error) {
      db.close()
      throw explained(error, file)
    }
  }
  try {
    return await open()
  } catch (error) {
    // Damage that the check does not see (a table that is gone, say) shows here; mended once.
    if (lost || !(error instanceof PathwiseError) || error.code !== 'person-damaged') throw error
    mend()
    return await open()
  }
}

function connect(file: string, patience: number): Connection {
  return onPersonFile(file, () => {
    const db = new Database(file, { timeout: patience })
    try {
      db.pragma('journal_mode = WAL')
      db.pragma('synchronous = FULL')
      db.pragma('foreign_keys = ON')
      db.pragma(`journal_size_limit = ${LOG_LIMIT}`)
      // What is deleted is overwritten, and what is sorted or written anew leaves no file in the system's folder.
      db.pragma('secure_delete = ON')
      db.pragma('temp_store = MEMORY')
      // SQLite opens a file it may not write as a read-only one, in silence; this asks.
      db.transaction(() => undefined).immediate()
      return db
    } catch (error) {
      db.close()
      throw error
    }
  })
}

/** Backs up and migrates. A backup that fails stops a migration, but not a plain start. */
async function prepare(
  db: Connection,
  backups: string,
  migrations: readonly Migration[],
  now: () => Date,
  notices: Note[],
): Promise<void> {
  const { version, newest } = schemaState(db, 'person', newestVersion(migrations))
  const upgrade = version > 0 && version < newest
  if (upgrade || (version > 0 && backupDue(backups, now()))) {
    try {
      await makeBackup(db, backups, now())
    } catch (error) {
      if (upgrade) throw error
      // That nobody can look into their folder was said.
      if (!isUnreadable(backups)) notices.push({ code: 'person-backup-failed' })
    }
  }
  migrate(db, 'person', migrations)
}

function tooNew(file: string): PathwiseError {
  return new PathwiseError('person-too-new', { file: basename(file), folder: dirname(file) })
}

/** Errors of the schema do not know the file's name; the person should. */
function explained(error: unknown, file: string): unknown {
  if (error instanceof PathwiseError && error.code === 'person-too-new') return tooNew(file)
  return personError(error, file)
}
