import * as v from 'valibot'
import { PathwiseError } from '../../data/contract/errors.ts'
import { MOST_AMONG, ProgramKeySchema, type KeptSearch } from '../../data/contract/find.ts'
import type { PersonState } from '../../data/contract/person.ts'
import { readSaved, type LostPart } from '../../data/contract/saved.ts'
import { LONGEST_SAVED_NAME, MOST_SAVED } from '../../data/saved-search.ts'
import type { ProgramKey } from '../../data/program.ts'
import type { Reads, Writes } from './access.ts'
import type { SavedAction, Step } from './journal.ts'
import { parseJson } from './parts.ts'

/** A search that the person saved, as it is kept. */
export interface StoredSearch {
  readonly id: number
  readonly name: string
  readonly search: KeptSearch
  /** Filters of it that this Pathwise does not know. */
  readonly lost: readonly LostPart[]
  /** ISO time. */
  readonly lookedAt: string
  /** What it found then: see `Looked.found`. */
  readonly found: Uint8Array
  /** See `OpenedSearch.fresh`. */
  readonly fresh: readonly ProgramKey[] | null
  readonly freshSince: string | null
}

interface NewSearch {
  readonly name: string
  readonly search: KeptSearch
  readonly found: Uint8Array
  /** The case that the place kept with it is of; null: none is kept. */
  readonly caseId: number | null
}

/** What a look at a saved search found. */
interface Look {
  readonly found: Uint8Array
  /** What is new, where something is or something went; null: too many to name. Left out: all is as it was. */
  readonly fresh?: readonly ProgramKey[] | null
}

export interface SavedSearchStore {
  /** By name. */
  savedSearches(): readonly StoredSearch[]
  /** @throws PathwiseError 'saved-gone' */
  savedSearch(id: number): StoredSearch
  /** One step of undo. @throws PathwiseError 'saved-full', 'saved-name' */
  saveSearch(search: NewSearch): PersonState
  /** One step of undo. @throws PathwiseError 'saved-gone', 'saved-name' */
  renameSaved(id: number, name: string): PersonState
  /** One step of undo. @throws PathwiseError 'saved-gone' */
  removeSaved(id: number): PersonState
  /** What is new counts from now on. No step of undo; of one that is gone nothing is kept. */
  lookAtSaved(id: number, look: Look): void
}

interface StoreWork {
  readonly read: <T>(work: (reads: Reads) => T) => T
  readonly write: <T>(work: (writes: Writes) => T) => T
  readonly change: (work: (writes: Writes) => Step | null) => PersonState
  readonly now: () => Date
}

export function savedSearchStore({ read, write, change, now }: StoreWork): SavedSearchStore {
  return {
    savedSearches: () => read(readAll),
    savedSearch: (id) => read((reads) => one(reads, id)),
    saveSearch: (search) => change((writes) => save(writes, search, now())),
    renameSaved: (id, name) =>
      change((writes) => {
        const before = one(writes, id)
        mustBeFree(writes, name, id)
        return step(writes, 'saved-rename', { id, name: before.name }, { id, name })
      }),
    removeSaved: (id) =>
      change((writes) => {
        one(writes, id)
        return step(writes, 'saved-remove', { id, removed: false }, { id, removed: true })
      }),
    lookAtSaved: (id, { found, fresh }) =>
      write((writes) => {
        if (fresh !== undefined)
          writes.run(
            'UPDATE saved_searches SET fresh = ?, fresh_since = looked_at WHERE id = ?',
            fresh && JSON.stringify(fresh),
            id,
          )
        writes.run(
          'UPDATE saved_searches SET found = ?, looked_at = ? WHERE id = ?',
          found,
          now().toISOString(),
          id,
        )
      }),
  }
}

const COLUMNS = `SELECT id, name, search, looked_at AS lookedAt, found, fresh, fresh_since AS freshSince
  FROM saved_searches WHERE removed = 0`

