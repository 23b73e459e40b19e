import type { Figure, Provenance } from '../../../data/figures/figure.ts'
import { milesBetween } from '../../../data/formulas/miles.ts'
import { ZIP_SOURCE } from '../zip-places.ts'
import type { ColumnModel } from './column-model.ts'

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
