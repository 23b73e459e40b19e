import type { Database } from 'better-sqlite3'
import type { AroundOf } from '../../../../main/catalog/find/applied.ts'
import { Places } from '../../../../main/catalog/places.ts'
import { loadTowns } from '../../../../main/catalog/towns.ts'
import { loadZipPlaces } from '../../../../main/catalog/zip-places.ts'

/** Where places are, as the worker of a catalog knows it. */
export async function aroundIn(db: Database): Promise<AroundOf> {
  const zips = await loadZipPlaces()
  const places = new Places(db, zips, await loadTowns())
  return (ref) => {
    const place = places.get(ref)
    return place && { place, zips }
  }
}
