import * as v from 'valibot'
import { cutAt } from '../../data/format/clean-text.ts'
import { LONGEST_CASE_NAME } from '../../data/comparison-state.ts'
import type { CaseSummary, OpenCase } from '../../data/contract/case.ts'
import { PathwiseError } from '../../data/contract/errors.ts'
import type { Reads, Writes } from './access.ts'
import { isBlank, readComparison, soundComparison, writeParts } from './comparison-parts.ts'
import { hasDrafts } from './drafts.ts'
import { dropSteps, sealSteps, type Step } from './journal.ts'
import { rememberBlank } from './left-blank.ts'
import { putList } from './lists.ts'
import { namedValues } from './parts.ts'
import { readSearch, writeSearch } from './searches.ts'

/** A person has so many cases at most. */
export const MOST_CASES = 1_000

/** One side of a step about a case: what is not there stays as it is. */
const CasePartsSchema = v.object({
  case: v.pipe(v.number(), v.integer()),
  name: v.optional(v.string()),
  archived: v.optional(v.boolean()),
  deleted: v.optional(v.boolean()),
  /** The case that is open on this side, where the step opens or leaves one. */
  open: v.optional(v.pipe(v.number(), v.integer())),
  /** The list of the person's own that came with it, and comes and goes with it. */
  list: v.optional(v.pipe(v.number(), v.integer())),
})
type CaseParts = v.InferOutput<typeof CasePartsSchema>

/** The case that is open; there is always one. */
export function openId(db: Reads): number {
  const row = db.get<{ id: number }>('SELECT id FROM cases WHERE is_open = 1')
  if (!row) throw new RangeError('No case is open')
  return row.id
}

export const isOneOpen = (db: Reads): boolean => db.get('SELECT 1 FROM cases WHERE is_open = 1') !== undefined

/** Makes sure that a case is open, should the file have been bent by hand. */
export function ensureOpen(db: Writes, now: Date): void {
  if (!isOneOpen(db)) openBlank(db, now)
}

export function readOpenCase(db: Reads): OpenCase {
  const id = openId(db)
  return { id, name: nameOf(db, id), snapshotAt: takenAt(db, id) }
}

/** The one that is open first, then by when they were changed. */
export function listCases(db: Reads): readonly CaseSummary[] {
  const rows = db.all<Omit<CaseSummary, 'programs' | 'notes' | 'archived' | 'isOpen'> & Flags>(
    `SELECT id, name, created_at AS createdAt, changed_at AS changedAt, archived, is_open AS isOpen
     FROM cases WHERE deleted = 0 ORDER BY is_open DESC, changed_at DESC, id DESC`,
  )
  const options = Map.groupBy(
    db.all<{ id: number; name: string; value: string }>(
      `SELECT case_id AS id, name, value FROM case_options WHERE name IN ('programs', 'notes')`,
    ),
    ({ id }) => id,
  )
  return rows.map((row) => {
    const { programs, notes } = soundComparison(namedValues(options.get(row.id) ?? []))
    return {
      ...row,
      programs,
      notes: Object.keys(notes).length,
      archived: row.archived === 1,
      isOpen: row.isOpen === 1,
    }
  })
}

interface Flags {
  readonly archived: 0 | 1
  readonly isOpen: 0 | 1
}

/**
 * Opens a new case, with what `fill` puts into it.
 * @param list the list of the person's own that came with it
 * @throws PathwiseError 'cases-full'
 */
export function createCase(
  db: Writes,
  name: string,
  now: Date,
  fill: (id: number) => void = () => undefined,
  list?: number,
): Step {
  const before = leave(db)
  const count = db.get<{ count: number }>('SELECT count(*) AS count FROM cases WHERE deleted = 0')?.count ?? 0
  if (count >= MOST_CASES) throw new PathwiseError('cases-full', { most: MOST_CASES })
  const id = insert(db, name, now)
  fill(id)
  open(db, id)
  const more = list === undefined ? {} : { list }
  const from = before === undefined ? {} : { open: before }
  return {
    ...caseStep(
      'case-create',
      id,
      { deleted: true, ...from, ...more },
      { deleted: false, open: id, ...more },
    ),
    ...more,
  }
}

