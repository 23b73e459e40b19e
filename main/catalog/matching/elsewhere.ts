import { milesBetween, type Position } from '../../../data/formulas/miles.ts'
import type { ZipPlace } from '../zip-places.ts'

/** A list's own ZIP lies at the school as long as it lies no farther from it. */
const MOST_MILES = 5

/** The middle of the ZIPs that share three digits may lie far from the one that is meant. */
const MOST_MILES_OF_REGION = 50

/**
 * Miles from a school to the ZIP that a list gives for it, where that is another place: a
 * campus in another town, say. Null where it is near enough to be the school itself.
 */
export function milesElsewhere(own: ZipPlace, school: Position): number | null {
  const miles = milesBetween(own.position, school)
  return miles > (own.of === 'zip' ? MOST_MILES : MOST_MILES_OF_REGION) ? miles : null
}
