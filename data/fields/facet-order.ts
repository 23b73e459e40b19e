import type { FacetId } from './catalogue.ts'

/** Facets whose values have an order of their own (shortest award first); the others go by how many have them. */
const ORDERED: readonly FacetId[] = [
  ...(['awardLevel', 'online', 'federalAid', 'control', 'conferred', 'priceStatus'] as const),
]

/** Values shown before "Show all". */
const TOP = 6
/** A facet with an order of its own is cut only where it is truly long. */
const TOP_ORDERED = 10

export const isOrdered = (id: FacetId): boolean => ORDERED.includes(id)

/** How many values of a facet stand first. */
export const mostFirst = (id: FacetId): number => (isOrdered(id) ? TOP_ORDERED : TOP)
