import { UNBOUNDED, upperEnd, type Bands } from './bands.ts'
import { NONE, type ProgramColumns } from './index-columns.ts'

/** A calendar month is 52/12 weeks: in thirds of a week months and weeks are both whole. */
export const LENGTH_UNITS_A_MONTH = 13
const UNITS_A_WEEK = 3

/** How long every program takes, in thirds of a week, for sorting and ranges. */
export function lengthBands({ count, weeks }: ProgramColumns): Bands {
  const low = new Int32Array(count)
  const high = new Int32Array(count)
  for (let row = 0; row < count; row++) {
    const least = weeks.value[row] as number
    low[row] = inUnits(least)
    high[row] = least === NONE ? NONE : inUnits(upperEnd(weeks, row))
  }
  return { low, high }
}

/** A length of millions of weeks is none; it stands at the end. */
const inUnits = (weeks: number) => (weeks === NONE ? NONE : Math.min(weeks * UNITS_A_WEEK, UNBOUNDED))
