/** Under so few known values no percentile is shown: it would describe the handful, not the field. */
const FEWEST_FOR_PERCENTILES = 5

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
  const known = values.filter((value) => value !== null).sort((a, b) => a - b)
  const n = known.length
  if (n < FEWEST_FOR_PERCENTILES) return { n, value: null }
  const rank = ((n - 1) * p) / 100
  const below = Math.floor(rank)
  const low = known[below] as number
  const high = known[Math.min(below + 1, n - 1)] as number
  return { n, value: low + (high - low) * (rank - below) }
}
