/**
 * Estimated price of a program at an institution that charges by year: the
 * published charge of one academic year times the years its award level stands for.
 * The rule is ours (`rule.yearly-price-times-years`), so such a figure is `estimated`.
 */

/** Years of full-time study, both ends; a single length has both ends equal. */
export interface Years {
  readonly low: number
  readonly high: number
}

/** By IPEDS AWLEVEL. Levels past the bachelor's degree are not estimated: no common length. */
const YEARS: ReadonlyMap<number, Years> = new Map([
  [20, { low: 0.33, high: 0.33 }],
  [21, { low: 1, high: 1 }],
  [2, { low: 1, high: 2 }],
  [3, { low: 2, high: 2 }],
  [4, { low: 2, high: 4 }],
  [5, { low: 4, high: 4 }],
])

/** Years of training an award level stands for, or null where the rule does not cover the level. */
export function yearsOfTraining(awardLevel: number): Years | null {
  return YEARS.get(awardLevel) ?? null
}

/**
 * A yearly charge (whole cents) over the years of an award level, in whole cents,
 * or null where the rule does not cover the level.
 */
export function estimateOverYears(
  centsPerYear: number,
  awardLevel: number,
): { low: number; high: number } | null {
  const years = yearsOfTraining(awardLevel)
  return years && { low: times(centsPerYear, years.low), high: times(centsPerYear, years.high) }
}

/** Years are hundredths at most, so the product is made of whole numbers and rounds only once. */
function times(cents: number, years: number): number {
  return Math.round((cents * Math.round(years * 100)) / 100)
}
