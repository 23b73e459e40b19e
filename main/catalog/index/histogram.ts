import { NONE } from './index-columns.ts'

/** Equal steps over 0..max in a range's own unit; the last bin holds all above. */
export interface Bins {
  readonly count: number
  readonly step: number
}

const COUNT = 24

/** Steps a person can read: dollars (in cents) and months. */
const STEPS = {
  cents: [5_000, 10_000, 25_000, 50_000, 100_000, 200_000, 250_000, 500_000, 1_000_000, 2_000_000],
  months: [1, 2, 3, 6, 12],
} as const

/**
 * The smallest readable step whose bins reach 95 of 100 known values, so that a few do not flatten the rest.
 *
 * @param scale how many units of the columns are one of the range's.
 */
export function chooseBins(unit: keyof typeof STEPS, columns: readonly Int32Array[], scale = 1): Bins {
  const steps: readonly number[] = STEPS[unit]
  // The last counts what no step reaches.
  const within = new Float64Array(steps.length + 1)
  const reach = Float64Array.from(steps, (step) => step * COUNT * scale)
  let known = 0
  for (const values of columns) {
    for (let row = 0; row < values.length; row++) {
      const value = values[row] as number
      if (value === NONE) continue
      known++
      let step = 0
      while (step < reach.length && value >= (reach[step] as number)) step++
      within[step] = (within[step] as number) + 1
    }
  }
  let reached = 0
  for (const [place, step] of steps.entries()) {
    reached += within[place] as number
    if (reached >= known * 0.95) return { count: COUNT, step }
  }
  return { count: COUNT, step: steps.at(-1) as number }
}

/** The bin of every row; `bins.count` stands for unknown. */
export function binColumn(values: Int32Array, { count, step }: Bins, scale = 1): Uint8Array {
  const bins = new Uint8Array(values.length)
  const width = step * scale
  for (let row = 0; row < bins.length; row++) {
    const value = values[row] as number
    bins[row] = value === NONE ? count : Math.min(count - 1, Math.floor(value / width))
  }
  return bins
}
