import { NONE } from './index-columns.ts'
import type { Order } from './orders.ts'
import { hasRow, lowestBit, type RowBits } from './row-bits.ts'

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

/**
 * The first of the rows given in the order of their values; null where there are none. Of many it
 * stands near the order's beginning; a few are looked at one by one.
 *
 * @param count how many rows are given.
 */
export function firstOf(order: Order, values: Int32Array, rows: RowBits, count: number): number | null {
  if (count === 0) return null
  if (count * count > order.length) return order.find((row) => hasRow(rows, row)) ?? null
  let first = -1
  for (let word = 0; word < rows.length; word++) {
    for (let rest = rows[word] as number; rest !== 0; rest &= rest - 1) {
      const row = (word << 5) + lowestBit(rest)
      if (first < 0 || sorts(values[row] as number) < sorts(values[first] as number)) first = row
    }
  }
  return first
}

/** Unknown last. */
const sorts = (value: number): number => (value === NONE ? Infinity : value)
