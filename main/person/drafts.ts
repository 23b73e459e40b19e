import { MOST_DRAFTS } from '../../data/comparison-state.ts'
import type { Reads, Writes } from './access.ts'

/**
 * What is typed in a case and not yet kept, by the box it stands in. It is no step of
 * undo and no part of the comparison: files and exports hold nothing of it.
 */
export function readDrafts(db: Reads, id: number): Readonly<Record<string, string>> {
  const rows = db.all<{ box: string; text: string }>(
    'SELECT box, text FROM case_drafts WHERE case_id = ?',
    id,
  )
  return Object.fromEntries(rows.map(({ box, text }) => [box, text]))
}

export function hasDrafts(db: Reads, id: number): boolean {
  return db.get('SELECT 1 FROM case_drafts WHERE case_id = ? LIMIT 1', id) !== undefined
}

/** @param text null: it is kept now, or was let go of. Of too many the oldest goes. */
export function writeDraft(db: Writes, id: number, box: string, text: string | null): void {
  db.run('DELETE FROM case_drafts WHERE case_id = ? AND box = ?', id, box)
  if (text === null) return
  db.run('INSERT INTO case_drafts (case_id, box, text) VALUES (?, ?, ?)', id, box, text)
  db.run(
    `DELETE FROM case_drafts WHERE case_id = ? AND rowid NOT IN
      (SELECT rowid FROM case_drafts WHERE case_id = ? ORDER BY rowid DESC LIMIT ?)`,
    id,
    id,
    MOST_DRAFTS,
  )
}
