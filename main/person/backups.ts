import Database, { type Database as Connection } from 'better-sqlite3'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PathwiseError } from '../../data/contract/errors.ts'

/** So many backups stay; the oldest go. */
export const BACKUPS_KEPT = 5

const DAY = 24 * 60 * 60 * 1000
const NAME = /^person-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3})Z\.db$/
const UNFINISHED = /^\.person-.*\.part/

export interface Backup {
  readonly file: string
  readonly at: Date
}

/** Backups in a folder, newest first; none where there is no folder. */
export function listBackups(folder: string): readonly Backup[] {
  return names(folder)
    .flatMap((name) => {
      const [, day, hour, minute, second] = NAME.exec(name) ?? []
      return day ? [{ file: join(folder, name), at: new Date(`${day}T${hour}:${minute}:${second}Z`) }] : []
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime())
}

/** Is the newest backup older than a day, or from a clock that ran ahead, or is there none? */
export function backupDue(folder: string, now: Date): boolean {
  const newest = listBackups(folder)[0]
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
  for (const old of listBackups(folder).slice(BACKUPS_KEPT)) rmSync(old.file, { force: true })
  return join(folder, file)
}

/** Removes every backup beside one, and what was begun and never finished. */
export function clearBackups(folder: string, but: string): void {
  for (const { file } of listBackups(folder)) if (file !== but) rmSync(file, { force: true })
  for (const name of names(folder).filter((name) => UNFINISHED.test(name)))
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

/** Two backups in one millisecond get two names. */
function freeName(folder: string, now: Date): string {
  for (let time = now.getTime(); ; time += 1) {
    const name = `person-${new Date(time).toISOString().replaceAll(':', '-')}.db`
    if (!existsSync(join(folder, name))) return name
  }
}

/** Removes what a backup that was cut off left behind; a young one may belong to another process. */
function sweep(folder: string, now: Date): void {
  for (const name of names(folder).filter((name) => UNFINISHED.test(name))) {
    const file = join(folder, name)
    const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now.getTime()
    if (now.getTime() - written > DAY) rmSync(file, { force: true })
  }
}

function names(folder: string): readonly string[] {
  return existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : []
}
