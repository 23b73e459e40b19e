import type { Database } from 'better-sqlite3'
import type { PlacesFound } from '../../data/contract/place.ts'
import { stateOfZip } from '../../data/format/read-zip.ts'
import type { Position } from '../../data/formulas/miles.ts'
import type { Place, PlaceRef } from '../../data/place.ts'
import { readRows } from '../storage/read-rows.ts'
import { readState, statesBeginning, townKey, townsAndStates } from './place-names.ts'
import type { ZipPlaces } from './zip-places.ts'

/** Most places that are offered for what was typed. */
const MOST = 8

interface Town {
  readonly key: string
  readonly name: string
  readonly state: string
  /** Schools there: of towns with one name the one with more comes first. */
  readonly schools: number
  readonly position: Position | null
}

/** A town of a gazetteer. */
export interface NamedPosition extends Position {
  readonly name: string
  readonly state: string
}

/**
 * What a person calls a place, and where it is: ZIPs, towns, states. A town lies in the middle
 * of the ZIPs that its schools have; one without a school where the gazetteer says.
 */
export class Places {
  readonly #zips: ZipPlaces
  /** By name, then state. */
  readonly #towns: readonly Town[]
  readonly #townOf: ReadonlyMap<string, Town>
  /** Town of each ZIP that a school has. */
  readonly #townOfZip: ReadonlyMap<string, string>

  /** @param gazetteer towns that need not have a school. */
  constructor(db: Database, zips: ZipPlaces, gazetteer: Iterable<NamedPosition> = []) {
    this.#zips = zips
    const schools = readRows(db, 'institutions', ['city', 'state', 'zip', 'latitude', 'longitude'])
    const towns = new Map<string, Town>()
    const groups = Map.groupBy(schools, ({ city, state }) => name(city, state))
    for (const [id, group] of groups) {
      const [{ state }] = group as [School]
      const names = group.map(({ city }) => city.replaceAll(/\s+/g, ' ').trim())
      const key = townKey(names[0] ?? '')
      if (key === '') continue
      const position = middleOfZips(group, zips) ?? mean(group.flatMap(positionOf))
      towns.set(id, { key, name: usual(names), state, schools: group.length, position })
    }
    for (const { name: town, state, latitude, longitude } of gazetteer) {
      const id = name(town, state)
      if (towns.has(id)) continue
      const position = { latitude, longitude }
      towns.set(id, { key: townKey(town), name: town, state, schools: 0, position })
    }
    this.#townOf = towns
    this.#towns = [...towns.values()].sort((a, b) =>
      a.key === b.key ? (a.state < b.state ? -1 : 1) : a.key < b.key ? -1 : 1,
    )
    this.#townOfZip = new Map(
      [...Map.groupBy(schools, ({ zip }) => zip.slice(0, 5))].flatMap(([zip, group]) =>
        // A ZIP of another state than its school's is a slip of the directory.
        zip === '' || group.some(({ state }) => stateOfZip(zip) !== state)
          ? []
          : [[zip, usual(group.map(({ city }) => city.replaceAll(/\s+/g, ' ').trim()))] as const],
      ),
    )
  }

  /** Null where nobody knows it. */
  get(ref: PlaceRef): Place | null {
    if (ref.kind === 'zip') return this.#zip(ref.zip)
    if (ref.kind === 'state') return ofState(ref.state)
    const town = this.#townOf.get(name(ref.city, ref.state))
    return town ? ofTown(town) : null
  }

  find(text: string): PlacesFound {
    const typed = text.trim()
    if (typed === '') return { exact: null, places: [], problem: null }
    const zip = /(?:^|[\s,])(\d{5})(?:-?\d{4})?$/.exec(typed)?.[1] ?? /^(\d{5})\b/.exec(typed)?.[1]
    if (zip !== undefined) {
      const place = this.#zip(zip)
      return place
        ? { exact: place, places: [place], problem: null }
        : { exact: null, places: [], problem: 'zip-unknown' }
    }
    if (/^\d{1,4}$/.test(typed)) return { exact: null, places: [], problem: 'unfinished' }
    const { whole, begun } = this.#named(typed)
    const [first, ...others] = whole
    const places = [...whole, ...begun].slice(0, MOST)
    return {
      exact: first && others.length === 0 ? first : null,
      places,
      problem: places.length === 0 ? 'unknown' : null,
    }
  }

  /** Places that are called so, and those whose names begin so. */
  #named(typed: string): { readonly whole: readonly Place[]; readonly begun: readonly Place[] } {
    const state = readState(typed)
    const named = this.#townsCalled(townKey(typed))
    const ways = state === null ? townsAndStates(typed) : []
    const [there] = ways.flatMap(({ town, state }) => this.#townOf.get(name(town, state)) ?? [])
    const whole = [
      ...(there ? [ofTown(there)] : []),
      ...named.filter((town) => town !== there).map(ofTown),
      ...(state === null ? [] : [ofState(state)]),
    ]
    const begunTowns = [
      ...ways.flatMap((way) =>
        this.#townsBeginning(townKey(way.town)).filter((town) => town.state === way.state),
      ),
      ...this.#townsBeginning(townKey(typed)),
    ]
    const begun = [
      ...statesBeginning(typed)
        .filter((code) => code !== state)
        .map(ofState),
      ...begunTowns
        .filter((town) => town !== there && !named.includes(town))
        .sort(bySchools)
        .slice(0, MOST)
        .map(ofTown),
    ]
    return { whole, begun }
  }

  #townsCalled(key: string): readonly Town[] {
    return this.#townsBeginning(key)
      .filter((town) => town.key === key)
      .sort(bySchools)
  }

  #townsBeginning(key: string): readonly Town[] {
    if (key === '') return []
    let low = 0
    let high = this.#towns.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#towns[middle] as Town).key < key) low = middle + 1
      else high = middle
    }
    let end = low
    while (this.#towns[end]?.key.startsWith(key)) end++
    return this.#towns.slice(low, end)
  }

  #zip(zip: string): Place | null {
    const found = this.#zips.at(zip)
    if (!found) return null
    return {
      ref: { kind: 'zip', zip },
      city: this.#townOfZip.get(zip) ?? '',
      state: stateOfZip(zip),
      zip,
      position: found.position,
      isApproximate: found.of === 'region',
    }
  }
}

