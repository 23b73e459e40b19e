import * as v from 'valibot'
import { readCellKey, type CELL_PARTS, type ComparisonChange } from '../../data/comparison-state.ts'
import { ComparisonStateSchema } from '../../data/contract/person.ts'
import type { ProgramKey } from '../../data/program.ts'
import type { Reads, Writes } from './access.ts'
import { readComparison, writeParts } from './comparison-parts.ts'

/**
 * What the person gave for a program of their list, when the list is read in anew: its
 * programs have other keys then, and are the same ones by provider, name and award.
 */

/** A chosen side may name the list itself, so it is not carried over. */
const CARRIED = ['figures', 'notes', 'ticked'] as const satisfies readonly (typeof CELL_PARTS)[number][]

/**
 * Own figures, notes and ticks of every case, for the new list's programs too; what stands there already stays.
 * @param looked what was looked up before; left out, or where more was given since: it is looked up now
 */
export function carryOver(db: Writes, list: number, looked?: Heirs): void {
  const wanted = givenIdentities(db)
  if (wanted.size === 0) return
  const isWhole = looked && [...wanted].every((identity) => looked.wanted.has(identity))
  const { heirs } = isWhole ? looked : allHeirs(db, list)
  if (heirs.size === 0) return
  eachCase(db, (cells) =>
    Object.fromEntries(
      Object.entries(cells).flatMap(([cell, value]) => {
        const { program, field } = readCellKey(cell)
        const heir = heirs.get(program)
        const key = `${heir}|${field}`
        return heir === undefined || Object.hasOwn(cells, key)
          ? [[cell, value]]
          : [
              [cell, value],
              [key, value],
            ]
      }),
    ),
  )
}

/** What the programs are known again by that something was given for, in whichever case. */
function givenIdentities(db: Reads): ReadonlySet<string> {
  const keys = new Set(
    db.all<{ id: number }>('SELECT id FROM cases').flatMap(({ id }) => {
      const comparison = readComparison(db, id)
      return CARRIED.flatMap((part) => Object.keys(comparison[part]).map((cell) => readCellKey(cell).program))
    }),
  )
  const identities = new Set<string>()
  for (const key of keys) {
    const [, list, number] = /^own:(\d{1,15}):(\d{1,15})$/.exec(key) ?? []
    if (list === undefined || number === undefined) continue
    const found = db.get<Identified>(
      `${PROGRAMS} WHERE p.list = ? AND p.number = ?`,
      Number(list),
      Number(number),
    )
    if (found) identities.add(found.identity)
  }
  return identities
}

/** With a list that nothing can bring back goes what was given for its programs. */
export function forgetCells(db: Writes, list: number): void {
  eachCase(db, (cells) =>
    Object.fromEntries(
      Object.entries(cells).filter(([cell]) => !readCellKey(cell).program.startsWith(`own:${list}:`)),
    ),
  )
}

type Cells = Readonly<Record<string, unknown>>

function eachCase(db: Writes, make: (cells: Cells) => Cells): void {
  for (const { id } of db.all<{ id: number }>('SELECT id FROM cases')) {
    const comparison = readComparison(db, id)
    const changed = CARRIED.flatMap((part) => {
      const before = comparison[part]
      const after = make(before)
      const isSame = Object.keys(after).length === Object.keys(before).length
      // More than a case can hold would be read as nothing at all.
      return isSame || !v.is(ComparisonStateSchema.entries[part], after) ? [] : [[part, after]]
    })
    if (changed.length > 0) writeParts(db, id, Object.fromEntries(changed) as ComparisonChange)
  }
}

interface Identified {
  readonly list: number
  readonly number: number
  readonly identity: string
}

const IDENTITY = 'lower(o.key || char(10) || trim(p.name) || char(10) || trim(p.credential))'

const PROGRAMS = `SELECT p.list, p.number, ${IDENTITY} AS identity
  FROM own_programs p JOIN own_providers o ON o.list = p.list AND o.number = p.provider`

/** Which programs of a new list are which before it. */
export interface Heirs {
  /** What was looked for. */
  readonly wanted: ReadonlySet<string>
  /** Keys of the programs of the new list, by the keys that the same programs had in the newest list before. */
  readonly heirs: ReadonlyMap<ProgramKey, ProgramKey>
}

/** Programs that are looked through at once: other work comes between. */
const AT_ONCE = 5_000

/**
 * Looks for them, a piece at a time. Lists are gone through only where something was given for
 * a program of one of them.
 * @param read runs in a snapshot of its own for each piece
 */
export function* findHeirs(
  read: <T>(work: (db: Reads) => T) => T,
  list: number,
): Generator<undefined, Heirs> {
  const wanted = read(givenIdentities)
  const programs: Identified[] = []
  if (wanted.size > 0) {
    const lists = read((db) =>
      db.all<{ id: number; last: number }>(
        `SELECT id, (SELECT coalesce(max(number), 0) FROM own_programs WHERE list = own_lists.id) AS last
         FROM own_lists WHERE id <= ? ORDER BY id DESC`,
        list,
      ),
    )
    for (const { id, last } of lists)
      for (let after = 0; after < last; after += AT_ONCE) {
        const found = read((db) =>
          db.all<Identified>(
            `${PROGRAMS} WHERE p.list = ? AND p.number > ? AND p.number <= ?
               AND ${IDENTITY} IN (SELECT value FROM json_each(?))`,
            id,
            after,
            after + AT_ONCE,
            JSON.stringify([...wanted]),
          ),
        )
        programs.push(...found)
        yield
      }
  }
  return { wanted, heirs: heirsAmong(programs, list) }
}

function allHeirs(db: Reads, list: number): Heirs {
  const looking = findHeirs((work) => work(db), list)
  for (;;) {
    const { done, value } = looking.next()
    if (done) return value
  }
}

/** @param programs the newest list first */
function heirsAmong(programs: readonly Identified[], list: number): Heirs['heirs'] {
  const heirs = new Map<ProgramKey, ProgramKey>()
  for (const same of Map.groupBy(programs, ({ identity }) => identity).values()) {
    const [heir, ...others] = same
    const before = others[0]
    if (!heir || heir.list !== list || !before || before.list === list) continue
    // Of two programs of one name nobody can tell which is which.
    if (others[1]?.list === before.list) continue
    heirs.set(keyOf(before), keyOf(heir))
  }
  return heirs
}

const keyOf = ({ list, number }: Identified): ProgramKey => `own:${list}:${number}`
