import type { MapSchools } from '../../../data/contract/find-map.ts'
import { MAP_PRICES } from '../../../data/map-prices.ts'
import type { MapPoint } from '../../../renderer/map/points.ts'

export interface School {
  readonly key: string
  readonly city: string
  readonly state: string
  readonly latitude: number
  readonly longitude: number
  readonly programs: number
  readonly mayFit: number
  readonly prices: number
  readonly miles: number | null
}

/** One school in Columbus; a test says what is otherwise. */
export const school = (known: Partial<School> = {}): School => ({
  key: '1',
  city: 'Columbus',
  state: 'OH',
  latitude: 39.96,
  longitude: -83,
  programs: 1,
  mayFit: 0,
  prices: MAP_PRICES.stated,
  miles: null,
  ...known,
})

export const schools = (...each: readonly School[]): MapSchools => ({
  keys: each.map(({ key }) => key),
  names: each.map(({ key }) => `School ${key}`),
  cities: each.map(({ city }) => city),
  states: each.map(({ state }) => state),
  latitudes: each.map(({ latitude }) => latitude),
  longitudes: each.map(({ longitude }) => longitude),
  programs: each.map(({ programs }) => programs),
  mayFit: each.map(({ mayFit }) => mayFit),
  prices: each.map(({ prices }) => prices),
  miles: each.map(({ miles }) => miles),
})

/** A point of the map at a place of its own. */
export const point = (key: string, x: number, y: number, known: Partial<MapPoint> = {}): MapPoint => ({
  key,
  name: `School ${key}`,
  city: `Town ${key}`,
  state: 'OH',
  x,
  y,
  programs: 1,
  mayFit: 0,
  miles: null,
  look: 'stated',
  isOwn: false,
  ...known,
})
