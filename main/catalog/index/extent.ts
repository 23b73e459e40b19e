import { NONE } from './columns.ts'
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
  let last = order.length - 1
  while (first <= last && !counts(first)) first++
  while (last > first && !counts(last)) last--
  return first > last ? null : { min: valueAt(first), max: valueAt(last) }

  function valueAt(place: number): number {
    return values[order[place] as number] as number
  }

  function counts(place: number): boolean {
    return ((failures[order[place] as number] as number) & others) === 0 && valueAt(place) !== NONE
  }
}
