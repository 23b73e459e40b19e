import { ONLINE } from '../../../data/program.ts'
import type { Reach } from '../../../data/contract/find.ts'
import { NONE } from './index-columns.ts'
import type { Institution } from './institutions.ts'
import { UNPLACED, WITHIN, whereIs, type Nearness } from './nearness.ts'
import type { ProgramIndex } from './program-index.ts'
import { failByInstitution } from './failures.ts'
import { countRows, inBoth, invert, lowestBit, noRows, type RowBits } from './row-bits.ts'

/** "Within 30 miles", or "within 30 miles or online", as one question. */
export interface ReachFilter {
  readonly near: Nearness
  /** Miles, or the state of the place. */
  readonly most: number | 'state'
  /** Also what is fully online, however far. */
  readonly orOnline: boolean
}

export const reachName = ({ near, most, orOnline }: ReachFilter): string => `${near.name} ${most} ${orOnline}`

const [ALL, SOME] = [ONLINE.indexOf('all'), ONLINE.indexOf('some')]

interface Reached {
  /** The rows that are neither within nor, where that is enough, fully online. */
  readonly fails: RowBits
  /** Of these, the rows that may be an answer: online in part, or nobody says where they are. */
  readonly mayFit: RowBits
  /** The rows within. */
  readonly near: RowBits
}

export function reachOf(index: ProgramIndex, { near: from, most, orOnline }: ReachFilter): Reached {
  const { columns, institutions } = index
  const [isNear, isUnplaced] = [new Uint8Array(institutions.length), new Uint8Array(institutions.length)]
  for (let school = 0; school < isNear.length; school++) {
    const where = whereIs(from, institutions[school] as Institution, school, most)
    if (where === WITHIN) isNear[school] = 1
    else if (where === UNPLACED) isUnplaced[school] = 1
  }
  const near = failByInstitution(columns.institution, isNear)
  // Mostly everybody says where they are.
  const unplaced = isUnplaced.includes(1)
    ? failByInstitution(columns.institution, isUnplaced)
    : noRows(columns.count)
  const { all, some } = onlineRows(index)
  const fails = invert(near, columns.count, noRows(columns.count))
  const mayFit = unplaced
  if (orOnline) {
    for (let word = 0; word < fails.length; word++) {
      const failing = (fails[word] as number) & ~(all[word] as number)
      fails[word] = failing
      mayFit[word] = ((unplaced[word] as number) | (some[word] as number)) & failing
    }
  }
  return { fails, mayFit, near }
}

export interface ReachCounts {
  /** Null where no radius was asked for. */
  readonly near: number | null
  readonly online: number
  readonly ask: number
  readonly nearSchools: number
  readonly nearest: number | null
}

/** @param reached null where no radius was asked for. */
export function countReach(
  index: ProgramIndex,
  passing: RowBits,
  mayFit: RowBits,
  reached: { readonly filter: ReachFilter; readonly near: RowBits } | null,
): ReachCounts {
  const { all, some } = onlineRows(index)
  if (!reached)
    return { near: null, online: countRows(inBoth(passing, all)), ask: 0, nearSchools: 0, nearest: null }
  const { filter } = reached
  const within = inBoth(passing, reached.near)
  return {
    near: countRows(within),
    online: countRows(bothBut(passing, all, reached.near)),
    ask: filter.orOnline ? countRows(bothBut(mayFit, some, reached.near)) : 0,
    ...schoolsOf(index, within, filter),
  }
}

/** The rows of both, without those of a third. */
function bothBut(one: RowBits, other: RowBits, third: RowBits): RowBits {
  const rows = inBoth(one, other)
  for (let word = 0; word < rows.length; word++)
    rows[word] = (rows[word] as number) & ~(third[word] as number)
  return rows
}

/** How many schools the rows are of, and how far the nearest is. One that a list names too is one. */
function schoolsOf({ columns, institutions }: ProgramIndex, rows: RowBits, { near }: ReachFilter) {
  const has = new Uint8Array(institutions.length)
  for (let word = 0; word < rows.length; word++) {
    const first = word << 5
    for (let rest = rows[word] as number; rest !== 0; rest &= rest - 1)
      has[columns.institution[first + lowestBit(rest)] as number] = 1
  }
  const schools = new Set<string>()
  let least = Infinity
  for (let school = 0; school < has.length; school++) {
    if (has[school] !== 1) continue
    schools.add((institutions[school] as Institution).key)
    const away = near.miles[school] as number
    if (away !== NONE && away < least) least = away
  }
  return { nearSchools: schools.size, nearest: least === Infinity ? null : least }
}

/** Of every index once: the rows that are fully online, and those that are so in part. */
const known = new WeakMap<ProgramIndex, { readonly all: RowBits; readonly some: RowBits }>()

export function onlineRows(index: ProgramIndex) {
  let rows = known.get(index)
  if (!rows) {
    const { count, online } = index.columns
    rows = { all: noRows(count), some: noRows(count) }
    for (let row = 0; row < count; row++) {
      const into = online[row] === ALL ? rows.all : online[row] === SOME ? rows.some : null
      if (into) into[row >>> 5] = (into[row >>> 5] as number) | (1 << row)
    }
    known.set(index, rows)
  }
  return rows
}

/** Why a program is among the answers; undefined where no radius was asked for. */
export function reachOfRow(index: ProgramIndex, row: number, filter: ReachFilter | null): Reach | undefined {
  if (!filter) return undefined
  const school = index.columns.institution[row] as number
  const where = whereIs(filter.near, index.institutions[school] as Institution, school, filter.most)
  if (where === WITHIN) return 'near'
  const offering = index.columns.online[row]
  if (filter.orOnline && offering === ALL) return 'online'
  return filter.orOnline && offering === SOME ? 'ask' : 'unplaced'
}
