import type { Reads, Writes } from './access.ts'
import { parseJson } from './parts.ts'

/** Undo reaches this many changes back in each case, and as many of no case; older ones are let go. */
const STEPS_KEPT = 500

const CASE_ACTIONS = ['case-create', 'case-rename', 'case-archive', 'case-delete'] as const
type CaseAction = (typeof CASE_ACTIONS)[number]

const SAVED_ACTIONS = ['saved-save', 'saved-rename', 'saved-remove'] as const
export type SavedAction = (typeof SAVED_ACTIONS)[number]

/**
 * What a step changed: the comparison of a case, a case as a whole, a list of the
 * person's own, which institution a provider is, or a saved search.
 */
type Action = 'comparison' | CaseAction | 'list-import' | 'list-removal' | 'match' | SavedAction

export const isCaseAction = (action: string): action is CaseAction =>
  (CASE_ACTIONS as readonly string[]).includes(action)

export const isSavedAction = (action: string): action is SavedAction =>
  (SAVED_ACTIONS as readonly string[]).includes(action)

/** A change with what undo and redo put back: small parts, never what a list or a case holds. */
export interface Step {
  readonly action: Action
  readonly before: unknown
  readonly after: unknown
  /** The case whose undo reaches it; left out: whichever is open. */
  readonly case?: number
  /** The case that is needed to undo it or do it again. */
  readonly about?: number
  /** The list that is needed. */
  readonly list?: number
  /** The saved search that is needed. */
  readonly saved?: number
}

/** Puts one side of a step back; null where it cannot be read. */
export type PutBack<T> = (action: string, parts: unknown) => T | null

/** The steps that a case reaches: its own, and those of no case. */
const REACHED = '(case_id = ? OR case_id IS NULL)'

/**
 * Done, and fit to be undone. A case that was worked in since it was made is not
 * unmade from another one: that would take away what nobody looks at.
 */
const DONE = `undone = 0 AND ${REACHED} AND NOT (action = 'case-create' AND EXISTS (
  SELECT 1 FROM journal AS later
  WHERE later.case_id = journal.about AND later.undone = 0 AND later.action = 'comparison'))`
const UNDONE = `undone = 1 AND ${REACHED}`

/**
 * Writes a change down, in the transaction that makes it. What was undone before,
 * in the case that is open or of no case, can no longer be done again; of a step of
 * a case that is not open: what was undone in that one.
 */
export function record(db: Writes, open: number, step: Step, at: Date): void {
  const { action, before, after, case: of = null, about = null, list = null, saved = null } = step
  if (of === null || of === open) db.run(`DELETE FROM journal WHERE ${UNDONE}`, open)
  else db.run('DELETE FROM journal WHERE undone = 1 AND case_id = ?', of)
  db.run(
    'INSERT INTO journal (at, action, before, after, case_id, about, list, saved) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    at.toISOString(),
    action,
    JSON.stringify(before),
    JSON.stringify(after),
    of,
    about,
    list,
    saved,
  )
  db.run(
    `DELETE FROM journal WHERE case_id IS ?
       AND id <= (SELECT id FROM journal WHERE case_id IS ? ORDER BY id DESC LIMIT 1 OFFSET ?)`,
    of,
    of,
    STEPS_KEPT,
  )
}

/** A step as it was written down, and one side of it. */
export interface NextStep {
  readonly action: string
  readonly before: unknown
  readonly after: unknown
  readonly about: number | null
  readonly list: number | null
  readonly saved: number | null
}

/** The step that undo would take back; null: none. */
export function nextUndo(db: Reads, open: number): NextStep | null {
  return nextStep(db, `WHERE ${DONE} ORDER BY id DESC`, open)
}

/** The step that redo would do again; null: none. */
export function nextRedo(db: Reads, open: number): NextStep | null {
  return nextStep(db, `WHERE ${UNDONE} ORDER BY id`, open)
}

function nextStep(db: Reads, which: string, open: number): NextStep | null {
  const row = db.get<
    Omit<NextStep, 'before' | 'after'> & { readonly before: string; readonly after: string }
  >(`SELECT action, before, after, about, list, saved FROM journal ${which} LIMIT 1`, open)
  return row ? { ...row, before: parseJson(row.before), after: parseJson(row.after) } : null
}

/** Puts back what was before the newest step. @returns what `put` made of it; null where there is nothing to undo. */
export function undoStep<T>(db: Writes, open: number, put: PutBack<T>): T | null {
  const next = `SELECT id, action, before AS parts FROM journal WHERE ${DONE} ORDER BY id DESC LIMIT 1`
  return take(db, next, open, 1, put)
}

/** Does the oldest undone step again. @returns what `put` made of it; null where there is nothing to redo. */
export function redoStep<T>(db: Writes, open: number, put: PutBack<T>): T | null {
  const next = `SELECT id, action, after AS parts FROM journal WHERE ${UNDONE} ORDER BY id LIMIT 1`
  return take(db, next, open, 0, put)
}

/** A step that cannot be read is dropped and the next one taken: one damaged row does not end undo. */
function take<T>(db: Writes, next: string, open: number, undone: 0 | 1, put: PutBack<T>): T | null {
  for (;;) {
    const step = db.get<{ readonly id: number; readonly action: string; readonly parts: string }>(next, open)
    if (!step) return null
    const done = put(step.action, parseJson(step.parts))
    if (done !== null) {
      // A step about a case is of whichever is open again, should it have been sealed.
      const of = 'CASE WHEN about IS NULL THEN case_id END'
      db.run(`UPDATE journal SET undone = ?, case_id = ${of} WHERE id = ?`, undone, step.id)
      return done
    }
    db.run('DELETE FROM journal WHERE id = ?', step.id)
  }
}

/**
 * Takes steps about cases out of the reach of whoever comes next: each belongs to
 * its own case from now on, those about a deleted one to the case that is put away.
 */
export function sealSteps(db: Writes, closed: number): void {
  db.run(
    `UPDATE journal SET case_id = CASE WHEN about IN (SELECT id FROM cases WHERE deleted = 0) THEN about ELSE ? END
     WHERE about IS NOT NULL AND case_id IS NULL`,
    closed,
  )
}

/** Drops every step of a case and about it. */
export function dropSteps(db: Writes, id: number): void {
  db.run('DELETE FROM journal WHERE case_id = ? OR about = ?', id, id)
}

/** Every revision of the catalog that a comparison of the journal keeps the figures of. */
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
