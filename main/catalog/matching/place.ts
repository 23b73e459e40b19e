import { readZip } from '../../../data/format/read-code.ts'

/** Where a school is, in a form that can be compared; '' where it is not known. */
export interface Place {
  /** Five digits. */
  readonly zip: string
  readonly city: string
  readonly state: string
}

export function placeOf(place: {
  readonly zip: string
  readonly city: string
  readonly state: string
}): Place {
  return { zip: zip5(place.zip), city: cityWords(place.city), state: place.state.trim().toUpperCase() }
}

/** The first five digits; '' for what is no ZIP. */
const zip5 = (text: string): string => readZip(text)?.slice(0, 5) ?? ''

const SHORT: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'saint'],
  ['ft', 'fort'],
  ['mt', 'mount'],
])

function cityWords(city: string): string {
  return city
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’.]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => SHORT.get(word) ?? word)
    .join(' ')
    .trim()
}

/**
 * How near two places are: 1 the same ZIP, 0.9 the same city and state, 0.5 the
 * same region of ZIPs, 0.25 the same state; 0 where they cannot be the same. A
 * state that one of them does not say is no contradiction, and no help.
 */
export function samePlace(a: Place, b: Place): number {
  if (a.zip !== '' && a.zip === b.zip) return 1
  if (a.state !== '' && b.state !== '' && a.state !== b.state) return 0
  const sameState = a.state !== '' && a.state === b.state
  if (sameState && a.city !== '' && a.city === b.city) return 0.9
  if (a.zip !== '' && a.zip.slice(0, 3) === b.zip.slice(0, 3)) return 0.5
  return sameState ? 0.25 : 0.1
}
