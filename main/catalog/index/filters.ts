import { FACETS, RANGES, type FacetId, type RangeId } from '../../../data/fields/catalogue.ts'

/** Every filter of Find: the text, closed schools, the facets, the ranges. */
export const FILTERS = ['text', 'closed', ...FACETS, ...RANGES] as const
export type FilterId = 'text' | 'closed' | FacetId | RangeId

export const placeOf = (id: FilterId): number => FILTERS.indexOf(id)
