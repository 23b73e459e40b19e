import type { Order } from './orders.ts'
import { hasRow, type RowBits } from './row-bits.ts'

/** Rows offset..offset+limit of an order, of those that pass. */
export function pageByOrder(order: Order, passing: RowBits, offset: number, limit: number): number[] {
  const page: number[] = []
  let skip = offset
  for (let place = 0; place < order.length && page.length < limit; place++) {
    const row = order[place] as number
    if (!hasRow(passing, row)) continue
    if (skip > 0) skip--
    else page.push(row)
  }
  return page
}

/**
 * The same, study by study.
 *
 * @param starts first row of each study: rows of a study stand together, in their own order.
 */
export function pageByStudies(
  studies: Uint32Array,
  starts: Uint32Array,
  passing: RowBits,
  offset: number,
  limit: number,
): number[] {
  const page: number[] = []
  let skip = offset
  for (const study of studies) {
    const end = starts[study + 1] as number
    for (let row = starts[study] as number; row < end; row++) {
      if (page.length === limit) return page
      if (!hasRow(passing, row)) continue
      if (skip > 0) skip--
      else page.push(row)
    }
  }
  return page
}
