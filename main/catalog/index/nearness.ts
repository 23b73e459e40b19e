import { milesOfChord, onGlobe, type Position } from '../../../data/formulas/miles.ts'
import type { Place } from '../../../data/place.ts'
import { milesElsewhere } from '../matching/elsewhere.ts'
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
  const miles = new Int32Array(institutions.length).fill(NONE)
  if (place.position) {
    const [x, y, z] = onGlobe(place.position)
    const points = pointsOf(institutions, zips)
    for (let school = 0; school < miles.length; school++) {
      const at = 3 * school
      const [dx, dy, dz] = [
        (points[at] as number) - x,
        (points[at + 1] as number) - y,
        (points[at + 2] as number) - z,
      ]
      const chord = Math.sqrt(dx * dx + dy * dy + dz * dz)
      if (!Number.isNaN(chord)) miles[school] = Math.round(milesOfChord(chord))
    }
  }
  return { name: placeName(place), place, miles }
}

/** Where institutions are on the ball, three numbers each; NaN where nobody says. Of each list of them once. */
const known = new WeakMap<readonly Institution[], Float64Array>()

function pointsOf(institutions: readonly Institution[], zips: ZipPlaces): Float64Array {
  let points = known.get(institutions)
  if (!points) {
    points = new Float64Array(3 * institutions.length).fill(NaN)
    for (const [school, institution] of institutions.entries()) {
      const there = positionOf(institution, zips)
      if (there) points.set(onGlobe(there), 3 * school)
    }
    known.set(institutions, points)
  }
  return points
}

/**
 * Null where nobody says. Of a list the ZIP counts where it is another place than its school's.
 * @param zips null where every institution has a position of its own.
 */
export function positionOf(
  { position, zip, otherwise }: Institution,
  zips: ZipPlaces | null,
): Position | null {
  if (position) return position
  const own = zips?.at(zip)
  if (!own) return otherwise
  return otherwise && milesElsewhere(own, otherwise) === null ? otherwise : own.position
}

export const WITHIN = 0
const BEYOND = 1
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