/** The name, with a number where another case has it: "Client A (2)". */
export function freeName(db: Reads, name: string): string {
  const taken = (name: string) => db.get('SELECT 1 FROM cases WHERE name = ? AND deleted = 0', name)
  if (name === '' || !taken(name)) return name
  for (let number = 2; ; number += 1) {
    const end = ` (${number})`
    const free = cutAt(name, LONGEST_CASE_NAME - end.length) + end
    if (!taken(free)) return free
  }
}

/** Opens a case that is there. @throws PathwiseError 'case-gone' */
export function openCase(db: Writes, id: number): void {
  mustBeThere(db, id)
  if (openId(db) === id) return
  leave(db)
  open(db, id)
}

/** @returns the step; null where it had that name. @throws PathwiseError 'case-gone' */
export function renameCase(db: Writes, id: number, name: string, now: Date): Step | null {
  mustBeThere(db, id)
  const before = nameOf(db, id)
  if (before === name) return null
  db.run('UPDATE cases SET name = ?, changed_at = ? WHERE id = ?', name, now.toISOString(), id)
  return caseStep('case-rename', id, { name: before }, { name })
}

/** @returns the step; null where it was so before. @throws PathwiseError 'case-gone' */
export function archiveCase(db: Writes, id: number, archived: boolean): Step | null {
  mustBeThere(db, id)
  if (
    db.run(
      'UPDATE cases SET archived = ? WHERE id = ? AND archived <> ?',
      Number(archived),
      id,
      Number(archived),
    ) === 0
  )
    return null
  return caseStep('case-archive', id, { archived: !archived }, { archived })
}

/** Deletes a case; where it was open, an empty one is open then. @throws PathwiseError 'case-gone' */
export function deleteCase(db: Writes, id: number, now: Date): Step {
  mustBeThere(db, id)
  const wasOpen = openId(db) === id
  putAway(db, id, undefined, now)
  return caseStep('case-delete', id, { deleted: false, ...(wasOpen ? { open: id } : {}) }, { deleted: true })
}

/** Opens an empty case, out of whose undo the steps of the former one and about others are. */
export function closeCase(db: Writes, now: Date): void {
  sealSteps(db, openId(db))
  leave(db)
  openBlank(db, now)
}

/** Takes a case off for good, with its steps; where it was open, an empty one is open then. @throws PathwiseError 'case-gone' */
export function dropCase(db: Writes, id: number, now: Date): void {
  if (!db.get('SELECT 1 FROM cases WHERE id = ?', id)) throw new PathwiseError('case-gone')
  const wasOpen = openId(db) === id
  erase(db, id)
  if (wasOpen) openBlank(db, now)
}

/** Puts one side of a step back. @returns the name of the case; null where the step or the case cannot be read. */
export function putCase(db: Writes, parts: unknown, now: Date): string | null {
  const parsed = v.safeParse(CasePartsSchema, parts)
  if (!parsed.success) return null
  const { case: id, name, archived, deleted, open: next, list } = parsed.output
  if (!db.get('SELECT 1 FROM cases WHERE id = ?', id)) return null
  const before = nameOf(db, id)
  if (name !== undefined) db.run('UPDATE cases SET name = ? WHERE id = ?', name, id)
  if (archived !== undefined) db.run('UPDATE cases SET archived = ? WHERE id = ?', Number(archived), id)
  if (list !== undefined && deleted !== undefined) putList(db, { list, removed: deleted })
  if (deleted === true) putAway(db, id, next, now)
  if (deleted === false) {
    db.run('UPDATE cases SET deleted = 0 WHERE id = ?', id)
    if (next === id) openCase(db, id)
  }
  return name || before
}

/** Lets go of deleted cases that no step can bring back. */
export function purgeCases(db: Writes): void {
  const gone = db.all<{ id: number }>(
    'SELECT id FROM cases WHERE deleted = 1 AND id NOT IN (SELECT about FROM journal WHERE about IS NOT NULL)',
  )
  for (const { id } of gone) erase(db, id)
}

/** Every case with its options, deleted ones that can come back too. */
export function caseIds(db: Reads): readonly number[] {
  return db.all<{ id: number }>('SELECT id FROM cases ORDER BY id').map(({ id }) => id)
}

/** Is there anything of it, or was it erased? */
export function isThere(db: Reads, id: number): boolean {
  return db.get('SELECT 1 FROM cases WHERE id = ?', id) !== undefined
}

