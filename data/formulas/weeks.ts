import type { BareFigure } from '../figures/figure.ts'

/**
 * Weeks and months. A calendar month is 52/12 weeks. IPEDS counts four weeks to the month
 * (all 2,093 pairs of MTHCMP1 and WKCMP1 of 2023-24 lie within 4m-2 to 4m+1), so 13 of its
 * months are 12 of the calendar. Months of a rule, a list or a person are calendar months.
 */
export const WEEKS_A_YEAR = 52
const MONTHS_A_YEAR = 12

/** Weeks of so many IPEDS months, where the file does not tell the weeks themselves. */
export const weeksOfIpedsMonths = (months: number): number => months * 4

/** Weeks of so many calendar months, not rounded. */
export const weeksOfMonths = (months: number): number => (months * WEEKS_A_YEAR) / MONTHS_A_YEAR

/** Calendar months of so many weeks, not rounded. */
export const calendarMonths = (weeks: number): number => (weeks * MONTHS_A_YEAR) / WEEKS_A_YEAR

/**
 * A length as everything is computed with it, in calendar months, not rounded: of one whose
 * weeks are known the weeks, else its months. What a cell shows is the length as it was published.
 */
export function calendarLength({ weeks, ...length }: BareFigure): BareFigure {
  return weeks === undefined || length.value === null ? length : { ...length, value: calendarMonths(weeks) }
}
