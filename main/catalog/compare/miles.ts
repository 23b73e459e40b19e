import type { Figure, Provenance } from '../../../data/figures/figure.ts'
import { milesBetween } from '../../../data/formulas/miles.ts'
import { ZIP_SOURCE, type ZipPlace } from '../zip-places.ts'
import type { ColumnModel } from './column-model.ts'

/**
 * Miles from the person's ZIP to the school in a straight line, whole: an estimate,
 * since a ZIP is an area and roads are longer.
 */
export function milesFigure({ context: { request, zips }, resolved }: ColumnModel): Figure {
  const zip = request.home.zip ?? ''
  const home = zips?.at(zip) ?? null
  if (!home) return unknown('zip-unknown', { zip })
  const place = resolved.place
  if (!place) return unknown('place-unknown')
  return {
    status: 'estimated',
    value: Math.round(milesBetween(home.position, place.position)),
    provenance: [homePaper(home), ...place.provenance],
    notes: [{ code: 'miles', params: { zip } }, ...(place.notes ?? [])],
  }
}

const homePaper = ({ of }: ZipPlace): Provenance => ({
  source: ZIP_SOURCE.id,
  columns: 'INTPTLAT, INTPTLONG',
  rule: of === 'zip' ? 'straight-line' : 'straight-line-region',
})

function unknown(code: string, params?: Readonly<Record<string, string>>): Figure {
  return {
    status: 'not-reported',
    value: null,
    provenance: [],
    notes: [params ? { code, params } : { code }],
  }
}