/** @throws PathwiseError 'case-gone' */
export function mustBeThere(db: Reads, id: number): void {
  if (!db.get('SELECT 1 FROM cases WHERE id = ? AND deleted = 0', id)) throw new PathwiseError('case-gone')
}

/** Left out: whichever is open. @throws PathwiseError 'case-not-open' */
export function mustBeOpen(db: Reads, id?: number): void {
  if (id !== undefined && id !== openId(db)) throw new PathwiseError('case-not-open')
}

/** Is it among those that were deleted and that a step can bring back? @throws PathwiseError 'case-gone' where it is nowhere */
export function isDeleted(db: Reads, id: number): boolean {
  const row = db.get<{ deleted: 0 | 1 }>('SELECT deleted FROM cases WHERE id = ?', id)
  if (!row) throw new PathwiseError('case-gone')
  return row.deleted === 1
}

function nameOf(db: Reads, id: number): string {
  return db.get<{ name: string }>('SELECT name FROM cases WHERE id = ?', id)?.name ?? ''
}

/** Later than the figures that were kept with it, also where the clock ran ahead when they were. */
export function touch(db: Writes, id: number, now: Date): void {
  const kept = Date.parse(takenAt(db, id) ?? '')
  const at = Number.isNaN(kept) ? now : new Date(Math.max(now.getTime(), kept + 1))
  db.run('UPDATE cases SET changed_at = ? WHERE id = ?', at.toISOString(), id)
}

/** ISO time of the figures that were kept with it; null where none were. */
function takenAt(db: Reads, id: number): string | null {
  const row = db.get<{ at: string }>('SELECT taken_at AS at FROM case_snapshots WHERE case_id = ?', id)
  return row?.at ?? null
}

/**
 * Puts the open case aside. One that has no name and holds nothing goes, since
 * there is nothing to come back to.
 * @returns the case; undefined where it is gone
 */
function leave(db: Writes): number | undefined {
  const id = openId(db)
  if (nameOf(db, id) === '' && isBlank(readComparison(db, id)) && !hasDrafts(db, id)) {
    erase(db, id)
    rememberBlank(db, id)
    return undefined
  }
  return id
}

/** Marks a case as deleted; where it was open, another takes its place: `next`, or an empty one. */
function putAway(db: Writes, id: number, next: number | undefined, now: Date): void {
  const wasOpen = openId(db) === id
  db.run('UPDATE cases SET deleted = 1, is_open = 0 WHERE id = ?', id)
  if (!wasOpen) return
  if (next !== undefined && db.get('SELECT 1 FROM cases WHERE id = ? AND deleted = 0', next)) open(db, next)
  else openBlank(db, now)
}

function openBlank(db: Writes, now: Date): void {
  open(db, insert(db, '', now))
}

function insert(db: Writes, name: string, now: Date): number {
  const at = now.toISOString()
  db.run('INSERT INTO cases (name, created_at, changed_at) VALUES (?, ?, ?)', name, at, at)
  return db.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
}

function open(db: Writes, id: number): void {
  db.run('UPDATE cases SET is_open = 0 WHERE is_open = 1')
  db.run('UPDATE cases SET is_open = 1 WHERE id = ?', id)
}

function erase(db: Writes, id: number): void {
  dropSteps(db, id)
  db.run('DELETE FROM case_options WHERE case_id = ?', id)
  db.run('DELETE FROM case_snapshots WHERE case_id = ?', id)
  // A name that it was about to get may have been typed while another was open.
  db.run('DELETE FROM case_drafts WHERE case_id = ? OR box = ?', id, `name.rename:${id}`)
  db.run('DELETE FROM cases WHERE id = ?', id)
}

/** A copy of what a case holds, and of the figures kept with it. */
export function copyCase(db: Writes, from: number, to: number): void {
  writeParts(db, to, readComparison(db, from))
  writeSearch(db, to, readSearch(db, from))
  db.run(
    'INSERT INTO case_snapshots (case_id, taken_at, comparison) SELECT ?, taken_at, comparison FROM case_snapshots WHERE case_id = ?',
    to,
    from,
  )
}

function caseStep(
  action: Step['action'],
  id: number,
  before: Omit<CaseParts, 'case'>,
  after: Omit<CaseParts, 'case'>,
): Step {
  return { action, about: id, before: { case: id, ...before }, after: { case: id, ...after } }
}
