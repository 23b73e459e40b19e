import { milesBetween, type Position } from '../../../data/formulas/miles.ts'
import type { Place } from '../../../data/place.ts'
import type { ZipPlaces } from '../zip-places.ts'
import { NONE } from './index-columns.ts'
import type { Institution } from './institutions.ts'

/** A place that a search is around, and where the ZIPs of lists lie. */
export interface Around {
  readonly place: Place
  readonly zips: ZipPlaces
}

/** How far every institution is from a place. Made once for a place: a school is one point, whatever it teaches. */
export interface Nearness {
  /** Equal names say the same of one index. */
  readonly name: string
  readonly place: Place
  /** By institution: whole miles in a straight line; NONE where nobody says. */
  readonly miles: Int32Array
}

export const placeName = ({ ref }: Place): string => JSON.stringify(ref)

export function nearness(institutions: readonly Institution[], { place, zips }: Around): Nearness {
  const { position } = place
  return {
    name: placeName(place),
    place,
    miles: Int32Array.from(institutions, (school) => {
      const there = positionOf(school, zips)
      return position && there ? Math.round(milesBetween(position, there)) : NONE
    }),
  }
}

/**
 * Null where nobody says.
 * @param zips null where every institution has a position of its own.
 */
export const positionOf = (school: Institution, zips: ZipPlaces | null): Position | null =>
  school.position ?? zips?.at(school.zip)?.position ?? school.otherwise

export const WITHIN = 0
export const BEYOND = 1
/** Nobody says where it is. */
export const UNPLACED = 2

/**
 * Is an institution within so many miles of the place, or in its state? Of a state, which has no
 * middle to count from, only the latter. Miles count as they are shown, whole.
 */
export function whereIs(
  { place, miles }: Nearness,
  { state }: Institution,
  school: number,
  most: number | 'state',
): number {
  if (most === 'state' || place.position === null)
    return state === '' ? UNPLACED : state === place.state ? WITHIN : BEYOND
  const away = miles[school] as number
  return away === NONE ? UNPLACED : away <= most ? WITHIN : BEYOND
}
