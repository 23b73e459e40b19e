import type { FacetId } from './catalogue.ts'

/** Facets whose values have an order of their own (shortest award first); the others go by how many have them. */
const ORDERED: readonly FacetId[] = [
  ...(['awardLevel', 'online', 'federalAid', 'control', 'conferred', 'priceStatus'] as const),
]

/** Values shown before "Show all". */
const TOP = 6
/** A facet with an order of its own is cut only where it is truly long. */
const TOP_ORDERED = 10

/** How many values of a facet stand first, and in which order. */
export function firstOf(id: FacetId): { readonly most: number; readonly isOrdered: boolean } {
  const isOrdered = ORDERED.includes(id)
  return { most: isOrdered ? TOP_ORDERED : TOP, isOrdered }
}
