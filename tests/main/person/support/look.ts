import Database from 'better-sqlite3'
import { join } from 'node:path'

/** One value of a query on a folder's person.db, through a connection of the test's own. */
export function look(folder: string, sql: string): unknown {
  const db = new Database(join(folder, 'person.db'))
  try {
    return db.prepare(sql).pluck().get()
  } finally {
    db.close()
  }
}

/** Bends a folder's person.db by hand. */
export function bend(folder: string, sql: string): void {
  const db = new Database(join(folder, 'person.db'))
  try {
    db.exec(sql)
  } finally {
    db.close()
  }
}
