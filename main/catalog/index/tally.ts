import type { Pack } from './packs.ts'
import { countRows, inBoth, invert, listRows, lowestBit, noRows, type RowBits } from './row-bits.ts'

/** Programs that pass, and those that only one filter keeps out: all that facets, ranges and loosenings ask for. */
export interface Tally {
  /** Programs that bounds cross, and that pass or may fit every filter: which they are (until the next count), how many. */
  readonly mayFit: RowBits
  readonly mayFitTotal: number
  /** Programs that pass every filter: which they are (until the next count), how many, ... */
  readonly passing: RowBits
  readonly total: number
  /** ... and, by pack, how many have each combination. */
  readonly combinations: readonly Uint32Array[]
  /** Of the programs that fail one filter alone, by that filter: how many there are ... */
  readonly near: readonly number[]
  /** ... and how many have each combination of the filter's own pack. */
  readonly nearCombinations: readonly Uint32Array[]
}

/** What counting needs to know of the index; `all` are the combinations of all programs, by pack. */
export interface Counting {
  readonly packs: readonly Pack[]
  /** The pack that each filter's own part is in, as a place in `packs`; -1 for a filter that is not counted by. */
  readonly packOf: readonly number[]
  readonly all: readonly Uint32Array[]
}

/** Room that is kept from one count to the next, and what was counted last. */
export class Workspace {
  readonly count: number
  passing: RowBits
  /** What passed at the last count ... */
  before: RowBits
  /** ... and the combinations of that, by pack; null before the first. */
  counted: { readonly counting: Counting; readonly combinations: readonly Uint32Array[] } | null = null
  /** Rows that pass and did not, or no longer do. */
  readonly changed: RowBits
  readonly failing: RowBits
  /** Rows that fail more than one filter. */
  readonly failingMore: RowBits
  /** Rows that fail, but that no filter keeps out for sure. */
  readonly mayFit: RowBits
  /** Rows that fail the filter at hand alone. */
  readonly near: RowBits
  /** All the others. */
  readonly rest: RowBits
  /** Passing, failing or changed, whichever are fewest. */
  readonly rows: Uint32Array

  constructor(rows: number) {
    this.count = rows
    this.passing = noRows(rows)
    this.before = noRows(rows)
    this.changed = noRows(rows)
    this.failing = noRows(rows)
    this.failingMore = noRows(rows)
    this.mayFit = noRows(rows)
    this.near = noRows(rows)
    this.rest = noRows(rows)
    this.rows = new Uint32Array((rows >>> 1) + 1)
  }
}

/** Combinations of every program. */
export function countAll(packs: readonly Pack[]): readonly Uint32Array[] {
  return packs.map(({ size, codes }) => {
    const counts = new Uint32Array(size)
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row] as number
      counts[code] = (counts[code] as number) + 1
    }
    return counts
  })
}

/**
 * Counts everything at once. It never goes through more than half of the
 * programs to count combinations: where more pass, those that fail are counted
 * and taken from all; where fewer changed since the last count, those are.
 *
 * @param fails by filter: the rows that fail it, null where it filters nothing.
 * @param halves by filter: of these, the rows that it may let pass; null where there are none.
 * @param wanted by pack: are its combinations asked for? Those of the others stay empty.
 */
export function tally(
  fails: readonly (RowBits | null)[],
  halves: readonly (RowBits | null)[],
  counting: Counting,
  workspace: Workspace,
  wanted: readonly boolean[],
): Tally {
  const { packs, packOf, all } = counting
  turn(workspace)
  const { passing, mayFit, near: nearRows } = workspace
  const active = fails.flatMap((bits, filter) =>
    bits ? [{ bits, half: halves[filter] ?? null, filter }] : [],
  )
  split(active, workspace)
  const total = countRows(passing)
  const mayFitTotal = countRows(mayFit)
  const combinations = combinationsOf(total, counting, workspace, wanted)
  workspace.counted = { counting, combinations }

  const near = fails.map(() => 0)
  const nearCombinations: Uint32Array[] = fails.map(() => NOTHING)
  for (const { bits, filter } of active) {
    onlyIn(bits, workspace, nearRows)
    near[filter] = countRows(nearRows)
    const place = packOf[filter] as number
    const pack = packs[place]
    if (!pack) continue
    nearCombinations[filter] =
      active.length === 1
        ? // Whatever fails, fails this one alone.
          difference(all[place] as Uint32Array, combinations[place] as Uint32Array)
        : nearOf(pack, all[place] as Uint32Array, near[filter] as number, workspace)
  }
  return { passing, total, mayFit, mayFitTotal, combinations, near, nearCombinations }
}

/** What passed is what passed before. */
function turn(workspace: Workspace): void {
  const { passing, before } = workspace
  workspace.passing = before
  workspace.before = passing
}

