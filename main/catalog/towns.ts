import type { Source } from '../../data/figures/figure.ts'
import type { NamedPosition } from './places.ts'

/** Towns that need not have a school: build/towns.ts made the list of this file. */
export const TOWN_SOURCE: Source = {
  id: 'geonames-2026-09',
  publisher: 'GeoNames',
  title: 'Cities with a population of 1,000 or more',
  file: 'cities1000.zip',
  asOf: '2026-09',
  readOn: '2026-11-30',
  url: 'https://www.geonames.org/',
  licence: 'CC BY 4.0',
}

/** Half a megabyte, so they are read when somebody first names a place. */
export async function loadTowns(): Promise<readonly NamedPosition[]> {
  const { default: list } = await import('../../data/places/towns.json', { with: { type: 'json' } })
  return (list as [string, string, number, number][]).map(([name, state, latitude, longitude]) => ({
    name,
    state,
    latitude,
    longitude,
  }))
}
