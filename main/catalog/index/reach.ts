import { ONLINE } from '../../../data/program.ts'
import type { Reach } from '../../../data/contract/find.ts'
import { NONE } from './index-columns.ts'
import type { Institution } from './institutions.ts'
import { BEYOND, UNPLACED, WITHIN, whereIs, type Nearness } from './nearness.ts'
import type { ProgramIndex } from './program-index.ts'
import { countRows, lowestBit, noRows, type RowBits } from './row-bits.ts'

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

export function reachOf({ columns, institutions }: ProgramIndex, filter: ReachFilter): Reached {
  const { count, institution, online } = columns
  const where = Uint8Array.from(institutions, (each, school) =>
    whereIs(filter.near, each, school, filter.most),
  )
  const [fails, mayFit, near] = [noRows(count), noRows(count), noRows(count)]
  // By place and offering, what a program is: bit 0 fails, bit 1 may fit, bit 2 is near.
  const marks = new Uint8Array(3 * ONLINE.length)
  for (const place of [WITHIN, BEYOND, UNPLACED])
    for (let offering = 0; offering < ONLINE.length; offering++)
      marks[place * ONLINE.length + offering] = markOf(place, offering, filter.orOnline)
  for (let word = 0, row = 0; word < fails.length; word++) {
    const end = Math.min(row + 32, count)
    let [failing, half, within] = [0, 0, 0]
    for (; row < end; row++) {
      const place = where[institution[row] as number] as number
      const mark = marks[place * ONLINE.length + (online[row] as number)] as number
      failing |= (mark & 1) << row
      half |= ((mark >>> 1) & 1) << row
      within |= ((mark >>> 2) & 1) << row
    }
    fails[word] = failing
    mayFit[word] = half
    near[word] = within
  }
  return { fails, mayFit, near }
}

function markOf(place: number, offering: number, orOnline: boolean): number {
  if (place === WITHIN) return 4
  if (orOnline && offering === ALL) return 0
  return place === UNPLACED || (orOnline && offering === SOME) ? 3 : 1
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
  const near = reached?.near
  const { all, some } = onlineRows(index)
  const beyond = (rows: RowBits, offering: RowBits) =>
    rows.map((word, place) => word & (offering[place] as number) & ~(near?.[place] ?? 0))
  const online = countRows(beyond(passing, all))
  if (!reached || !near) return { near: null, online, ask: 0, nearSchools: 0, nearest: null }
  const ask = reached.filter.orOnline ? countRows(beyond(mayFit, some)) : 0
  const within = passing.map((word, place) => word & (near[place] as number))
  return { near: countRows(within), online, ask, ...schoolsOf(index, within, reached.filter) }
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
