import type { FacetId } from '../../../data/fields/catalogue.ts'
import { STATUSES, type Status } from '../../../data/figures/figure.ts'
import {
  AWARD_LEVELS,
  CONFERRED,
  CONTROLS,
  ONLINE,
  FEDERAL_AID,
  PRICE_STATUSES,
  RESIDENCIES,
  STATES,
  type PriceStatus,
} from '../../../data/program.ts'
import { NONE, type FigureColumn, type ProgramColumns } from './index-columns.ts'
import { gather } from './gather.ts'
import type { Institution } from './institutions.ts'
import type { Part } from './packs.ts'
import type { Study } from './studies.ts'

/** Facets of one value a program. Occupation has many; it follows the field of study (`occupations.ts`). */
export type SingleFacetId = Exclude<FacetId, 'occupation'>

export interface Facet {
  readonly id: SingleFacetId
  /** Values that programs of this catalog have, in the facet's own order; a code is an index here. */
  readonly values: readonly string[]
  /** Name of each value, where the catalog and not the messages names it. */
  readonly labels: readonly string[] | null
  /** Whether the codes depend on the residency. */
  readonly byResidency: boolean
  /** Code of every program, made anew at each call: the packs keep them. Where they depend on the residency, by its price. */
  codes(price: FigureColumn): Uint8Array | Uint16Array
}

const UNKNOWN = 'not-reported'

/** Of the facet of lists: on none of them. */
const ON_NO_LIST = 'none'

/** Which list each program is on: 0, or one more than its place among `ids`. */
export interface ListsOfRows {
  readonly ids: readonly string[]
  readonly of: Uint32Array
}

/** What the price column says in the facet: a bound is a published price, and a price that does not apply is none. */
const PRICE_STATUS_OF: Readonly<Record<Status, PriceStatus>> = {
  known: 'known',
  'at-least': 'known',
  imputed: 'imputed',
  estimated: 'estimated',
  own: 'own',
  suppressed: 'not-reported',
  'not-reported': 'not-reported',
  'not-applicable': 'not-reported',
}

/**
 * One entry a facet of the field catalogue: a missing one does not compile.
 *
 * @param titles of the CIP codes, in the order of the titles.
 * @param names of lists, by id.
 */
export function makeFacets(
  columns: ProgramColumns,
  studies: readonly Study[],
  institutions: readonly Institution[],
  titles: ReadonlyMap<string, string>,
  lists: ListsOfRows = { ids: [], of: new Uint32Array(columns.count) },
  names: ReadonlyMap<string, string> = new Map(),
): Readonly<Record<SingleFacetId, Facet>> {
  const hasPrograms = present(columns.institution, institutions.length)
  const ofInstitution = (
    id: SingleFacetId,
    order: readonly string[],
    value: (school: Institution) => string,
    names: Names = null,
  ) => facet(id, order, institutions.map(value), columns.institution, hasPrograms, names)
  const levels = Array.from({ length: 256 }, (_, level) => (level === 0 ? UNKNOWN : String(level)))
  const counties = countyNames(institutions)
  const listIds = [ON_NO_LIST, ...lists.ids]
  return {
    state: ofInstitution('state', STATES, ({ state }) => (state === '' ? UNKNOWN : state)),
    county: ofInstitution(
      'county',
      [...counties.keys()],
      ({ countyCode }) => (countyCode === '' ? UNKNOWN : countyCode),
      counties,
    ),
    study: facet(
      'study',
      [...titles.keys()],
      studies.map(({ cip }) => cip ?? UNKNOWN),
      columns.study,
      present(columns.study, studies.length),
      titles,
    ),
    list: facet('list', listIds, listIds, lists.of, present(lists.of, listIds.length), names),
    control: ofInstitution('control', CONTROLS, ({ control }) => control ?? UNKNOWN),
    federalAid: ofInstitution('federalAid', FEDERAL_AID, ({ federalAid }) => federalAid),
    online: ofCode('online', ONLINE, ONLINE, columns.online),
    awardLevel: ofCode('awardLevel', AWARD_LEVELS.map(String), levels, columns.awardLevel),
    conferred: ofCode('conferred', CONFERRED, CONFERRED, conferredOf(columns.completions.value)),
    priceStatus: priceFacet(columns),
  }
}

