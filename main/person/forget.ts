import type { Database } from 'better-sqlite3'
import { readdirSync, rmSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { clearBackups, makeBackup } from './backups.ts'

/**
 * Makes sure that nothing of what was taken out of the database is left on the
 * disk: its pages are written anew, the log is emptied, one fresh backup stands in
 * the place of all that there were, and copies of damaged files go.
 */
export async function scrub(db: Database, backups: string, now: Date): Promise<void> {
  db.exec('VACUUM')
  db.pragma('wal_checkpoint(TRUNCATE)')
  const fresh = await makeBackup(db, backups, now)
  clearBackups(backups, fresh)
  const folder = dirname(db.name)
  const stem = basename(db.name, extname(db.name))
  const isCopy = (name: string) =>
    name.startsWith(`${stem}.damaged-`) || name === `.${basename(db.name)}.part`
  for (const name of readdirSync(folder).filter(isCopy)) rmSync(join(folder, name), { force: true })
}
