import type { Ties } from './default-order.ts'
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

/** Studies in groups of equally good ones: those up to `ends[0]` first. */
export interface StudyGroups {
  readonly studies: Uint32Array
  readonly ends: Uint32Array
}

/** Rows of a group up to here are gathered and sorted; of a larger one the whole order is gone through. */
const FEW = 3000

/**
 * The same, group by group, and in the order within each.
 *
 * @param starts first row of each study: rows of a study stand together.
 * @param ties the order within a group.
 */
export function pageByGroups(
  { studies, ends }: StudyGroups,
  starts: Uint32Array,
  ties: Pick<Ties, 'order' | 'placeOf'>,
  passing: RowBits,
  offset: number,
  limit: number,
): number[] {
  const page: number[] = []
  let skip = offset
  let first = 0
  for (const end of ends) {
    if (page.length === limit) break
    const rows = rowsOf(studies.subarray(first, end), starts, passing, FEW)
    const wanted = limit - page.length
    if (rows === null) {
      const group = new Uint8Array(starts.length)
      for (const study of studies.subarray(first, end)) group[study] = 1
      const found = groupInOrder(group, starts, ties.order, passing, skip, wanted)
      page.push(...found.rows)
      skip -= found.skipped
    } else if (skip >= rows.length) skip -= rows.length
    else {
      const { placeOf } = ties
      rows.sort((a, b) => (placeOf[a] as number) - (placeOf[b] as number))
      page.push(...rows.slice(skip, skip + wanted))
      skip = 0
    }
    first = end
  }
  return page
}

/** Null where they are more than `most`. */
function rowsOf(studies: Uint32Array, starts: Uint32Array, passing: RowBits, most: number): number[] | null {
  const rows: number[] = []
  for (const study of studies) {
    const end = starts[study + 1] as number
    for (let row = starts[study] as number; row < end; row++) if (hasRow(passing, row)) rows.push(row)
    if (rows.length > most) return null
  }
  return rows
}

function groupInOrder(
  group: Uint8Array,
  starts: Uint32Array,
  order: Order,
  passing: RowBits,
  skip: number,
  limit: number,
): { readonly rows: readonly number[]; readonly skipped: number } {
  const isIn = new Uint8Array(order.length)
  for (let study = 0; study + 1 < starts.length; study++)
    if (group[study] === 1) isIn.fill(1, starts[study], starts[study + 1])
  const rows: number[] = []
  let skipped = 0
  for (const row of order) {
    if (rows.length === limit) break
    if (isIn[row] !== 1 || !hasRow(passing, row)) continue
    if (skipped < skip) skipped++
    else rows.push(row)
  }
  return { rows, skipped }
}
