import type { FindResult } from '../../data/contract/find.ts'
import type { Radius } from '../../data/contract/place.ts'
import { RADII, type Place } from '../../data/place.ts'
import { placeName } from '../shared/place-name.ts'
import { t, word } from '../shared/translate.ts'
import type { Query } from './query.svelte.ts'

/** Miles to choose from, and those chosen otherwise. */
export const radiiWith = (chosen: Radius): readonly number[] =>
  typeof chosen === 'number' ? [...new Set([...RADII, chosen])].sort((a, b) => a - b) : RADII

/** The town alone, as a sentence says it: "Columbus". */
export function townName(place: Place): string {
  return place.city === '' ? placeName(place) : place.city
}

/** What was asked of where, in the text or beside it; null: nothing. */
export function whereAsked(
  { parts, nearOrOnline }: Pick<Query, 'parts' | 'nearOrOnline'>,
  answer: FindResult | null,
): string | null {
  const { place, radius } = answer ?? { place: null, radius: null }
  if (place && radius !== null) return whereWords({ radius, nearOrOnline }, place)
  for (const { meaning, typed } of parts)
    if (meaning.kind === 'place') return place ? placeName(place) : typed
  for (const { meaning } of parts)
    if (meaning.kind === 'radius' && !place) return whereWords({ radius: meaning.miles, nearOrOnline }, null)
  return null
}

interface Where {
  readonly radius: Radius
  readonly nearOrOnline: boolean
}

/** "Within 30 miles of Columbus, OH 43215, or online". */
export function whereWords({ radius, nearOrOnline }: Where, place: Place | null): string {
  const orOnline = nearOrOnline ? 'yes' : 'no'
  const name = place ? placeName(place) : t('where.somewhere')
  if (radius === 'state' || place?.ref.kind === 'state')
    return t('where.inState', {
      state: place?.state ? word(`state.${place.state}`, place.state) : name,
      orOnline,
    })
  return t('where.within', { miles: radius ?? 0, place: name, orOnline })
}
