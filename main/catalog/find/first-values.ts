import type { FacetValue } from '../../../data/contract/find.ts'
import { isOrdered, mostFirst } from '../../../data/fields/facet-order.ts'
import type { FacetId } from '../../../data/fields/catalogue.ts'
import { isOffered } from '../occupations.ts'

/**
 * The values of a facet that stand first under the filters in force: only such as some
 * program has that passes every other filter, and those selected. The order is by how many
 * have them, or the facet's own; since counts ignore the facet's own selection, it stays
 * when one of its values is chosen.
 */
export function firstValues(id: FacetId, values: readonly FacetValue[]): readonly string[] {
  const [most, inOwnOrder] = [mostFirst(id), isOrdered(id)]
  // A handful of hundreds: each is put in its place among the best so far.
  const best: FacetValue[] = []
  for (const value of values) {
    if (value.count === 0) continue
    const last = best[most - 1]
    if (last && (inOwnOrder || !isBefore(value, last))) continue
    const place = inOwnOrder ? -1 : best.findIndex((other) => isBefore(value, other))
    best.splice(place < 0 ? best.length : place, 0, value)
    if (best.length > most) best.pop()
  }
  const first = best.map(({ value }) => value)
  for (const { value, selected } of values) if (selected && !first.includes(value)) first.push(value)
  return first
}

/** Of equally frequent ones the first in the facet's own order. */
const isBefore = (a: FacetValue, b: FacetValue): boolean =>
  isLast(a) === isLast(b) ? a.count > b.count : isLast(b)

/** What nobody reports stands behind all that is known, and a job that is never put forward behind all others. */
const isLast = ({ value }: FacetValue): boolean =>
  value === 'not-reported' || value === 'none' || !isOffered(value)
