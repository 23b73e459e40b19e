import type { FindInput } from '../../data/contract/find.ts'
import { placeWords } from '../../data/format/place-words.ts'
import type { Place } from '../../data/place.ts'
import { t, word } from '../shared/translate.ts'

/** "Columbus, OH 43215", "Ohio"; '' where there is none. */
export function placeName(place: Place | null): string {
  if (!place) return ''
  const { ref, city, state, zip } = place
  return ref.kind === 'state'
    ? word(`state.${ref.state}`, ref.state)
    : placeWords({ city, state: state ?? '', zip })
}

/** "Within 30 miles of Columbus, OH 43215", "In Ohio". */
export function radiusWords(radius: FindInput['radius'], place: Place | null): string {
  const isArea = radius === 'state' || place?.ref.kind === 'state'
  if (!isArea) return t('find.radius.miles', { miles: radius ?? 0, place: placeName(place) })
  const state = place?.state ?? ''
  return t('find.radius.state', { state: word(`state.${state}`, state) })
}
