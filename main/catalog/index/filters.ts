import { FACETS, RANGES, type FacetId, type RangeId } from '../../../data/fields/catalogue.ts'

/** Every filter of Find: the text, closed schools, how far, the facets, the ranges. */
export const FILTERS = ['text', 'closed', 'radius', ...FACETS, ...RANGES] as const
export type FilterId = 'text' | 'closed' | 'radius' | FacetId | RangeId

export const placeOf = (id: FilterId): number => FILTERS.indexOf(id)
