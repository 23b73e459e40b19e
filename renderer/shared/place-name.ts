import { placeWords } from '../../data/format/place-words.ts'
import type { Place } from '../../data/place.ts'
import { word } from './translate.ts'

/** "Columbus, OH 43215", "Columbus, OH", "Ohio". */
export function placeName({ ref, city, state, zip }: Place): string {
  if (ref.kind === 'state') return word(`state.${ref.state}`, ref.state)
  return placeWords({ city, state: state ?? '', zip })
}
