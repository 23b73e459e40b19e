import { copyFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'

/**
 * Copies a database as a kill in the middle of a change leaves it: pages of the change are
 * in the file, and the journal that takes them back lies beside it (a hot journal).
 * @param file its content is left as it is
 * @param into the folder of the copy
 */
export function copyCutOff(file: string, into: string): string {
  const copy = join(into, basename(file))
  const db = new Database(file)
  try {
    db.pragma('journal_mode = DELETE')
    // A change larger than the cache is written, after its journal was, before it is done.
    db.pragma('cache_size = 1')
    db.exec('BEGIN IMMEDIATE; CREATE TABLE cut_off (x)')
    const insert = db.prepare('INSERT INTO cut_off VALUES (zeroblob(3000))')
    for (let n = 0; n < 50; n += 1) insert.run()
    for (const ending of ['', '-journal']) copyFileSync(file + ending, copy + ending)
    db.exec('ROLLBACK')
    return copy
  } finally {
    db.close()
  }
}
