import { NOT_REPORTED } from './letters.ts'
import type { Said } from './findings.ts'

/**
 * What an award level means: formulas.md and the dictionary of completions (AWLEVEL), said
 * once more. Past the bachelor's (6, 7, 8, 17 to 19) nothing is said.
 */
interface Level {
  /** Hundredths of an academic year. */
  readonly years: readonly [number, number]
  /** Calendar months of full-time study. */
  readonly months: readonly [number, number]
  /** Months, 5th and 95th percentile, at the schools that publish by program. */
  readonly measured: readonly [number, number]
}

const LEVELS: Readonly<Record<number, Level>> = {
  20: { years: [10, 33], months: [1, 3], measured: [1, 5] },
  21: { years: [33, 100], months: [3, 12], measured: [3, 10] },
  2: { years: [100, 200], months: [9, 24], measured: [8, 15] },
  3: { years: [200, 200], months: [18, 24], measured: [12, 24] },
  4: { years: [200, 400], months: [18, 48], measured: [13, 24] },
  5: { years: [400, 400], months: [36, 48], measured: [15, 36] },
}

export const isUndergraduate = (level: number) => level in LEVELS

const estimated = (low: number, high: number): Said => ({
  low,
  high: high > low ? high : null,
  status: 'estimated',
})

/** A yearly charge over the years of the level. Charges are whole dollars, so cents come out whole. */
export function overYears({ low: cents }: Said, level: number): Said {
  const years = LEVELS[level]?.years
  if (cents === null || !years) return NOT_REPORTED
  return estimated((cents / 100) * years[0], (cents / 100) * years[1])
}

export function monthsOfLevel(level: number): Said {
  const months = LEVELS[level]?.months
  return months ? estimated(months[0], months[1]) : NOT_REPORTED
}

/** Whole weeks of calendar months, 52 a year. */
export function weeksOfLevel(level: number): Said {
  const months = LEVELS[level]?.months
  if (!months) return NOT_REPORTED
  const [low, high] = months.map((each) => Math.floor((each * 52) / 12)) as [number, number]
  return estimated(low, high)
}

/** Where the hours of a level begin: 12 weeks, a year, two years, four years. */
const BOUNDS = {
  clock: [300, 900, 1800, 3600],
  semester: [9, 30, 60, 120],
  quarter: [13, 45, 90, 180],
} as const
export type Reading = keyof typeof BOUNDS

/** Can a program of so many hours be of this level? Degrees and long certificates have no upper bound. */
export function fitsHours(level: number, hours: number, reading: Reading): boolean {
  const [weeks12, year, years2, years4] = BOUNDS[reading]
  if (level === 20) return hours < weeks12
  if (level === 21) return hours >= weeks12 && hours < year
  if (level === 2) return hours >= year && hours < years2
  if (level === 3 || level === 4) return hours >= years2
  return level === 5 && hours >= years4
}

export function isUsualLength(level: number, months: number): boolean {
  const [from, to] = LEVELS[level]?.measured ?? [NaN, NaN]
  return months >= from && months <= to
}
