import type { Comparison } from '../../data/contract/comparison.ts'
import type { Reads, Writes } from './access.ts'
import { readComparison } from './comparison-parts.ts'
import { parseJson } from './parts.ts'

/** The figures of a case as they stood once. */
export interface Snapshot {
  /** ISO time. */
  readonly takenAt: string
  readonly comparison: Comparison
}

/** What was kept, as it was stored: whoever uses it checks it (data/contract/snapshot.ts). */
export function readSnapshot(
  db: Reads,
  id: number,
): { readonly takenAt: string; readonly comparison: unknown } | null {
  const row = db.get<{ takenAt: string; comparison: string }>(
    'SELECT taken_at AS takenAt, comparison FROM case_snapshots WHERE case_id = ?',
    id,
  )
  return row ? { takenAt: row.takenAt, comparison: parseJson(row.comparison) } : null
}

export function writeSnapshot(db: Writes, id: number, { takenAt, comparison }: Snapshot): void {
  db.run(
    `INSERT INTO case_snapshots (case_id, taken_at, comparison) VALUES (?, ?, ?)
     ON CONFLICT (case_id) DO UPDATE SET taken_at = excluded.taken_at, comparison = excluded.comparison`,
    id,
    takenAt,
    JSON.stringify(comparison),
  )
}

/** Has the open case a name and programs, and was it changed since its figures were kept? */
export function isSnapshotDue(db: Reads): boolean {
  const row = db.get<{ id: number; name: string; isKept: number | null }>(
    `SELECT id, name, taken_at >= changed_at AS isKept
     FROM cases LEFT JOIN case_snapshots ON case_id = id WHERE is_open = 1`,
  )
  return (
    row !== undefined && row.name !== '' && row.isKept !== 1 && readComparison(db, row.id).programs.length > 0
  )
}
