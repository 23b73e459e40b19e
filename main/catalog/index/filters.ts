import { FACETS, RANGES, type FacetId, type RangeId } from '../../../data/fields/catalogue.ts'

/** Every filter of Find: the text, closed schools, how far, programs by name, the facets, the ranges. */
export const FILTERS = ['text', 'closed', 'radius', 'among', ...FACETS, ...RANGES] as const
export type FilterId = 'text' | 'closed' | 'radius' | 'among' | FacetId | RangeId

export const placeOf = (id: FilterId): number => FILTERS.indexOf(id)

export const isRange = (id: string): id is RangeId => (RANGES as readonly string[]).includes(id)
