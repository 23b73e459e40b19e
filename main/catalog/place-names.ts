import { STATES } from '../../data/program.ts'
import { stateName } from './find/search-text.ts'
import { foldedWords } from '../../data/search/fold.ts'

/** Names of towns and states as people write them. */

/** How the first word of a name is written short, and what it stands for. */
const LONG: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  ft: 'fort',
  mt: 'mount',
  pt: 'point',
  n: 'north',
  s: 'south',
  e: 'east',
  w: 'west',
}

/** One form of a town's name: "St. Louis" and "Saint Louis" are one, "O'Fallon" and "OFallon" too. */
export function townKey(name: string): string {
  const [first = '', ...rest] = foldedWords(name.replace(/['’]/g, ''))
  return [LONG[first] ?? first, ...rest].join(' ')
}

/** Codes of states by their names and by themselves, in one form. */
const STATE_OF: ReadonlyMap<string, string> = new Map(
  STATES.flatMap((code) => [
    [code.toLowerCase(), code],
    [foldedWords(stateName(code)).join(' '), code],
  ]),
)

/** The state that a text names whole, by name or code. */
export const readState = (text: string): string | null => STATE_OF.get(foldedWords(text).join(' ')) ?? null

/** States whose names begin so, in the order of their names. */
export function statesBeginning(text: string): readonly string[] {
  const begun = foldedWords(text).join(' ')
  if (begun === '') return []
  return STATES.filter((code) => foldedWords(stateName(code)).join(' ').startsWith(begun)).sort((a, b) =>
    stateName(a) < stateName(b) ? -1 : 1,
  )
}

/** Most words that the name of a state has ("Federated States of Micronesia"). */
const MOST_WORDS = 4

/**
 * "Columbus OH", "Columbus, Ohio": a town and its state, in every way that the text can be
 * read, the longest name of a state first ("Charleston West Virginia"). A state alone is no town.
 */
export function townsAndStates(text: string): readonly { readonly town: string; readonly state: string }[] {
  const words = text.replaceAll(',', ' ').trim().split(/\s+/)
  const ways: { town: string; state: string }[] = []
  for (let length = Math.min(MOST_WORDS, words.length - 1); length > 0; length--) {
    const state = readState(words.slice(-length).join(' '))
    if (state !== null) ways.push({ town: words.slice(0, -length).join(' '), state })
  }
  return ways
}