/** Name of each value of a facet that the catalog names. */
type Names = ReadonlyMap<string, string> | null

const ofCode = (
  id: SingleFacetId,
  order: readonly string[],
  valueOf: readonly string[],
  codes: Uint8Array,
): Facet => facet(id, order, valueOf, codes, present(codes, valueOf.length))

/** Which keys programs have, as 1. */
function present(keys: Uint8Array | Uint32Array, size: number): Uint8Array {
  const found = new Uint8Array(size)
  for (let row = 0; row < keys.length; row++) found[keys[row] as number] = 1
  return found
}

/**
 * @param order the values in the facet's order; others follow by the alphabet, unknown last.
 * @param valueOf value of each key.
 * @param keys key of each program.
 * @param has by key: does any program have it?
 */
function facet(
  id: SingleFacetId,
  order: readonly string[],
  valueOf: readonly string[],
  keys: Uint8Array | Uint32Array,
  has: Uint8Array,
  names: Names = null,
): Facet {
  const found = new Set(valueOf.filter((_, key) => has[key] === 1))
  const ordered = new Set(order)
  const others = [...found].filter((value) => !ordered.has(value) && value !== UNKNOWN).sort()
  const known = [...order.filter((value) => value !== UNKNOWN && found.has(value)), ...others]
  const values = found.has(UNKNOWN) ? [...known, UNKNOWN] : known
  const place = new Map(values.map((value, code) => [value, code]))
  const codeOf = Uint16Array.from(valueOf, (value) => place.get(value) ?? 0)
  return {
    id,
    values,
    labels: names && values.map((value) => names.get(value) ?? value),
    byResidency: false,
    codes: () => gather(codesFor(values.length, keys.length), keys, codeOf),
  }
}

const codesFor = (values: number, rows: number) =>
  values <= 256 ? new Uint8Array(rows) : new Uint16Array(rows)

/** "Travis County, TX" by county code, in the order of the names. */
function countyNames(institutions: readonly Institution[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { countyCode, county, state } of institutions) {
    if (countyCode !== '' && !names.has(countyCode)) names.set(countyCode, `${county}, ${state}`)
  }
  return new Map([...names].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)))
}

/** Index into CONFERRED of every program. */
function conferredOf(completions: Int32Array): Uint8Array {
  const [some, none, unknown] = (['some', 'none', 'not-reported'] as const).map((code) =>
    CONFERRED.indexOf(code),
  )
  const conferred = new Uint8Array(completions.length)
  for (let row = 0; row < conferred.length; row++) {
    const awards = completions[row] as number
    conferred[row] = (awards === NONE ? unknown : awards > 0 ? some : none) as number
  }
  return conferred
}

/** Its values are those of any residency, so that they stay when another is chosen. */
export function priceFacet({ tuition }: ProgramColumns): Facet {
  const found = new Set(
    RESIDENCIES.flatMap((residency) => {
      const seen = present(tuition[residency].status, STATUSES.length)
      return STATUSES.filter((_, code) => seen[code] === 1).map((status) => PRICE_STATUS_OF[status])
    }),
  )
  const values = PRICE_STATUSES.filter((status) => found.has(status))
  const codeOf = Uint8Array.from(STATUSES, (status) => Math.max(0, values.indexOf(PRICE_STATUS_OF[status])))
  return {
    id: 'priceStatus',
    values,
    labels: null,
    byResidency: true,
    codes: ({ status }) => gather(new Uint8Array(status.length), status, codeOf),
  }
}

export const asPart = ({ id, values, codes }: Facet, price: FigureColumn): Part => ({
  id,
  size: Math.max(1, values.length),
  codes: codes(price),
})
