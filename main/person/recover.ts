import { localDay } from '../../data/format/local-day.ts'
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { Note } from '../../data/figures/figure.ts'
import type { Migration } from '../storage/schema/migration.ts'
import { listBackups, type Backup } from './backups.ts'
import { inspect } from './inspect.ts'

/**
 * Keeps a damaged file under another name and puts the newest sound backup in
 * its place; without one the place is left empty.
 *
 * In an order that loses nothing if it is cut off, or if the disk is full: the
 * copy of the backup is whole before anything is moved, and until it takes the
 * place in one rename the damaged file is still there, so the next start mends again.
 * @returns what the person is to be told (`notice.<code>`).
 */
export function recover(
  file: string,
  backups: string,
  migrations: readonly Migration[],
  now: Date,
): readonly Note[] {
  const backup = listBackups(backups).find((backup) => isSound(backup, migrations))
  const copy = join(dirname(file), `.${basename(file)}.part`)
  if (backup) copyWhole(backup.file, copy)

  const aside = freeName(file, now)
  moveLog(file, aside)
  if (backup) {
    nameAlso(file, aside)
    renameSync(copy, file)
  } else {
    renameSync(file, aside)
  }

  return [
    { code: 'person-moved-aside', params: { file: basename(aside) } },
    backup ? { code: 'person-restored', params: { date: backup.at.getTime() } } : { code: 'person-fresh' },
  ]
}

/** A backup that cannot even be looked at is passed over, like a damaged one. */
function isSound(backup: Backup, migrations: readonly Migration[]): boolean {
  try {
    const found = inspect(backup.file, migrations)
    return found.state === 'sound' && found.version > 0
  } catch {
    return false
  }
}

/** The write-ahead log belongs to the damaged file: it must not stay beside the restored one. Its index is made anew from it. */
function moveLog(file: string, aside: string): void {
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false })
  if (log && log.size > 0) renameSync(`${file}-wal`, `${aside}-wal`)
  for (const rest of ['-wal', '-shm']) rmSync(file + rest, { force: true })
}

/** On the disk, not only in its cache, when it returns. */
function copyWhole(from: string, to: string): void {
  copyFileSync(from, to)
  const handle = openSync(to, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}

/** Gives a file a second name; on a disk that has no links (FAT) it is renamed. */
function nameAlso(file: string, name: string): void {
  try {
    linkSync(file, name)
  } catch {
    renameSync(file, name)
  }
}

/** person.db -> person.damaged-2026-11-23.db, with a number where that name is taken. */
function freeName(file: string, now: Date): string {
  const extension = extname(file)
  const stem = join(dirname(file), `${basename(file, extension)}.damaged-${localDay(now)}`)
  let name = stem + extension
  for (let number = 2; existsSync(name); number += 1) name = `${stem}-${number}${extension}`
  return name
}
