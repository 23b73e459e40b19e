import { UNBOUNDED, upperEnd, type Bands } from './bands.ts'
import { NONE, type FigureColumn, type ProgramColumns } from './index-columns.ts'

/**
 * Cost to finish of every program in cents, as `costToFinish` of data/formulas has it (a
 * test holds the two equal for every program), for sorting and ranges: unknown where
 * tuition is, since books alone bound nothing anybody could use, and without an upper
 * end where books are.
 */
export function costBands({ count, books }: ProgramColumns, price: FigureColumn): Bands {
  const low = new Int32Array(count)
  const high = new Int32Array(count)
  for (let row = 0; row < count; row++) {
    const least = price.value[row] as number
    const extra = books.value[row] as number
    if (least === NONE) low[row] = high[row] = NONE
    else {
      low[row] = least + (extra === NONE ? 0 : extra)
      high[row] = Math.min(upperEnd(price, row) + upperEnd(books, row), UNBOUNDED)
    }
  }
  return { low, high }
}
