import type { Database } from 'better-sqlite3'
import type { Query } from './query.ts'

/** How many of each kind: sixty in all. */
const DRAWN = { ledTo: 20, anyJob: 15, city: 10, cityAndState: 5, jobAndCity: 10 } as const

/**
 * Sixty queries drawn at random from the job titles of the catalog and the cities of
 * its directory; the same ones each time.
 *
 * @param db the catalog that ships.
 */
export function drawQueries(db: Database): readonly Query[] {
  const draw = drawer(20_261_130)
  const fields = fieldsByTitle(db)
  const shipped = new Set(db.prepare<[], string>('SELECT DISTINCT cip FROM programs').pluck().all())
  const titles = [...fields.keys()].sort()
  const isLedTo = (title: string) => (fields.get(title) ?? []).some((cip) => shipped.has(cip))
  const jobQuery = (title: string): Query => {
    const cip = fields.get(title) ?? []
    return { text: title, chips: [], right: { cip }, ...(isLedTo(title) ? {} : { outside: cip }) }
  }
  const cities = citiesWithPrograms(db)
  const places = [...cities.values()]
  const cityQuery = ({ city }: Place): Query => ({
    text: city,
    chips: [`place=${folded(city)}`],
    right: { city: folded(city) },
  })
  return [
    ...draw(titles.filter(isLedTo), DRAWN.ledTo).map(jobQuery),
    ...draw(titles, DRAWN.anyJob).map(jobQuery),
    ...draw(places, DRAWN.city).map(cityQuery),
    ...draw(places, DRAWN.cityAndState).map(({ city, state }): Query => ({
      text: `${city}, ${state}`,
      chips: [`place=${folded(city)}, ${state}`],
      right: { city: folded(city), state },
    })),
    // A job in a city: the field of study is right wherever its nearest school is.
    ...draw(titles.filter(isLedTo), DRAWN.jobAndCity).map((title, n): Query => {
      const { city, state } = draw(places, DRAWN.jobAndCity)[n] as Place
      return {
        text: `${title} near ${city}, ${state}`,
        chips: [`place=${folded(city)}, ${state}`],
        right: { cip: fields.get(title) ?? [] },
      }
    }),
  ]
}

interface Place {
  readonly city: string
  readonly state: string
}

/** A name of a place as both its writings have it. */
export function folded(place: string): string {
  const written: Readonly<Record<string, string>> = {
    ...{ st: 'saint', ste: 'sainte', ft: 'fort', mt: 'mount' },
    ...{ n: 'north', s: 'south', e: 'east', w: 'west' },
  }
  return (
    place
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .map((word) => written[word] ?? word)
    .join(' ')
}

/** CIP codes that lead to the occupations of a title; none of teaching, managing or residual occupations. */
function fieldsByTitle(db: Database): ReadonlyMap<string, readonly string[]> {
  const rows = db
    .prepare<[], [string, string]>(
      `SELECT DISTINCT title, cip FROM job_titles JOIN cip_occupations USING (soc)
       WHERE soc NOT GLOB '11-*' AND soc NOT GLOB '25-*' AND soc NOT GLOB '55-*' AND soc NOT GLOB '*99'
       ORDER BY title, cip`,
    )
    .raw()
    .all()
  const fields = new Map<string, string[]>()
  for (const [title, cip] of rows) fields.set(title, [...(fields.get(title) ?? []), cip])
  return fields
}

function citiesWithPrograms(db: Database): ReadonlyMap<string, Place> {
  const rows = db
    .prepare<[], Place>(
      `SELECT DISTINCT city, state FROM institutions JOIN programs USING (unitid)
       WHERE merged_into IS NULL AND closed_on IN ('open', '') ORDER BY city, state`,
    )
    .all()
  return new Map(rows.map((place) => [`${place.city}, ${place.state}`, place]))
}

/** Without putting back; each call draws on from where the last one was. */
function drawer(seed: number) {
  const random = mulberry(seed)
  return <T>(from: readonly T[], count: number): T[] => {
    const left = [...from]
    return Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)[0] as T)
  }
}

/** Mulberry32: numbers from 0 to 1. */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
