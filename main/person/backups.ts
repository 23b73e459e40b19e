import Database, { type Database as Connection } from 'better-sqlite3'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PathwiseError } from '../../data/contract/errors.ts'
import { BRIEFLY, openToRead } from '../storage/open-to-read.ts'

/** So many backups stay; the oldest go. */
export const BACKUPS_KEPT = 5

const DAY = 24 * 60 * 60 * 1000
/** The day and time of the clock; then which one it is, counted: a clock may be wrong. Those of 0.1.0 have no count. */
const NAME = /^person-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3})Z(?:\.(\d{1,9}))?\.db$/
const UNFINISHED = /^\.person-.*\.part/

export interface Backup {
  readonly file: string
  /** As the clock said it. */
  readonly at: Date
  /** 1, 2, 3 ... in the order in which they were made; 0 where it was not counted. */
  readonly number: number
}

/**
 * Backups in a folder, newest first; none where there is no folder, or where it cannot
 * be read. What was not counted goes by its date, and after all others where that is yet
 * to come: a clock that ran ahead once must not be the newest for ever.
 */
export function listBackups(folder: string, now: Date = new Date()): readonly Backup[] {
  const time = ({ at }: Backup) => (at.getTime() > now.getTime() + DAY ? 0 : at.getTime())
  return namesOrNone(folder)
    .flatMap((name) => {
      const [, day, hour, minute, second, number = '0'] = NAME.exec(name) ?? []
      const at = new Date(`${day}T${hour}:${minute}:${second}Z`)
      return day ? [{ file: join(folder, name), at, number: Number(number) }] : []
    })
    .sort((a, b) => b.number - a.number || time(b) - time(a))
}

/** Is there a folder of backups in which nobody can look? Then nobody knows whether there are any. */
export function isUnreadable(folder: string): boolean {
  try {
    names(folder)
    return false
  } catch {
    return true
  }
}

/** Is the newest backup older than a day, or from a clock that ran ahead, or is there none? */
export function backupDue(folder: string, now: Date): boolean {
  const newest = listBackups(folder, now)[0]
  if (!newest) return true
  const age = now.getTime() - newest.at.getTime()
  return age < 0 || age > DAY
}

/**
 * Copies the database through SQLite's backup API, which sees one consistent
 * state while others write. Written under another name, checked, then renamed:
 * a file with a backup's name is always whole.
 * @returns the backup's file.
 */
export async function makeBackup(db: Connection, folder: string, now: Date): Promise<string> {
  mkdirSync(folder, { recursive: true })
  sweep(folder, now)
  const file = freeName(folder, now)
  const part = join(folder, `.${file}.${process.pid}.part`)
  try {
    // All pages in one step: between steps a busy writer would make it begin again, for ever.
    await db.backup(part, { progress: () => Number.MAX_SAFE_INTEGER })
    settle(part)
    renameSync(part, join(folder, file))
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
  for (const old of outlived(listBackups(folder, now))) rmSync(old.file, { force: true })
  return join(folder, file)
}

/** Of backups, newest first: those that go. The last one in which something was done stays, however many empty ones follow. */
function outlived(backups: readonly Backup[]): readonly Backup[] {
  const [kept, rest] = [backups.slice(0, BACKUPS_KEPT), backups.slice(BACKUPS_KEPT)]
  if (rest.length === 0 || kept.some(({ file }) => holdsSteps(file))) return rest
  const last = rest.find(({ file }) => holdsSteps(file))
  return rest.filter((backup) => backup !== last)
}

/** Every released schema has a journal; a file that cannot be read holds nothing. */
function holdsSteps(file: string): boolean {
  let db: Connection | undefined
  try {
    db = openToRead(file, BRIEFLY)
    return db.prepare('SELECT 1 FROM journal LIMIT 1').get() !== undefined
  } catch {
    return false
  } finally {
    db?.close()
  }
}

/**
 * Removes every backup beside one, what lies beside them, and what was begun and never finished.
 * @throws the system's error where the folder cannot be read, or one of them not removed
 */
export function clearBackups(folder: string, but: string): void {
  const isOurs = (name: string) => UNFINISHED.test(name) || NAME.test(name.replace(/-(journal|wal|shm)$/, ''))
  for (const name of names(folder).filter(isOurs))
    if (join(folder, name) !== but && !statSync(join(folder, name)).isDirectory())
      rmSync(join(folder, name), { force: true })
}

/** Out of WAL mode, so that a backup is one file; and checked, so that a bad copy never pushes out a good one. */
function settle(file: string): void {
  const db = new Database(file)
  try {
    db.pragma('journal_mode = DELETE')
    if (db.pragma('quick_check', { simple: true }) !== 'ok')
      throw new PathwiseError('person-damaged', { file: 'person.db' })
  } finally {
    db.close()
  }
}

function freeName(folder: string, now: Date): string {
  const stem = `person-${now.toISOString().replaceAll(':', '-')}`
  const last = Math.max(0, ...listBackups(folder, now).map(({ number }) => number))
  for (let number = last + 1; ; number += 1) {
    const name = `${stem}.${number}.db`
    if (!existsSync(join(folder, name))) return name
  }
}

/** Removes what a backup that was cut off left behind; a young one may belong to another process. */
function sweep(folder: string, now: Date): void {
  for (const name of namesOrNone(folder).filter((name) => UNFINISHED.test(name))) {
    const file = join(folder, name)
    const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now.getTime()
    if (Math.abs(now.getTime() - written) > DAY) rmSync(file, { force: true })
  }
}

/** @throws the system's error where there is a folder and it cannot be read */
function names(folder: string): readonly string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : []
}

function namesOrNone(folder: string): readonly string[] {
  try {
    return names(folder)
  } catch {
    return []
  }
}
