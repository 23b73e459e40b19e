import { NONE } from './index-columns.ts'
import type { Failures } from './failures.ts'
import type { Order } from './orders.ts'

/**
 * Least and greatest known value among the programs that pass every filter but
 * one. Looked for from both ends of the values' order, so that it is found soon
 * where many pass.
 *
 * @param order rows by value, unknown last.
 * @param own the bit that does not matter; 0 where every filter does.
 */
export function extent(
  values: Int32Array,
  order: Order,
  failures: Failures,
  own: number,
): { readonly min: number; readonly max: number } | null {
  const others = ~own
  let first = 0
  let last = knownIn(values, order) - 1
  while (first <= last && fails(first)) first++
  while (last > first && fails(last)) last--
  return first > last ? null : { min: valueAt(first), max: valueAt(last) }

  function valueAt(place: number): number {
    return values[order[place] as number] as number
  }

  function fails(place: number): boolean {
    return ((failures[order[place] as number] as number) & others) !== 0
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
