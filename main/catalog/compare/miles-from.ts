import type { CompareRequest } from '../../../data/contract/comparison.ts'
import type { Source } from '../../../data/figures/figure.ts'
import type { Position } from '../../../data/formulas/miles.ts'
import { homePlace, type Place, type PlaceRef } from '../../../data/place.ts'
import { TOWN_SOURCE } from '../towns.ts'
import { ZIP_SOURCE, type ZipPlaces } from '../zip-places.ts'

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
