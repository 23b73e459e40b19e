import type { Failures } from './failures.ts'
import type { Pack } from './packs.ts'

/** Programs that pass, and those that only one filter keeps out: all that facets, ranges and loosenings ask for. */
export interface Tally {
  /** Programs that pass every filter. */
  readonly total: number
  /** Of these, by pack: how many have each combination. */
  readonly combinations: readonly Uint32Array[]
  /** Of the programs that fail one filter alone, by that filter: how many there are ... */
  readonly near: readonly number[]
  /** ... and how many have each combination of the filter's own pack. */
  readonly nearCombinations: readonly Uint32Array[]
}

/** What counting needs to know of the index; `all` are the combinations of all programs, by pack. */
export interface Counting {
  readonly packs: readonly Pack[]
  /** The pack that each filter's own part is in, by bit number, as a place in `packs`. */
  readonly packOf: readonly number[]
  readonly all: readonly Uint32Array[]
}

/** Room for lists of rows, kept from one count to the next. */
export class Workspace {
  readonly passing: Uint32Array
  readonly failing: Uint32Array
  /** Those of the failing that fail one filter alone. */
  readonly near: Uint32Array

  constructor(rows: number) {
    this.passing = new Uint32Array(rows)
    this.failing = new Uint32Array(rows)
    this.near = new Uint32Array(rows)
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
 * and taken from all.
 *
 * @param active bit numbers of the filters that filter at all.
 * @param wanted by pack: are its combinations asked for? Those of the others stay empty.
 */
export function tally(
  failures: Failures,
  active: readonly number[],
  { packs, packOf, all }: Counting,
  workspace: Workspace,
  wanted: readonly boolean[],
): Tally {
  const near = packOf.map(() => 0)
  const nearCombinations: Uint32Array[] = packOf.map((pack, filter) =>
    wanted[pack] && active.includes(filter) ? new Uint32Array(packs[pack]?.size ?? 0) : NOTHING,
  )
  const [only, ...others] = active
  if (only === undefined) return { total: failures.length, combinations: all, near, nearCombinations }

  const { total, nearly } = split(failures, workspace)
  const failed = failures.length - total
  const combinations = packs.map((pack, place) => {
    if (!wanted[place]) return NOTHING
    return total <= failed
      ? combine(pack, workspace.passing, total)
      : difference(all[place] as Uint32Array, combine(pack, workspace.failing, failed))
  })
  if (others.length === 0) {
    // Whatever fails, fails this one alone.
    const pack = packOf[only] as number
    near[only] = failed
    nearCombinations[only] = difference(all[pack] as Uint32Array, combinations[pack] as Uint32Array)
    return { total, combinations, near, nearCombinations }
  }

  const codesOf = packOf.map((pack) => packs[pack]?.codes ?? new Uint16Array(0))
  for (let place = 0; place < nearly; place++) {
    const row = workspace.near[place] as number
    const filter = 31 - Math.clz32(failures[row] as number)
    near[filter] = (near[filter] as number) + 1
    const code = (codesOf[filter] as Uint16Array)[row] as number
    const counts = nearCombinations[filter] as Uint32Array
    counts[code] = (counts[code] as number) + 1
  }
  return { total, combinations, near, nearCombinations }
}

const NOTHING = new Uint32Array(0)

/** How many of the rows listed have each combination. */
function combine({ size, codes }: Pack, rows: Uint32Array, listed: number): Uint32Array {
  const counts = new Uint32Array(size)
  for (let place = 0; place < listed; place++) {
    const code = codes[rows[place] as number] as number
    counts[code] = (counts[code] as number) + 1
  }
  return counts
}

/**
 * Lists the rows that pass, those that fail, and those that fail one filter
 * alone. Every row is written to every list and only the lengths differ: which
 * rows pass looks random to the processor, and a branch that it cannot foresee
 * costs more than three stores.
 */
function split(failures: Failures, { passing, failing, near }: Workspace): { total: number; nearly: number } {
  let total = 0
  let failed = 0
  let nearly = 0
  for (let row = 0; row < failures.length; row++) {
    const bits = failures[row] as number
    passing[total] = row
    failing[failed] = row
    near[nearly] = row
    const none = (bits - 1) >>> 31 // 1 where no bit is set
    const atMostOne = ((bits & (bits - 1)) - 1) >>> 31
    total += none
    failed += 1 - none
    nearly += atMostOne - none
  }
  return { total, nearly }
}

function difference(all: Uint32Array, some: Uint32Array): Uint32Array {
  const rest = new Uint32Array(all.length)
  for (let code = 0; code < rest.length; code++) rest[code] = (all[code] as number) - (some[code] as number)
  return rest
}
