import type { Database } from 'better-sqlite3'
import { readOpeids } from '../../../data/format/read-code.ts'
import type { SchoolNumbers } from '../../../data/listed-program.ts'
import { readRows } from '../../storage/read-rows.ts'
import type { FoundMatch } from './match.ts'

/** What a list's own numbers say of a school: it is that one, or none, whatever it is called. */
export type ByNumber = (numbers: SchoolNumbers, byName: () => FoundMatch) => FoundMatch

const NONE: FoundMatch = { unitid: null, match: 'none', score: 0 }
const sure = (unitid: number): FoundMatch => ({ unitid, match: 'exact', score: 1 })
/** A branch that the directory counts with its main campus: most of what is said of that one holds, and not all. */
const OF_BRANCH = 0.9
const OF_SEVERAL = 0.5

/** A catalog is opened read-only: its numbers are read once, when a list first has some. */
const known = new WeakMap<Database, ByNumber>()

export function byNumber(db: Database): ByNumber {
  let find = known.get(db)
  if (!find) {
    const teaching = db.prepare<[], number>('SELECT DISTINCT unitid FROM programs').pluck().all()
    find = makeByNumber(readRows(db, 'institutions', ['unitid', 'opeid']), new Set(teaching))
    known.set(db, find)
  }
  return find
}

/**
 * Finds a school by its UNITID, else by its OPEID. Of several with that one (a college and its
 * central office, or its online campus) it is the one that its name tells, or that alone
 * teaches; else the first is guessed.
 * @param teaching those that have programs
 */
export function makeByNumber(
  directory: readonly { readonly unitid: number; readonly opeid: string }[],
  teaching: ReadonlySet<number>,
): ByNumber {
  const unitids = new Set(directory.map(({ unitid }) => unitid))
  const byOpeid = Map.groupBy(directory, ({ opeid }) => opeid)
  const having = (opeid: string): readonly number[] =>
    (opeid === '' ? [] : (byOpeid.get(opeid) ?? [])).map(({ unitid }) => unitid)

  function among(found: readonly number[], byName: () => FoundMatch): FoundMatch {
    const [first = 0, ...others] = found
    if (others.length === 0) return sure(first)
    const named = byName().unitid
    if (named !== null && found.includes(named)) return sure(named)
    const [teaches = first, ...more] = found.filter((unitid) => teaching.has(unitid))
    return teaching.has(teaches) && more.length === 0
      ? sure(teaches)
      : { unitid: teaches, match: 'guess', score: OF_SEVERAL }
  }

  return ({ unitid, opeid }, byName) => {
    if (unitid !== null && unitids.has(unitid)) return sure(unitid)
    const readings = readOpeids(opeid)
    const found = readings.map(having).find(({ length }) => length > 0)
    if (found) return among(found, byName)
    for (const reading of readings) {
      const [main, ...more] = having(`${reading.slice(0, 6)}00`)
      if (main !== undefined && more.length === 0) return { unitid: main, match: 'guess', score: OF_BRANCH }
    }
    return NONE
  }
}