type Row = Omit<StoredSearch, 'search' | 'lost' | 'fresh'> & {
  readonly search: string
  readonly fresh: string | null
}

function readAll(db: Reads): readonly StoredSearch[] {
  return db.all<Row>(`${COLUMNS} ORDER BY name COLLATE NOCASE, id`).map(stored)
}

function one(db: Reads, id: number): StoredSearch {
  const row = db.get<Row>(`${COLUMNS} AND id = ?`, id)
  if (!row) throw new PathwiseError('saved-gone')
  return stored(row)
}

const KeysSchema = v.pipe(v.array(ProgramKeySchema), v.maxLength(MOST_AMONG))

function stored({ search, fresh, ...row }: Row): StoredSearch {
  const keys = v.safeParse(KeysSchema, fresh === null ? null : parseJson(fresh))
  return {
    ...row,
    ...readSaved(parseJson(search)),
    fresh: fresh === null ? null : keys.success ? keys.output : [],
  }
}

function save(db: Writes, { name, search, found, caseId }: NewSearch, now: Date): Step {
  const { count = 0 } =
    db.get<{ count: number }>('SELECT count(*) AS count FROM saved_searches WHERE removed = 0') ?? {}
  if (count >= MOST_SAVED) throw new PathwiseError('saved-full')
  mustBeFree(db, name, null)
  db.run(
    'INSERT INTO saved_searches (name, search, case_id, looked_at, found) VALUES (?, ?, ?, ?, ?)',
    name,
    JSON.stringify(search),
    caseId,
    now.toISOString(),
    found,
  )
  const { id = 0 } = db.get<{ id: number }>('SELECT last_insert_rowid() AS id') ?? {}
  return step(db, 'saved-save', { id, removed: true }, { id, removed: false })
}

/** Two of one name could not be told apart. */
function mustBeFree(db: Reads, name: string, id: number | null): void {
  const other = db.get(
    'SELECT 1 FROM saved_searches WHERE removed = 0 AND name = ? COLLATE NOCASE AND id IS NOT ?',
    name,
    id,
  )
  if (other) throw new PathwiseError('saved-name')
}

/** Which saved search a step is about, and what of it. */
const PartsSchema = v.strictObject({
  id: v.pipe(v.number(), v.integer()),
  name: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_SAVED_NAME))),
  removed: v.optional(v.boolean()),
})
type Parts = v.InferOutput<typeof PartsSchema>

function step(db: Writes, action: SavedAction, before: Parts, after: Parts): Step {
  put(db, after)
  return { action, before, after, saved: after.id }
}

/** Puts one side of a step back. @returns the name of the search; null where the step or the search cannot be read. */
export function putSaved(db: Writes, parts: unknown): string | null {
  const parsed = v.safeParse(PartsSchema, parts)
  if (!parsed.success) return null
  put(db, parsed.output)
  return (
    db.get<{ name: string }>('SELECT name FROM saved_searches WHERE id = ?', parsed.output.id)?.name ?? null
  )
}

function put(db: Writes, { id, name, removed }: Parts): void {
  if (name !== undefined) db.run('UPDATE saved_searches SET name = ? WHERE id = ?', name, id)
  if (removed !== undefined) db.run('UPDATE saved_searches SET removed = ? WHERE id = ?', removed ? 1 : 0, id)
}

/** Lets go of searches that are away and that no step can bring back. */
export function purgeSaved(db: Writes): void {
  db.run(
    'DELETE FROM saved_searches WHERE removed = 1 AND id NOT IN (SELECT saved FROM journal WHERE saved IS NOT NULL)',
  )
}

/** Those that a place of the case was kept with go with it, and so do their steps, which name them. */
export function forgetSavedOf(db: Writes, caseId: number): void {
  db.run('DELETE FROM journal WHERE saved IN (SELECT id FROM saved_searches WHERE case_id = ?)', caseId)
  db.run('DELETE FROM saved_searches WHERE case_id = ?', caseId)
}
