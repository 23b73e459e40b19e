import type { Writes } from './access.ts'

/** Which cases went because there was nothing in them: for as long as the connection stands, and in no file. */
export const LEFT_BLANK = 'CREATE TEMP TABLE IF NOT EXISTS left_blank (id INTEGER PRIMARY KEY)'

export function rememberBlank(db: Writes, id: number): void {
  db.run('INSERT OR IGNORE INTO temp.left_blank (id) VALUES (?)', id)
}

/** What was typed for a case that went because it was empty still finds it. */
export function bringBackBlank(db: Writes, id: number, now: Date): void {
  if (db.run('DELETE FROM temp.left_blank WHERE id = ?', id) === 0) return
  const at = now.toISOString()
  db.run("INSERT OR IGNORE INTO cases (id, name, created_at, changed_at) VALUES (?, '', ?, ?)", id, at, at)
}
