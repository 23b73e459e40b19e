import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { CATALOG_MIGRATIONS } from '../../data/schema/catalog/index.ts'
import { migrate } from './migrate.ts'
import { loadTables } from './tables.ts'

/**
 * Makes a catalog from text tables. It is built in a file of its own beside the
 * target, checked, flushed to the disk and only then renamed into place: after
 * a bad row, a full disk or a kill the old catalog is as it was.
 *
 * @returns rows loaded, by table.
 * @throws TableError when a table does not fit; the errors of SQLite and of the file system.
 */
export function makeCatalog(tablesDirectory: string, targetFile: string): Readonly<Record<string, number>> {
  const target = resolve(targetFile)
  mkdirSync(dirname(target), { recursive: true })
  removeLeftovers(target)

  const partial = `${target}.${process.pid}-${randomBytes(4).toString('hex')}.partial`
  try {
    const rows = build(tablesDirectory, partial)
    flush(partial)
    renameSync(partial, target)
    flushDirectory(dirname(target))
    return rows
  } finally {
    // After the rename there is nothing left to remove.
    rmSync(partial, { force: true })
  }
}

function build(tablesDirectory: string, file: string): Readonly<Record<string, number>> {
  const db = new Database(file)
  try {
    // Nobody else sees this file and a failed build is thrown away, so nothing
    // has to survive a crash on the way; `flush` writes it through once, at the end.
    db.pragma('journal_mode = MEMORY')
    db.pragma('synchronous = OFF')
    db.pragma('foreign_keys = ON')
    migrate(db, 'catalog', CATALOG_MIGRATIONS)
    const rows = loadTables(db, tablesDirectory)
    db.exec('ANALYZE')
    const verdict = db.pragma('integrity_check', { simple: true })
    if (verdict !== 'ok') throw new Error(`The new catalog does not pass its check: ${String(verdict)}`)
    return rows
  } finally {
    db.close()
  }
}

function flush(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes the rename itself last through a power loss, where the system can (Windows cannot open a folder). */
function flushDirectory(directory: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(directory, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Removes what builds left that were killed; one that still runs keeps its file. */
function removeLeftovers(target: string): void {
  const prefix = `${basename(target)}.`
  for (const name of readdirSync(dirname(target))) {
    if (!name.startsWith(prefix)) continue
    const pid = /^(\d+)-[0-9a-f]+\.partial(-journal)?$/.exec(name.slice(prefix.length))?.[1]
    if (pid && !isRunning(Number(pid))) rmSync(join(dirname(target), name), { force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
