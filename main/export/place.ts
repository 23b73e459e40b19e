import type { ComparedProgram } from '../../data/contract/comparison.ts'
import { placeWords } from '../../data/format/place-words.ts'
import { STATES } from '../../data/program.ts'
import { isReadingOf } from './as-spreadsheets-read.ts'

/** Where a program is, as its list says: the words of a comparison have room for a town alone. */
export type PlaceParts = Pick<ComparedProgram, 'city' | 'state' | 'zip'>

/** Between the parts: no name has it (data/format/clean-text.ts). */
const BETWEEN = '\u001F'

/** Town, state and ZIP+4, the parts behind the words "Toledo, OH 43604". */
export function writePlace({ city, state, zip }: PlaceParts): string {
  return [city, state, zip].map((part) => part.replaceAll(BETWEEN, ' ')).join(BETWEEN)
}

const STATE_AND_ZIP = new RegExp(`^(?:(${STATES.join('|')})\\b)? ?(\\d{5}(?:-\\d{4})?)?$`)

/**
 * The place that a cell names. Its code holds as long as the words are those that were
 * written beside it: a person may have corrected them since.
 */
export function readPlace(text: string, code: string | null): PlaceParts {
  const [city = '', state = '', zip = ''] = code?.split(BETWEEN) ?? []
  const coded = { city, state, zip }
  if (code !== null) {
    const said = placeWords(coded)
    if (said === text || isReadingOf(text, said)) return coded
  }
  const at = text.lastIndexOf(', ')
  const last = STATE_AND_ZIP.exec(text.slice(at < 0 ? 0 : at + 2))
  // A town may be called like a state, so alone it is a town.
  if (!last || (at < 0 && last[2] === undefined)) return { city: text, state: '', zip: '' }
  return { city: at < 0 ? '' : text.slice(0, at), state: last[1] ?? '', zip: last[2] ?? '' }
}
