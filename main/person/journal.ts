import {
  ComparisonStateSchema,
  type ComparisonChange,
  type ComparisonState,
} from '../../data/contract/person.ts'
import type { Reads, Writes } from './access.ts'
import { parseJson, soundParts } from './parts.ts'

/** Undo reaches this many changes back; older ones are let go. */
const STEPS_KEPT = 500

/** A step holds only the parts that changed, so a part added by a later version stays as it is when an old step is undone. */
interface Step {
  readonly id: number
  readonly parts: string
}

/**
 * Writes a change down, in the transaction that makes it. What was undone before
 * can no longer be done again.
 */
export function record(db: Writes, before: ComparisonState, after: ComparisonState, at: Date): void {
  const names = (Object.keys(after) as (keyof ComparisonState)[]).filter((name) =>
    differs(before, after, name),
  )
  if (names.length === 0) return
  db.run('DELETE FROM journal WHERE undone = 1')
  db.run(
    'INSERT INTO journal (at, action, before, after) VALUES (?, ?, ?, ?)',
    at.toISOString(),
    'comparison',
    JSON.stringify(parts(before, names)),
    JSON.stringify(parts(after, names)),
  )
  db.run(
    'DELETE FROM journal WHERE id <= (SELECT id FROM journal ORDER BY id DESC LIMIT 1 OFFSET ?)',
    STEPS_KEPT,
  )
}

export function canUndo(db: Reads): boolean {
  return db.get('SELECT 1 FROM journal WHERE undone = 0 LIMIT 1') !== undefined
}

export function canRedo(db: Reads): boolean {
  return db.get('SELECT 1 FROM journal WHERE undone = 1 LIMIT 1') !== undefined
}

/** Marks the newest step as undone. @returns the parts to put back; null where there is nothing to undo. */
export function takeUndo(db: Writes): ComparisonChange | null {
  return take(db, 'SELECT id, before AS parts FROM journal WHERE undone = 0 ORDER BY id DESC LIMIT 1', 1)
}

/** Marks the oldest undone step as done. @returns the parts to put back; null where there is nothing to redo. */
export function takeRedo(db: Writes): ComparisonChange | null {
  return take(db, 'SELECT id, after AS parts FROM journal WHERE undone = 1 ORDER BY id LIMIT 1', 0)
}

/** A step that cannot be read is dropped and the next one taken: one damaged row does not end undo. */
function take(db: Writes, next: string, undone: 0 | 1): ComparisonChange | null {
  for (;;) {
    const step = db.get<Step>(next)
    if (!step) return null
    const raw = parseJson(step.parts)
    const sound =
      typeof raw === 'object' && raw !== null
        ? soundParts(ComparisonStateSchema, raw as Readonly<Record<string, unknown>>)
        : {}
    if (Object.keys(sound).length > 0) {
      db.run('UPDATE journal SET undone = ? WHERE id = ?', undone, step.id)
      return sound
    }
    db.run('DELETE FROM journal WHERE id = ?', step.id)
  }
}

function differs(before: ComparisonState, after: ComparisonState, name: keyof ComparisonState): boolean {
  return JSON.stringify(before[name]) !== JSON.stringify(after[name])
}

function parts(comparison: ComparisonState, names: readonly (keyof ComparisonState)[]): ComparisonChange {
  return Object.fromEntries(names.map((name) => [name, comparison[name]]))
}
