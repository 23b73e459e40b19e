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

/** Room for two lists of rows, kept from one count to the next. */
export class Workspace {
  readonly passing: Uint32Array
  readonly failing: Uint32Array

  constructor(rows: number) {
    this.passing = new Uint32Array(rows)
    this.failing = new Uint32Array(rows)
  }
}

/** Combinations of every program. */
export function countAll(packs: readonly Pack[]): readonly Uint32Array[] {
  return packs.map(({ size, codes }) => {
    const counts = new Uint32Array(size)
    for (const code of codes) counts[code] = (counts[code] as number) + 1
    return counts
  })
}

/**
 * Counts everything at once. It never goes through more than half of the
 * programs to count combinations: where more pass, those that fail are counted
 * and taken from all.
 *
 * @param active bit numbers of the filters that filter at all.
 */
export function tally(
  failures: Failures,
  active: readonly number[],
  { packs, packOf, all }: Counting,
  { passing, failing }: Workspace,
): Tally {
  const total = split(failures, passing, failing)
  const failed = failures.length - total
  const few = total <= failed ? { rows: passing, count: total } : { rows: failing, count: failed }
  const combinations = packs.map(({ size, codes }, pack) => {
    const counts: Uint32Array = new Uint32Array(size)
    for (let place = 0; place < few.count; place++) {
      const code = codes[few.rows[place] as number] as number
      counts[code] = (counts[code] as number) + 1
    }
    return few.rows === passing ? counts : difference(all[pack] as Uint32Array, counts)
  })

  const near = packOf.map(() => 0)
  const nearCombinations: Uint32Array[] = packOf.map((pack) => new Uint32Array(packs[pack]?.size ?? 0))
  const [only, ...others] = active
  if (only !== undefined && others.length === 0) {
    // Whatever fails, fails this one alone.
    const pack = packOf[only] as number
    near[only] = failed
    nearCombinations[only] = difference(all[pack] as Uint32Array, combinations[pack] as Uint32Array)
  } else {
    const codesOf = packOf.map((pack) => packs[pack]?.codes ?? new Uint16Array(0))
    for (let place = 0; place < failed; place++) {
      const row = failing[place] as number
      const bits = failures[row] as number
      if ((bits & (bits - 1)) !== 0) continue
      const filter = 31 - Math.clz32(bits)
      near[filter] = (near[filter] as number) + 1
      const code = (codesOf[filter] as Uint16Array)[row] as number
      const counts = nearCombinations[filter] as Uint32Array
      counts[code] = (counts[code] as number) + 1
    }
  }
  return { total, combinations, near, nearCombinations }
}

/** Lists the rows that pass and those that fail; how many pass. */
function split(failures: Failures, passing: Uint32Array, failing: Uint32Array): number {
  let total = 0
  let failed = 0
  for (let row = 0; row < failures.length; row++) {
    if (failures[row] === 0) passing[total++] = row
    else failing[failed++] = row
  }
  return total
}

const difference = (all: Uint32Array, some: Uint32Array): Uint32Array =>
  all.map((count, code) => count - (some[code] as number))
