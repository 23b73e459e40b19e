import type { FacetId } from '../../../data/fields/catalogue.ts'
import { STATUSES, type Status } from '../../../data/figures/figure.ts'
import {
  AWARD_LEVELS,
  CONFERRED,
  CONTROLS,
  DISTANCE,
  FEDERAL_AID,
  PRICE_STATUSES,
  RESIDENCIES,
  STATES,
  type PriceStatus,
  type Residency,
} from '../../../data/program.ts'
import { NONE, type ProgramColumns } from './columns.ts'
import { gather } from './gather.ts'
import type { Institution } from './institutions.ts'
import type { Part } from './packs.ts'

/** Facets of one value a program. Occupation has many; it follows the field of study (`occupations.ts`). */
export type SingleFacetId = Exclude<FacetId, 'occupation'>

export interface Facet {
  readonly id: SingleFacetId
  /** Values that programs of this catalog have, in the facet's own order; a code is an index here. */
  readonly values: readonly string[]
  /** Whether the codes depend on the residency. */
  readonly byResidency: boolean
  /** Code of every program. */
  codes(residency: Residency): Uint8Array
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

/** One entry a facet of the field catalogue: a missing one does not compile. */
export function makeFacets(
  columns: ProgramColumns,
  institutions: readonly Institution[],
): Readonly<Record<SingleFacetId, Facet>> {
  const ofInstitution = (
    id: SingleFacetId,
    order: readonly string[],
    value: (school: Institution) => string,
  ) => facet(id, order, institutions.map(value), columns.institution)
  const levels = Array.from({ length: 256 }, (_, level) => String(level))
  return {
    state: ofInstitution('state', STATES, ({ state }) => state),
    control: ofInstitution(
      'control',
      [...CONTROLS, 'not-reported'],
      ({ control }) => control ?? 'not-reported',
    ),
    federalAid: ofInstitution('federalAid', FEDERAL_AID, ({ federalAid }) => federalAid),
    distance: facet('distance', DISTANCE, DISTANCE, columns.distance),
    awardLevel: facet('awardLevel', AWARD_LEVELS.map(String), levels, columns.awardLevel),
    conferred: facet('conferred', CONFERRED, CONFERRED, conferredOf(columns.completions.value)),
    priceStatus: priceFacet(columns),
  }
}

/**
 * @param order the values in the facet's order; others follow by the alphabet.
 * @param valueOf value of each key.
 * @param keys key of each program.
 */
function facet(
  id: SingleFacetId,
  order: readonly string[],
  valueOf: readonly string[],
  keys: Uint8Array | Uint32Array,
): Facet {
  const present = new Uint8Array(valueOf.length)
  for (const key of keys) present[key] = 1
  const found = new Set(valueOf.filter((_, key) => present[key] === 1))
  const others = [...found].filter((value) => !order.includes(value)).sort()
  const values = [...order.filter((value) => found.has(value)), ...others]
  const codeOf = Uint8Array.from(valueOf, (value) => Math.max(0, values.indexOf(value)))
  const codes = gather(new Uint8Array(keys.length), keys, codeOf)
  return { id, values, byResidency: false, codes: () => codes }
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
function priceFacet({ tuition }: ProgramColumns): Facet {
  const present = new Set<string>()
  const seen = new Uint8Array(STATUSES.length)
  for (const residency of RESIDENCIES) for (const code of tuition[residency].status) seen[code] = 1
  STATUSES.forEach((status, code) => seen[code] === 1 && present.add(PRICE_STATUS_OF[status]))
  const values = PRICE_STATUSES.filter((status) => present.has(status))
  const codeOf = Uint8Array.from(STATUSES, (status) => Math.max(0, values.indexOf(PRICE_STATUS_OF[status])))
  return {
    id: 'priceStatus',
    values,
    byResidency: true,
    codes: (residency) =>
      gather(new Uint8Array(tuition[residency].status.length), tuition[residency].status, codeOf),
  }
}

export const asPart = ({ id, values, codes }: Facet, residency: Residency): Part => ({
  id,
  size: Math.max(1, values.length),
  codes: codes(residency),
})
