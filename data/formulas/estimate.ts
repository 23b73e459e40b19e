/**
 * Estimated price and length of a program. At an institution that charges by year a price
 * is the published charge of one academic year times the years that the award level stands
 * for; where nobody publishes a length, it is that of the level's definition, 9 to 12 months
 * an academic year, full time. The rules are ours (`rule.tuition-by-level-years`,
 * `rule.books-by-level-years`, `rule.length-by-level`), so such figures are `estimated`.
 *
 * Price, books and length of one program rest on the same years: a length that somebody
 * publishes or tells narrows the years, and lower ends go with lower, upper with upper.
 */

/** Years of full-time study, or calendar months: both ends; a single one has both equal. */
export interface Span {
  readonly low: number
  readonly high: number
}

/** The years that a price is estimated over. */
export interface Years extends Span {
  /** False where a length is given that the level's years do not meet: the nearer end stands. */
  readonly fits: boolean
}

/**
 * By IPEDS AWLEVEL. Graduate levels (6, 7, 8, 17, 18, 19) are not estimated: no common length.
 * `told` is what the schools say that publish a length (IPEDS IC_PY of 2023-24: median and 5th
 * to 95th percentile in their months), for words only.
 */
const LEVELS: ReadonlyMap<
  number,
  { readonly years: Span; readonly months: Span; readonly told: Span & { readonly median: number } }
> = new Map([
  [20, { years: span(0.1, 0.33), months: span(1, 3), told: { median: 2, ...span(1, 5) } }],
  [21, { years: span(0.33, 1), months: span(3, 12), told: { median: 6, ...span(3, 10) } }],
  [2, { years: span(1, 2), months: span(9, 24), told: { median: 10, ...span(8, 15) } }],
  [3, { years: span(2, 2), months: span(18, 24), told: { median: 18, ...span(12, 24) } }],
  [4, { years: span(2, 4), months: span(18, 48), told: { median: 16, ...span(13, 24) } }],
  [5, { years: span(4, 4), months: span(36, 48), told: { median: 26.5, ...span(15, 36) } }],
])

function span(low: number, high: number): Span {
  return { low, high }
}

/** Months an academic year may take: with and without the summer. */
const SHORTEST_YEAR = 9
const LONGEST_YEAR = 12

/**
 * Years of training an award level stands for, or null where the rule does not cover it.
 *
 * @param length calendar months that somebody publishes or tells: L months are L/12 to L/9 years,
 *   within those of the level. Null: nobody does.
 */
export function yearsOfTraining(awardLevel: number, length: Span | null = null): Years | null {
  const years = LEVELS.get(awardLevel)?.years
  if (!years) return null
  if (length === null) return { ...years, fits: true }
  const [least, most] = [length.low / LONGEST_YEAR, length.high / SHORTEST_YEAR]
  if (most < years.low) return { low: years.low, high: years.low, fits: false }
  if (least > years.high) return { low: years.high, high: years.high, fits: false }
  return { low: Math.max(least, years.low), high: Math.min(most, years.high), fits: true }
}

/** Calendar months of an award level, or null where the rule does not cover it. */
export function monthsOfTraining(awardLevel: number): Span | null {
  return LEVELS.get(awardLevel)?.months ?? null
}

/** Months that schools tell of an award level: median, and 5th to 95th percentile. Null as above. */
export function monthsTold(awardLevel: number): (Span & { readonly median: number }) | null {
  return LEVELS.get(awardLevel)?.told ?? null
}

/**
 * A yearly charge (whole cents) over the years of an award level, in whole cents,
 * or null where the rule does not cover the level.
 */
export function estimateOverYears(
  centsPerYear: number,
  awardLevel: number,
  length: Span | null = null,
): Span | null {
  const years = yearsOfTraining(awardLevel, length)
  return years && { low: times(centsPerYear, years.low), high: times(centsPerYear, years.high) }
}

/** A float's tail (150 x 0.33) must not tip the rounding. */
function times(cents: number, years: number): number {
  return Math.round(Number((cents * years).toPrecision(12)))
}