type School = Readonly<Record<'city' | 'state' | 'zip', string>> & {
  readonly latitude: number | null
  readonly longitude: number | null
}

const name = (city: string, state: string): string => `${townKey(city)}|${state}`

const ofTown = ({ name: city, state, position }: Town): Place => ({
  ref: { kind: 'city', city, state },
  city,
  state,
  zip: '',
  position,
  isApproximate: false,
})

const ofState = (state: string): Place => ({
  ref: { kind: 'state', state },
  city: '',
  state,
  zip: '',
  position: null,
  isApproximate: false,
})

const bySchools = (a: Town, b: Town): number => b.schools - a.schools

/** The writing that most of them have; the first of those in the alphabet. */
function usual(names: readonly string[]): string {
  const counted = [...Map.groupBy(names, (each) => each)].map(([each, { length }]) => [each, length] as const)
  counted.sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
  return counted[0]?.[0] ?? ''
}

/** The middle of the ZIPs of a town's schools, each once; null where none of them has an area of its own in that state. */
function middleOfZips(schools: readonly School[], zips: ZipPlaces): Position | null {
  const own = new Set(schools.map(({ zip }) => zip.slice(0, 5)))
  return mean(
    [...own].flatMap((zip) => {
      const found = zips.at(zip)
      return found?.of === 'zip' && schools.some(({ state }) => stateOfZip(zip) === state)
        ? [found.position]
        : []
    }),
  )
}

const positionOf = ({ latitude, longitude }: School): Position[] =>
  latitude === null || longitude === null ? [] : [{ latitude, longitude }]

function mean(positions: readonly Position[]): Position | null {
  if (positions.length === 0) return null
  const of = (part: keyof Position) =>
    positions.reduce((sum, position) => sum + position[part], 0) / positions.length
  return { latitude: of('latitude'), longitude: of('longitude') }
}
