import type { Database } from 'better-sqlite3'
import type { PlacesFound } from '../../data/contract/place.ts'
import { readZip } from '../../data/format/read-code.ts'
import { stateOfZip } from '../../data/format/state-of-zip.ts'
import type { Position } from '../../data/formulas/miles.ts'
import type { Place, PlaceRef } from '../../data/place.ts'
import { readRows } from '../storage/read-rows.ts'
import { readState, statesBeginning, townKey, townsAndStates } from './place-names.ts'
import type { ZipPlaces } from './zip-places.ts'

/** A town with as many schools as a large city's is as likely meant as a state of its name. */
const MANY_SCHOOLS = 5

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

interface Towns {
  /** By name, then state. */
  readonly sorted: readonly Town[]
  /** By `idOf`. */
  readonly of: ReadonlyMap<string, Town>
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
  readonly #db: Database
  readonly #zips: ZipPlaces
  readonly #gazetteer: readonly NamedPosition[]
  #known: Towns | undefined

  /** @param gazetteer towns that need not have a school. */
  constructor(db: Database, zips: ZipPlaces, gazetteer: readonly NamedPosition[] = []) {
    this.#db = db
    this.#zips = zips
    this.#gazetteer = gazetteer
  }

  /** Made when somebody first names a town: a ZIP alone needs none of them. */
  get #towns(): Towns {
    return (this.#known ??= readTowns(this.#db, this.#zips, this.#gazetteer))
  }

  /** Reads the towns, so that whoever names the first one does not wait. */
  readAhead(): void {
    void this.#towns
  }

  /** Null where nobody knows it. */
  get(ref: PlaceRef): Place | null {
    if (ref.kind === 'zip') return this.#zip(ref.zip)
    if (ref.kind === 'state') return ofState(ref.state)
    const town = this.#towns.of.get(idOf(townKey(ref.city), ref.state))
    return town ? ofTown(town) : null
  }

  find(text: string): PlacesFound {
    const typed = text.trim()
    if (typed === '') return { exact: null, places: [], problem: null }
    // "Austin, TX 78701" and "78701 Austin": a ZIP stands at an end.
    const written = [typed, typed.split(/[\s,]+/).at(-1) ?? '', typed.split(/[\s,]+/)[0] ?? ''].find((part) =>
      /^\d{5}(?:-?\d{4})?$/.test(part),
    )
    if (written !== undefined) {
      const zip = readZip(written)
      const place = zip === null ? null : this.#zip(zip.slice(0, 5))
      return place
        ? { exact: place, places: [place], problem: null }
        : { exact: null, places: [], problem: 'zip-unknown' }
    }
    if (/^\d{1,4}$/.test(typed)) return { exact: null, places: [], problem: 'unfinished' }
    const { whole, begun } = this.#named(typed)
    const [first, ...others] = whole
    const places = [...whole, ...begun].slice(0, MOST)
    // Of several that are called so, a state that comes first is meant, or a town that alone has a school.
    const isMeant =
      first?.ref.kind === 'state' ||
      others.every(({ source }) => source === 'towns' && first?.source === 'zips')
    return {
      exact: first && isMeant ? first : null,
      places,
      problem: places.length === 0 ? 'unknown' : null,
    }
  }

  /** Places that are called so, and those whose names begin so. */
  #named(typed: string): { readonly whole: readonly Place[]; readonly begun: readonly Place[] } {
    const state = readState(typed)
    const named = this.#townsCalled(townKey(typed))
    const ways = state === null ? townsAndStates(typed) : []
    const [there] = ways.flatMap(({ town, state }) => this.#towns.of.get(idOf(townKey(town), state)) ?? [])
    const towns = named.filter((town) => town !== there)
    const states = state === null ? [] : [ofState(state)]
    // "California" is the state, though a town in Pennsylvania is called so; "New York" may be either.
    const isState = towns.every(({ schools }) => schools < MANY_SCHOOLS)
    const whole = [
      ...(there ? [ofTown(there)] : []),
      ...(isState ? states : []),
      ...towns.map(ofTown),
      ...(isState ? [] : states),
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
    const { sorted } = this.#towns
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((sorted[middle] as Town).key < key) low = middle + 1
      else high = middle
    }
    let end = low
    while (sorted[end]?.key.startsWith(key)) end++
    return sorted.slice(low, end)
  }

  /** The town of the schools that have the ZIP; '' where none has. */
  #townOfZip(zip: string): string {
    const schools = readRows(
      this.#db,
      'institutions',
      ['city', 'state'],
      'WHERE zip >= ? AND zip < ?',
      zip,
      `${zip}~`,
    )
    // A ZIP of another state than its school's is a slip of the directory.
    return usual(schools.filter(({ state }) => state === stateOfZip(zip)).map(({ city }) => spaced(city)))
  }

  #zip(zip: string): Place | null {
    const found = this.#zips.at(zip)
    if (!found) return null
    return {
      ref: { kind: 'zip', zip },
      city: this.#townOfZip(zip),
      state: stateOfZip(zip),
      zip,
      position: found.position,
      isApproximate: found.of === 'region',
      source: 'zips',
    }
  }
}

type School = Readonly<Record<'city' | 'state' | 'zip', string>> & {
  readonly latitude: number | null
  readonly longitude: number | null
}

const idOf = (key: string, state: string): string => `${key}|${state}`

const spaced = (name: string): string => name.replaceAll(/\s+/g, ' ').trim()

function readTowns(db: Database, zips: ZipPlaces, gazetteer: readonly NamedPosition[]): Towns {
  const schools = readRows(db, 'institutions', ['city', 'state', 'zip', 'latitude', 'longitude'])
  const of = new Map<string, Town>()
  const keys = new Map<string, string>()
  const keyOf = (city: string): string => {
    let key = keys.get(city)
    if (key === undefined) keys.set(city, (key = townKey(city)))
    return key
  }
  for (const [id, group] of Map.groupBy(schools, ({ city, state }) => idOf(keyOf(city), state))) {
    const [{ city, state }] = group as [School]
    const key = keyOf(city)
    if (key === '') continue
    const position = middleOfZips(group, zips) ?? mean(group.flatMap(positionOf))
    const name = usual(group.map((school) => spaced(school.city)))
    of.set(id, { key, name, state, schools: group.length, position })
  }
  for (const { name, state, latitude, longitude } of gazetteer) {
    const key = keyOf(name)
    const id = idOf(key, state)
    if (!of.has(id)) of.set(id, { key, name, state, schools: 0, position: { latitude, longitude } })
  }
  const sorted = [...of.values()].sort((a, b) =>
    a.key === b.key ? (a.state < b.state ? -1 : 1) : a.key < b.key ? -1 : 1,
  )
  return { sorted, of }
}

const ofTown = ({ name: city, state, position, schools }: Town): Place => ({
  ref: { kind: 'city', city, state },
  city,
  state,
  zip: '',
  position,
  isApproximate: false,
  source: schools > 0 ? 'zips' : 'towns',
})

const ofState = (state: string): Place => ({
  ref: { kind: 'state', state },
  city: '',
  state,
  zip: '',
  position: null,
  isApproximate: false,
  source: null,
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
