import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { Note } from '../../data/figures/figure.ts'
import type { Migration } from '../../data/schema/migration.ts'
import { listBackups } from './backups.ts'
import { inspect } from './inspect.ts'

/** Files SQLite keeps beside a database; they belong to it and move with it. */
const COMPANIONS = ['', '-wal', '-shm']

/**
 * Keeps a damaged file under another name and brings the newest sound backup
 * back in its place; without one the place stays empty.
 * @returns what the person is to be told (`notice.<code>`).
 */
export function recover(
  file: string,
  backups: string,
  migrations: readonly Migration[],
  now: Date,
): readonly Note[] {
  const aside = moveAside(file, now)
  const restored = restore(file, backups, migrations)
  return [
    { code: 'person-moved-aside', params: { file: basename(aside) } },
    restored ? { code: 'person-restored', params: { date: restored.getTime() } } : { code: 'person-fresh' },
  ]
}

/** person.db -> person.damaged-2026-11-23.db, with a number where that name is taken. */
function moveAside(file: string, now: Date): string {
  const extension = extname(file)
  const stem = `${basename(file, extension)}.damaged-${now.toISOString().slice(0, 10)}`
  let aside = join(dirname(file), stem + extension)
  for (let number = 2; existsSync(aside); number += 1)
    aside = join(dirname(file), `${stem}-${number}${extension}`)
  for (const companion of COMPANIONS)
    if (existsSync(file + companion)) renameSync(file + companion, aside + companion)
  return aside
}

/** @returns the moment the backup was made; null where no backup is sound. */
function restore(file: string, backups: string, migrations: readonly Migration[]): Date | null {
  for (const backup of listBackups(backups)) {
    const found = inspect(backup.file, migrations)
    if (found.state !== 'sound' || found.version === 0) continue
    const part = join(dirname(file), `.${basename(file)}.part`)
    copyFileSync(backup.file, part)
    const handle = openSync(part, 'r+')
    fsyncSync(handle)
    closeSync(handle)
    renameSync(part, file)
    return backup.at
  }
  return null
}