/** By pack: how many of the rows that pass have each combination. */
function combinationsOf(
  total: number,
  counting: Counting,
  workspace: Workspace,
  wanted: readonly boolean[],
): readonly Uint32Array[] {
  const { packs, all } = counting
  const { count, passing, failing, before, changed, counted, rows } = workspace
  const fewest = Math.min(total, count - total)
  const last = counted?.counting === counting ? counted.combinations : null
  const byPack = (combinations: (pack: Pack, place: number) => Uint32Array) =>
    packs.map((pack, place) => (wanted[place] ? combinations(pack, place) : NOTHING))

  if (last && packs.every((_, place) => !wanted[place] || last[place] !== NOTHING)) {
    for (let word = 0; word < changed.length; word++)
      changed[word] = (passing[word] as number) ^ (before[word] as number)
    if (countRows(changed) <= fewest) {
      const added = listRows(inBoth(changed, passing), rows)
      const listed = added + listRows(inBoth(changed, before), rows.subarray(added))
      return byPack((pack, place) => {
        const counts = (last[place] as Uint32Array).slice()
        add(pack, rows, 0, added, 1, counts)
        return add(pack, rows, added, listed, -1, counts)
      })
    }
  }
  const isFew = total === fewest
  const listed = listRows(isFew ? passing : failing, rows)
  return byPack((pack, place) =>
    isFew
      ? add(pack, rows, 0, listed, 1, new Uint32Array(pack.size))
      : add(pack, rows, 0, listed, -1, (all[place] as Uint32Array).slice()),
  )
}

/** Programs that pass every filter but one, whose own rows are `bits`. */
export function passingBut(bits: RowBits, workspace: Workspace): RowBits {
  const rows = onlyIn(bits, workspace, noRows(workspace.count))
  for (let word = 0; word < rows.length; word++)
    rows[word] = (rows[word] as number) | (workspace.passing[word] as number)
  return rows
}

const NOTHING = new Uint32Array(0)

interface ActiveFilter {
  readonly bits: RowBits
  readonly half: RowBits | null
  readonly filter: number
}

/** Combinations of the near rows; of more than half of all, by those that are not near. */
function nearOf(
  pack: Pack,
  all: Uint32Array,
  near: number,
  { count, near: rows, rest }: Workspace,
): Uint32Array {
  if (near <= count - near) return combineNear(pack, rows)
  invert(rows, count, rest)
  return difference(all, combineNear(pack, rest))
}

/** How many of the rows have each combination. */
function combineNear({ size, codes }: Pack, rows: RowBits): Uint32Array {
  const counts = new Uint32Array(size)
  for (let word = 0; word < rows.length; word++) {
    const first = word << 5
    for (let rest = rows[word] as number; rest !== 0; rest &= rest - 1) {
      const code = codes[first + lowestBit(rest)] as number
      counts[code] = (counts[code] as number) + 1
    }
  }
  return counts
}

/** Adds `step` to the combination of each row listed: for several packs a list is faster than bits. */
function add(
  { codes }: Pack,
  rows: Uint32Array,
  from: number,
  to: number,
  step: 1 | -1,
  counts: Uint32Array,
): Uint32Array {
  for (let place = from; place < to; place++) {
    const code = codes[rows[place] as number] as number
    counts[code] = (counts[code] as number) + step
  }
  return counts
}

function difference(all: Uint32Array, some: Uint32Array): Uint32Array {
  const rest = new Uint32Array(all.length)
  for (let code = 0; code < rest.length; code++) rest[code] = (all[code] as number) - (some[code] as number)
  return rest
}

/** Rows that fail this filter and no other. */
function onlyIn(bits: RowBits, { failingMore }: Workspace, into: RowBits): RowBits {
  for (let word = 0; word < into.length; word++)
    into[word] = (bits[word] as number) & ~(failingMore[word] as number)
  return into
}

/** Which rows pass, which fail, which fail more than one filter, and which may fit them all. */
function split(
  active: readonly ActiveFilter[],
  { count, passing, failing, failingMore, mayFit }: Workspace,
): void {
  failing.fill(0)
  failingMore.fill(0)
  for (const { bits } of active) {
    for (let word = 0; word < bits.length; word++) {
      const fails = bits[word] as number
      const before = failing[word] as number
      failingMore[word] = (failingMore[word] as number) | (before & fails)
      failing[word] = before | fails
    }
  }
  invert(failing, count, passing)
  markMayFit(active, failing, mayFit)
}

/** Of the rows that fail, those that no filter keeps out for sure. */
function markMayFit(active: readonly ActiveFilter[], failing: RowBits, mayFit: RowBits): void {
  if (active.every(({ half }) => half === null)) return void mayFit.fill(0)
  mayFit.set(failing)
  for (const { bits, half } of active) {
    for (let word = 0; word < bits.length; word++) {
      const isOut = half ? (bits[word] as number) & ~(half[word] as number) : (bits[word] as number)
      mayFit[word] = (mayFit[word] as number) & ~isOut
    }
  }
}
