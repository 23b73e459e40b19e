import type { Reads, Writes } from './access.ts'
import { parseJson } from './parts.ts'

/** Undo reaches this many changes back; older ones are let go. */
const STEPS_KEPT = 500

/** What a step changed: the comparison, a list of the person's own, or which institution a provider is. */
type Action = 'comparison' | 'list-import' | 'list-removal' | 'match'

/** A change with what undo and redo put back: small parts, never what a list holds. */
export interface Step {
  readonly action: Action
  readonly before: unknown
  readonly after: unknown
  /** The list that is needed to undo it or do it again. */
  readonly list?: number
}

/** Puts one side of a step back; null where it cannot be read. */
export type PutBack<T> = (action: string, parts: unknown) => T | null

/**
 * Writes a change down, in the transaction that makes it. What was undone before
 * can no longer be done again.
 */
export function record(db: Writes, { action, before, after, list }: Step, at: Date): void {
  db.run('DELETE FROM journal WHERE undone = 1')
  db.run(
    'INSERT INTO journal (at, action, before, after, list) VALUES (?, ?, ?, ?, ?)',
    at.toISOString(),
    action,
    JSON.stringify(before),
    JSON.stringify(after),
    list ?? null,
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

/** Puts back what was before the newest step. @returns what `put` made of it; null where there is nothing to undo. */
export function undoStep<T>(db: Writes, put: PutBack<T>): T | null {
  const next = 'SELECT id, action, before AS parts FROM journal WHERE undone = 0 ORDER BY id DESC LIMIT 1'
  return take(db, next, 1, put)
}

/** Does the oldest undone step again. @returns what `put` made of it; null where there is nothing to redo. */
export function redoStep<T>(db: Writes, put: PutBack<T>): T | null {
  return take(
    db,
    'SELECT id, action, after AS parts FROM journal WHERE undone = 1 ORDER BY id LIMIT 1',
    0,
    put,
  )
}

/** A step that cannot be read is dropped and the next one taken: one damaged row does not end undo. */
function take<T>(db: Writes, next: string, undone: 0 | 1, put: PutBack<T>): T | null {
  for (;;) {
    const step = db.get<{ readonly id: number; readonly action: string; readonly parts: string }>(next)
    if (!step) return null
    const done = put(step.action, parseJson(step.parts))
    if (done !== null) {
      db.run('UPDATE journal SET undone = ? WHERE id = ?', undone, step.id)
      return done
    }
    db.run('DELETE FROM journal WHERE id = ?', step.id)
  }
}

/** Every making of the catalog that a comparison of the journal keeps the figures of. */
export function generationsInJournal(db: Reads): readonly string[] {
  return db
    .all<{ readonly before: string; readonly after: string }>(
      `SELECT before, after FROM journal WHERE action = 'comparison' AND (before LIKE '%figuresOf%')`,
    )
    .flatMap(({ before, after }) => [before, after])
    .flatMap((parts) => {
      const value = (parseJson(parts) as { readonly figuresOf?: unknown } | null | undefined)?.figuresOf
      return typeof value === 'string' ? [value] : []
    })
}
