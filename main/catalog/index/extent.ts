import { NONE } from './index-columns.ts'
import type { Order } from './orders.ts'
import { hasRow, type RowBits } from './row-bits.ts'

/**
 * Least and greatest known value among the rows given; null where none is known.
 * Looked for from both ends of the values' order, so that it is found soon where
 * there are many.
 *
 * @param order all rows by value, unknown last.
 */
export function extent(
  values: Int32Array,
  order: Order,
  rows: RowBits,
): { readonly min: number; readonly max: number } | null {
  let first = 0
  let last = knownIn(values, order) - 1
  while (first <= last && !isIn(first)) first++
  while (last > first && !isIn(last)) last--
  return first > last ? null : { min: valueAt(first), max: valueAt(last) }

  function valueAt(place: number): number {
    return values[order[place] as number] as number
  }

  function isIn(place: number): boolean {
    return hasRow(rows, order[place] as number)
  }
}

/** How many rows have a value: unknown ones stand together at the end. */
function knownIn(values: Int32Array, order: Order): number {
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[order[middle] as number] === NONE) high = middle
    else low = middle + 1
  }
  return low
}
