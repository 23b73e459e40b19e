import type { MapSchools, SchoolKey } from '../../data/contract/find-map.ts'
import { positionAt, type Position } from '../../data/formulas/miles.ts'
import { MAP_PRICES } from '../../data/map-prices.ts'
import { project, projectAround, type Point } from './project.ts'

/** How a school is drawn: by what is known of its prices. */
export const LOOKS = ['stated', 'estimated', 'unknown'] as const
export type Look = (typeof LOOKS)[number]

/** A school on the map. */
export interface MapPoint {
  readonly key: SchoolKey
  readonly name: string
  readonly city: string
  readonly state: string
  readonly x: number
  readonly y: number
  readonly programs: number
  readonly mayFit: number
  readonly miles: number | null
  readonly look: Look
  /** A program of the person's own list is taught there: it is a square. */
  readonly isOwn: boolean
}

/** Programs of a state that the map has no room for. */
export interface Outside {
  readonly state: string
  readonly programs: number
}

/** The schools on the map, and what lies outside it, by state. */
export function pointsOf(schools: MapSchools): {
  readonly points: readonly MapPoint[]
  readonly outside: readonly Outside[]
} {
  const points: MapPoint[] = []
  const outside = new Map<string, number>()
  schools.keys.forEach((key, at) => {
    const state = schools.states[at] ?? ''
    const programs = schools.programs[at] ?? 0
    const place = project(schools.longitudes[at] ?? 0, schools.latitudes[at] ?? 0)
    if (!place) return void outside.set(state, (outside.get(state) ?? 0) + programs)
    const prices = schools.prices[at] ?? 0
    points.push({
      key,
      name: schools.names[at] ?? '',
      city: schools.cities[at] ?? '',
      state,
      x: place[0],
      y: place[1],
      programs,
      mayFit: schools.mayFit[at] ?? 0,
      miles: schools.miles[at] ?? null,
      look: lookOf(prices),
      isOwn: (prices & MAP_PRICES.own) !== 0,
    })
  })
  return { points, outside: [...outside].map(([state, programs]) => ({ state, programs })) }
}

function lookOf(prices: number): Look {
  if ((prices & MAP_PRICES.stated) !== 0) return 'stated'
  return (prices & MAP_PRICES.estimated) === 0 ? 'unknown' : 'estimated'
}

/** Where each school stands among the points. */
export const placesOf = (points: readonly MapPoint[]): ReadonlyMap<SchoolKey, number> =>
  new Map(points.map(({ key }, at) => [key, at]))

/** The places of some schools; those that are not among the points have none. */
export const placesAmong = (
  places: ReadonlyMap<SchoolKey, number>,
  schools: Iterable<SchoolKey>,
): ReadonlySet<number> => new Set([...schools].flatMap((key) => places.get(key) ?? []))

/** Degrees between two corners of a circle: so fine that none is seen. */
const CORNER = 5

/** Farther than this a circle holds all of its part of the map, and its corners are none of any map. */
const MOST_MILES = 1500

/** The circle so many miles around a place, as its part of the map has it; none where it would hold all of it. */
export function circleAround(place: Position, miles: number): readonly Point[] {
  const around = projectAround(place.longitude, place.latitude)
  if (!around || miles > MOST_MILES) return []
  return Array.from({ length: 360 / CORNER }, (_, corner) => {
    const { latitude, longitude } = positionAt(place, miles, corner * CORNER)
    return around(longitude, latitude)
  }).filter((point) => point !== null)
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The least box that holds them all; null where there are none. */
export function boxOf(points: readonly Point[]): Box | null {
  if (points.length === 0) return null
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b))
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b))
  return { left: least(xs), top: least(ys), right: most(xs), bottom: most(ys) }
}
