import { UNBOUNDED, upperEnd, type Bands } from './bands.ts'
import { NONE, type ProgramColumns } from './index-columns.ts'

/** A calendar month is 52/12 weeks: in thirds of a week months and weeks are both whole. */
export const LENGTH_UNITS_A_MONTH = 13

/** How long every program takes, in thirds of a week, for sorting and ranges. */
export function lengthBands({ count, months }: ProgramColumns): Bands {
  const low = new Int32Array(count)
  const high = new Int32Array(count)
  for (let row = 0; row < count; row++) {
    const least = months.value[row] as number
    const most = least === NONE ? NONE : upperEnd(months, row)
    low[row] = inUnits(least)
    high[row] = inUnits(most)
  }
  return { low, high }
}

/** A length of millions of months is none; it stands at the end. */
const inUnits = (months: number) =>
  months === NONE ? NONE : Math.min(months * LENGTH_UNITS_A_MONTH, UNBOUNDED)
