import { NONE } from './index-columns.ts'

/** Rows in the order of a sort. */
export type Order = Uint32Array

const BUCKETS = 65_536

/**
 * Rows by key, stable: equal keys keep the order in which the rows stood in both
 * directions, and unknown ones (NONE) come last in both. Least-digit radix sort, 16 bits a
 * pass, since a comparison sort of the national list takes a tenth of a second.
 *
 * @param keys by row: whole numbers from 0 to 2^31 - 2, or NONE.
 * @param stood how the rows stood before; their own order where it is not given.
 */
export function orderBy(keys: Int32Array, descending: boolean, stood = inTurn(keys.length)): Order {
  let greatest = 0
  for (const key of keys) if (key > greatest) greatest = key
  const unknown = greatest + 1
  const digits = new Uint32Array(keys.length)
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] as number
    digits[row] = key === NONE ? unknown : descending ? greatest - key : key
  }

  let order = stood
  for (let shift = 0; unknown >>> shift > 0 && shift < 32; shift += 16) order = pass(order, digits, shift)
  return order
}

/** Rows in their own order. */
function inTurn(count: number): Order {
  const order = new Uint32Array(count)
  for (let row = 0; row < count; row++) order[row] = row
  return order
}

function pass(order: Order, digits: Uint32Array, shift: number): Order {
  const starts = new Uint32Array(BUCKETS + 1)
  for (const digit of digits) {
    const bucket = ((digit >>> shift) & (BUCKETS - 1)) + 1
    starts[bucket] = (starts[bucket] as number) + 1
  }
  for (let bucket = 1; bucket <= BUCKETS; bucket++) {
    starts[bucket] = (starts[bucket] as number) + (starts[bucket - 1] as number)
  }
  const sorted = new Uint32Array(order.length)
  for (const row of order) {
    const bucket = ((digits[row] as number) >>> shift) & (BUCKETS - 1)
    const place = starts[bucket] as number
    sorted[place] = row
    starts[bucket] = place + 1
  }
  return sorted
}
