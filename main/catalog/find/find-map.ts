import type { Radius } from '../../../data/contract/place.ts'
import type { FindMap, FindMapRequest, MapSchools, SchoolKey } from '../../../data/contract/find-map.ts'
import type { Position } from '../../../data/formulas/miles.ts'
import { isOwnList } from '../../../data/listed-program.ts'
import { MAP_PRICES } from '../../../data/map-prices.ts'
import type { ProgramKey } from '../../../data/program.ts'
import { hasValue, statusOf, type Status } from '../../../data/figures/figure.ts'
import { NONE, type FigureColumn } from '../index/index-columns.ts'
import type { Institution } from '../index/institutions.ts'
import { positionOf, type Nearness } from '../index/nearness.ts'
import type { ProgramIndex } from '../index/program-index.ts'
import { onlineRows } from '../index/reach.ts'
import { lowestBit, type RowBits } from '../index/row-bits.ts'
import type { Selection } from '../index/selection.ts'
import { officialParts } from '../read-listed.ts'
import type { ZipPlaces } from '../zip-places.ts'

/** What of a search the map depends on besides what passes. */
export interface MapSearch {
  readonly selection: Selection
  readonly tuition: FigureColumn
  readonly near: Nearness | null
  readonly radius: Radius
  /** Null where every institution has a position of its own. */
  readonly zips: ZipPlaces | null
  /** The rows within the radius; null where none is asked for. */
  readonly within: RowBits | null
}

/** All that was found by where it is taught. */
export function findMap(search: MapSearch, { chosen }: Pick<FindMapRequest, 'chosen'>): FindMap {
  const { selection, within, near, radius } = search
  const { index } = selection
  const { all } = onlineRows(index)
  // Near is drawn, online or not; without a radius all but what is nowhere.
  const drawn = (rows: RowBits) =>
    rows.map((word, at) => word & (within ? (within[at] as number) : ~(all[at] as number)))
  const fits = countBySchool(search, drawn(selection.passing))
  const may = countBySchool(search, drawn(selection.mayFit))
  const schools = new Schools(search)
  let unplaced = 0
  for (let school = 0; school < index.institutions.length; school++) {
    const [programs, mayFit] = [fits.programs[school] as number, may.programs[school] as number]
    if (programs === 0 && mayFit === 0) continue
    if (!schools.add(school, programs, mayFit, fits.prices[school] as number, may.prices[school] as number))
      unplaced += programs
  }
  return {
    place: near?.place ?? null,
    radius,
    total: selection.total,
    mayFit: selection.mayFitTotal,
    ...selection.reach,
    unplaced,
    schools: schools.columns(),
    chosen: chosen.map((key) => schools.drawn(schoolOf(index, key))),
  }
}

/** By institution, of the rows given. */
interface Counted {
  readonly programs: Uint16Array
  /** Bits of MAP_PRICES. */
  readonly prices: Uint8Array
}

function countBySchool({ selection: { index }, tuition }: MapSearch, rows: RowBits): Counted {
  const { columns, institutions, listed, listedAt } = index
  const programs = new Uint16Array(institutions.length)
  const prices = new Uint8Array(institutions.length)
  for (let word = 0; word < rows.length; word++) {
    const first = word << 5
    for (let rest = rows[word] as number; rest !== 0; rest &= rest - 1) {
      const row = first + lowestBit(rest)
      const school = columns.institution[row] as number
      programs[school] = (programs[school] as number) + 1
      const list = listed[listedAt?.[row] ?? -1]?.list
      const own = list !== undefined && isOwnList(list) ? MAP_PRICES.own : 0
      prices[school] = (prices[school] as number) | (PRICE_OF[tuition.status[row] as number] as number) | own
    }
  }
  return { programs, prices }
}

/** What each status of a price says on the map. */
function priceOf(status: Status): number {
  if (status === 'estimated') return MAP_PRICES.estimated
  return hasValue(status) ? MAP_PRICES.stated : 0
}
/** By the status' code, so that a row is one look-up. */
const PRICE_OF = Uint8Array.from({ length: 8 }, (_, code) => priceOf(statusOf(code)))

/** Where a program of a comparison is taught; null where the catalog has none of that key. */
function schoolOf({ listed, institutions }: ProgramIndex, key: ProgramKey): SchoolKey | null {
  const program = listed.find((each) => each.key === key)
  if (!program) return /^\d+-/.test(key) ? String(officialParts(key).unitid) : null
  const { id, unitid } = program.provider
  return institutions.some(({ school }) => school === id) ? id : unitid === null ? null : String(unitid)
}

/** The columns in the making. A school and a list's provider that is there are one. */
class Schools {
  readonly #places = new Map<SchoolKey, number>()
  readonly #entries: Entry[] = []
  readonly #search: MapSearch

  constructor(search: MapSearch) {
    this.#search = search
  }

  /** @returns false where nobody says where it is. */
  add(place: number, programs: number, mayFit: number, prices: number, mayPrices: number): boolean {
    const { selection, zips, near } = this.#search
    const school = selection.index.institutions[place] as Institution
    const position = positionOf(school, zips)
    if (!position) return false
    const at = this.#places.get(school.school)
    const known = at === undefined ? undefined : this.#entries[at]
    if (known) {
      known.programs += programs
      known.mayFit += mayFit
      known.prices |= prices
      known.mayPrices |= mayPrices
      return true
    }
    this.#places.set(school.school, this.#entries.length)
    const miles = near?.miles[place] ?? NONE
    this.#entries.push({
      school,
      position,
      miles: miles === NONE ? null : miles,
      programs,
      mayFit,
      prices,
      mayPrices,
    })
    return true
  }

  drawn(key: SchoolKey | null): SchoolKey | null {
    return key !== null && this.#places.has(key) ? key : null
  }

  columns(): MapSchools {
    const column = <Value>(value: (entry: Entry) => Value): readonly Value[] => this.#entries.map(value)
    return {
      keys: column(({ school }) => school.school),
      names: column(({ school }) => school.name),
      cities: column(({ school }) => school.city),
      states: column(({ school }) => school.state),
      latitudes: column(({ position }) => rounded(position.latitude)),
      longitudes: column(({ position }) => rounded(position.longitude)),
      programs: column(({ programs }) => programs),
      mayFit: column(({ mayFit }) => mayFit),
      prices: column(({ programs, prices, mayPrices }) => (programs > 0 ? prices : mayPrices)),
      miles: column(({ miles }) => miles),
    }
  }
}

interface Entry {
  readonly school: Institution
  readonly position: Position
  readonly miles: number | null
  programs: number
  mayFit: number
  prices: number
  mayPrices: number
}

const rounded = (degrees: number): number => Math.round(degrees * 1e4) / 1e4
