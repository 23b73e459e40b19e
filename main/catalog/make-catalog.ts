import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { flush, putInPlace } from '../storage/files-on-disk.ts'
import { CATALOG_TABLES } from '../storage/schema/tables.ts'
import { isProcessRunning } from '../storage/running-process.ts'
import { createCatalog } from '../storage/create-catalog.ts'
import { makeIndexFile } from './catalog-facts.ts'
import { moveIndex, dropIndex } from './index-file.ts'
import { SHIPPED_PREFIX, writeMeta } from './meta.ts'
import { loadTables } from './load-tables.ts'

/**
 * Makes a catalog from text tables. It is built in a file of its own beside the
 * target, checked, flushed to the disk and only then renamed into place: after
 * a bad row, a full disk or a kill the old catalog is as it was.
 *
 * Its index is made with it and lies beside it.
 *
 * @returns rows loaded, by table.
 * @throws TableError when a table does not fit; PathwiseError 'catalog-damaged' when
 *   the tables do not fit together; the errors of SQLite and of the file system.
 */
export function makeCatalog(tablesDirectory: string, targetFile: string): Readonly<Record<string, number>> {
  const target = resolve(targetFile)
  mkdirSync(dirname(target), { recursive: true })
  removeLeftovers(target)

  const partial = partialOf(target)
  try {
    const rows = build(tablesDirectory, partial)
    makeIndexFile(partial)
    flush(partial)
    putInPlace(partial, target)
    moveIndex(partial, target)
    return rows
  } finally {
    // After the renames there is nothing left to remove.
    rmSync(partial, { force: true })
    dropIndex(partial)
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
    createCatalog(db)
    const rows = loadTables(db, tablesDirectory)
    writeMeta(db, { generation: `${SHIPPED_PREFIX}${fingerprintOf(tablesDirectory)}` })
    db.exec('ANALYZE')
    const verdict = db.pragma('integrity_check', { simple: true })
    if (verdict !== 'ok') throw new Error(`The new catalog does not pass its check: ${String(verdict)}`)
    return rows
  } finally {
    db.close()
  }
}

/** Equal tables make equal catalogs: the name of this revision is theirs. */
function fingerprintOf(tablesDirectory: string): string {
  const hash = createHash('sha256')
  for (const { name } of CATALOG_TABLES) {
    const text = readFileSync(join(tablesDirectory, `${name}.csv`), 'utf8')
    hash.update(`${name}\n${text.replaceAll('\r\n', '\n')}`)
  }
  return hash.digest('hex').slice(0, 16)
}

/** A name of its own beside the target, that says whose it is. */
export function partialOf(target: string): string {
  return `${target}.${process.pid}-${randomBytes(4).toString('hex')}.partial`
}

/** Behind the target's name: a build, its journal, its index; an index on its way, of either. */
const LEFTOVER = /^(?:-index)?\.(\d+)-[0-9a-f]+\.partial(?:-journal|-index(?:\.\d+-[0-9a-f]+\.partial)?)?$/

/** Removes what builds left that were killed; one that still runs keeps its file. */
export function removeLeftovers(target: string): void {
  const own = basename(target)
  for (const name of readdirSync(dirname(target))) {
    if (!name.startsWith(own)) continue
    const pid = LEFTOVER.exec(name.slice(own.length))?.[1]
    if (pid && !isProcessRunning(Number(pid))) rmSync(join(dirname(target), name), { force: true })
  }
}
