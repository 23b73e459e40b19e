import type { Figure, Provenance, Source } from '../../../data/figures/figure.ts'
import { milesBetween, type Position } from '../../../data/formulas/miles.ts'
import { homePlace, type Place, type PlaceRef } from '../../../data/place.ts'
import type { CompareRequest } from '../../../data/contract/comparison.ts'
import { TOWN_SOURCE } from '../towns.ts'
import { ZIP_SOURCE, type ZipPlaces } from '../zip-places.ts'
import type { ColumnModel } from './column-model.ts'

/** Where miles are counted from. */
export interface MilesFrom {
  /** Null where nobody knows where that is. */
  readonly position: Position | null
  readonly ref: Exclude<PlaceRef, { readonly kind: 'state' }>
  /** Where the position is from. */
  readonly source: Source
  readonly rule: 'straight-line' | 'straight-line-region' | 'straight-line-town'
}

/**
 * Null where the person told no place, or only a state.
 * @param town the town that they live in, where it was looked up.
 */
export function milesFrom(
  { home }: CompareRequest,
  zips: ZipPlaces | null,
  town: Place | null,
): MilesFrom | null {
  const ref = homePlace(home)
  if (!ref || !zips || ref.kind === 'state') return null
  if (ref.kind === 'city') {
    const source = town?.source === 'towns' ? TOWN_SOURCE : ZIP_SOURCE
    return { ref, position: town?.position ?? null, source, rule: 'straight-line-town' }
  }
  const found = zips.at(ref.zip)
  const rule = found?.of === 'region' ? 'straight-line-region' : 'straight-line'
  return { ref, position: found?.position ?? null, source: ZIP_SOURCE, rule }
}

/**
 * Miles from where the person lives to the school in a straight line, whole: an estimate,
 * since a ZIP or a town is an area and roads are longer.
 */
export function milesFigure({ context: { from }, resolved }: ColumnModel): Figure {
  if (!from) return unknown('place-unknown')
  const { ref, position, source, rule } = from
  const params: Record<string, string> =
    ref.kind === 'zip' ? { zip: ref.zip } : { city: ref.city, state: ref.state }
  if (!position) return unknown(ref.kind === 'zip' ? 'zip-unknown' : 'town-unknown', params)
  const place = resolved.place
  if (!place) return unknown('place-unknown')
  const columns = source === ZIP_SOURCE ? 'INTPTLAT, INTPTLONG' : 'latitude, longitude'
  const home: Provenance = { source: source.id, columns, rule }
  return {
    status: 'estimated',
    value: Math.round(milesBetween(position, place.position)),
    provenance: [home, ...place.provenance],
    notes: [{ code: ref.kind === 'zip' ? 'miles' : 'miles-town', params }, ...(place.notes ?? [])],
  }
}

function unknown(code: string, params?: Readonly<Record<string, string>>): Figure {
  return {
    status: 'not-reported',
    value: null,
    provenance: [],
    notes: [params ? { code, params } : { code }],
  }
}
