import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { Note } from '../../data/figures/figure.ts'
import { flush, putInPlace } from '../storage/files-on-disk.ts'
import { dropBeside } from '../storage/open-to-read.ts'
import type { Migration } from '../storage/schema/migration.ts'
import { listBackups, type Backup } from './backups.ts'
import { inspect } from './inspect.ts'

/**
 * Keeps a damaged file under another name and puts the newest sound backup in
 * its place; without one the place is left empty. A file that is missing gets its
 * backup in the same way.
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
  const copy = partOf(file)
  const isThere = existsSync(file)
  const backup = copyOfNewest(backups, copy, migrations, now)
  // Another process that starts too was quicker, and has it open.
  if (!isThere && existsSync(file)) return []
  const aside = freeName(file, now)
  moveLog(file, aside)
  if (isThere && backup) nameAlso(file, aside)
  else if (isThere) renameSync(file, aside)
  if (backup) putInPlace(copy, file)

  return [
    isThere
      ? { code: 'person-moved-aside', params: { file: basename(aside) } }
      : { code: 'person-missing', params: { file: basename(file) } },
    backup ? { code: 'person-restored', params: { date: backup.at.getTime() } } : { code: 'person-fresh' },
  ]
}

/** Where a backup is put together before it takes the place of the file. */
export const partOf = (file: string): string => join(dirname(file), `.${basename(file)}.part`)

/**
 * Copies the newest sound backup. It is the copy that is looked at: SQLite may have to
 * write beside a file that it reads, and a backup is not to be touched.
 */
function copyOfNewest(
  backups: string,
  copy: string,
  migrations: readonly Migration[],
  now: Date,
): Backup | undefined {
  for (const backup of listBackups(backups, now)) {
    if (!copyWhole(backup.file, copy)) continue
    const isGood = isSound(copy, migrations)
    dropBeside(copy)
    if (isGood) return backup
    rmSync(copy, { force: true })
  }
  return undefined
}

/** One that cannot even be looked at is passed over, like a damaged one. */
function isSound(file: string, migrations: readonly Migration[]): boolean {
  try {
    const found = inspect(file, migrations)
    return found.state === 'sound' && found.version > 0
  } catch {
    return false
  }
}

/** The log or journal belongs to the damaged file: it must not stay beside the restored one. Its index is made anew from it. */
function moveLog(file: string, aside: string): void {
  for (const ending of ['-wal', '-journal']) {
    const log = statSync(file + ending, { throwIfNoEntry: false })
    if (log && log.size > 0) renameSync(file + ending, aside + ending)
  }
  dropBeside(file)
}

/**
 * On the disk, not only in its cache, when it returns.
 * @returns false where the backup itself cannot be read
 * @throws the system's error where the copy cannot be written
 */
function copyWhole(from: string, to: string): boolean {
  if (!statSync(from, { throwIfNoEntry: false })?.isFile() || !canBeRead(from)) return false
  dropBeside(to)
  copyFileSync(from, to)
  flush(to)
  return true
}

function canBeRead(file: string): boolean {
  try {
    accessSync(file, constants.R_OK)
    return true
  } catch {
    return false
  }
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
  const stem = join(dirname(file), `${basename(file, extension)}.damaged-${now.toISOString().slice(0, 10)}`)
  let name = stem + extension
  for (let number = 2; existsSync(name); number += 1) name = `${stem}-${number}${extension}`
  return name
}
