/** Under so few known values no percentile is shown: it would describe the handful, not the field. */
export const FEWEST_FOR_PERCENTILES = 5

export interface Percentile {
  /** Known values it rests on. */
  readonly n: number
  /** Null with too few known values. */
  readonly value: number | null
}

/**
 * The p-th percentile (0 to 100) of the known values, by linear interpolation
 * between closest ranks. Unknown values (null) are left out, never taken as 0.
 * @throws RangeError for a p outside 0 to 100
 */
export function percentile(values: readonly (number | null)[], p: number): Percentile {
  if (!(p >= 0 && p <= 100)) throw new RangeError(`A percentile is 0 to 100, not ${p}`)
  const known = sorted(values)
  return { n: known.length, value: at(known, p) }
}

export interface Quartiles {
  /** Known values they rest on. */
  readonly n: number
  /** Null with too few known values, as all three. */
  readonly p25: number | null
  readonly median: number | null
  readonly p75: number | null
}

/** The 25th, 50th and 75th percentile of the known values. */
export function quartiles(values: readonly (number | null)[]): Quartiles {
  return quartilesOfSorted(sorted(values))
}

/** The same of known values that stand in order already, lowest first. */
export function quartilesOfSorted(known: ArrayLike<number>): Quartiles {
  return { n: known.length, p25: at(known, 25), median: at(known, 50), p75: at(known, 75) }
}

const sorted = (values: readonly (number | null)[]) =>
  values.filter((value) => value !== null).sort((a, b) => a - b)

function at(known: ArrayLike<number>, p: number): number | null {
  const n = known.length
  if (n < FEWEST_FOR_PERCENTILES) return null
  const rank = ((n - 1) * p) / 100
  const below = Math.floor(rank)
  const low = known[below] as number
  const high = known[Math.min(below + 1, n - 1)] as number
  return low + (high - low) * (rank - below)
}
