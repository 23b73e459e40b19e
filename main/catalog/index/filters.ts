import { FACETS, RANGES, type FacetId, type RangeId } from '../../../data/fields/catalogue.ts'
import { MOST_FILTERS } from './failures.ts'

/** Every filter of Find, each with its bit in the failures: the text, closed schools, the facets, the ranges. */
export const FILTERS = ['text', 'closed', ...FACETS, ...RANGES] as const
export type FilterId = 'text' | 'closed' | FacetId | RangeId

if (FILTERS.length > MOST_FILTERS) throw new RangeError(`More than ${MOST_FILTERS} filters`)

/** The filter's place, which is also its bit's number. */
export const placeOf = (id: FilterId): number => FILTERS.indexOf(id)
export const bitOf = (id: FilterId): number => 1 << placeOf(id)
