import type { FacetValue } from '../../../data/contract/find.ts'
import { firstOf } from '../../../data/fields/facet-order.ts'
import type { FacetId } from '../../../data/fields/catalogue.ts'

/**
 * The values of a facet that stand first under the filters in force: only such as some
 * program has that passes every other filter, and those selected. The order is by how many
 * have them, or the facet's own; since counts ignore the facet's own selection, it stays
 * when one of its values is chosen.
 */
export function firstValues(id: FacetId, values: readonly FacetValue[]): readonly string[] {
  const { most, isOrdered } = firstOf(id)
  const present = values.filter(({ count }) => count > 0)
  const ordered = isOrdered
    ? present
    : present
        .map((value, place) => ({ ...value, place }))
        .sort((a, b) => Number(isLast(a)) - Number(isLast(b)) || b.count - a.count || a.place - b.place)
  const first = ordered.slice(0, most).map(({ value }) => value)
  const selected = values.filter(({ value, selected }) => selected && !first.includes(value))
  return [...first, ...selected.map(({ value }) => value)]
}

/** What nobody reports stands behind all that is known. */
const isLast = ({ value }: FacetValue): boolean => value === 'not-reported' || value === 'none'
