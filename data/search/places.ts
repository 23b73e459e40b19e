import { readZip } from '../format/read-code.ts'
import { STATES } from '../program.ts'
import { phraseOf } from './amounts.ts'
import type { Lexicon } from './lexicon.ts'
import { placeName } from './place-words.ts'
import type { Meaning } from './reading.ts'
import type { Token } from './tokens.ts'

/** What is known of names, by whoever has a catalog. */
export interface KnownPlaces {
  /**
   * The town of a name (`placeName`) that is most likely meant, in the state where one is given.
   * @param isMeant does the text say that it is a place: "near", or a state behind it? Then it need have no school.
   */
  town(
    name: string,
    state: string | null,
    isMeant: boolean,
  ): { readonly city: string; readonly state: string } | null
  /** Do these words stand together in the name of a school? Words are folded. */
  inSchoolName(words: readonly string[]): boolean
  /** Do these words stand together in the title of a field of study or of a job? */
  inTitle(words: readonly string[]): boolean
}

/** How many tokens were read, and what they mean; null: they stand together in the name of a school. */
export interface ReadPlace {
  readonly count: number
  readonly meaning: Meaning | null
}

const MOST_WORDS_OF_A_TOWN = 4

/**
 * A place that begins at a token, with "near" and the like before it: a ZIP, a town with or
 * without its state, a state, or a school's name that has one in it ("Austin Community
 * College"). Null where there is none, or where the words are rather those of a job.
 */
export function readPlace(
  tokens: readonly Token[],
  start: number,
  lexicon: Lexicon,
  known: KnownPlaces,
): ReadPlace | null {
  const before = markersAt(tokens, start, lexicon)
  // The longest way to say "near" first; "near" may itself begin a name ("In" of nothing).
  for (const skipped of before) {
    const at = start + skipped
    const found =
      zipAt(tokens, at) ??
      townWithState(tokens, at, lexicon, known) ??
      stateOrTown(tokens, at, lexicon, known, skipped > 0)
    if (found) return { count: skipped + found.count, meaning: found.meaning }
  }
  return null
}

/** Lengths of what says "near" here, longest first, and 0. */
function markersAt(tokens: readonly Token[], start: number, lexicon: Lexicon): number[] {
  const lengths = [0]
  for (let length = 1; length <= Math.min(lexicon.longest, tokens.length - start); length++)
    if (lexicon.markers.near.has(phraseOf(tokens, start, length))) lengths.unshift(length)
  return lengths
}

function zipAt(tokens: readonly Token[], at: number): ReadPlace | null {
  const token = tokens[at]
  if (!token || !/^\d{5}$/.test(token.typed)) return null
  const zip = readZip(token.typed)
  if (zip === null) return null
  // The last four of "43215-1234".
  const next = tokens[at + 1]
  const count = next && /^\d{4}$/.test(next.typed) && next.from === token.to + 1 ? 2 : 1
  return { count, meaning: { kind: 'place', place: { kind: 'zip', zip } } }
}

/** "Columbus, OH 43215", "st louis mo", "Paris Texas". */
function townWithState(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  known: KnownPlaces,
): ReadPlace | null {
  for (let length = Math.min(MOST_WORDS_OF_A_TOWN, tokens.length - at - 1); length > 0; length--) {
    const next = stateAt(tokens, at + length, lexicon, true)
    // "Washington, DC" is a state of its own.
    if (!next || lexicon.states.has(phraseOf(tokens, at, length + next.count))) continue
    const town = known.town(placeName(wordsOf(tokens, at, length)), next.state, true)
    if (!town) continue
    const count = length + next.count
    const zip = zipAt(tokens, at + count)
    return zip
      ? { count: count + zip.count, meaning: zip.meaning }
      : { count, meaning: { kind: 'place', place: { kind: 'city', ...town } } }
  }
  return null
}

/** A town or a state by its name alone: whichever is longer, the state where they are called the same. */
function stateOrTown(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  known: KnownPlaces,
  isMarked: boolean,
): ReadPlace | null {
  const state = stateAt(tokens, at, lexicon, isMarked)
  const town = townAt(tokens, at, known, isMarked)
  const found =
    state && (!town || state.count >= town.count)
      ? { count: state.count, meaning: { kind: 'facet', id: 'state', values: [state.state] } as const }
      : town
  if (!found) return null
  if (isMarked || !isPartOfAName(tokens, at, found.count, lexicon, known)) return found
  return { count: nameLength(tokens, at, found.count, known), meaning: null }
}

function townAt(
  tokens: readonly Token[],
  at: number,
  known: KnownPlaces,
  isMarked: boolean,
): ReadPlace | null {
  for (let length = Math.min(MOST_WORDS_OF_A_TOWN, tokens.length - at); length > 0; length--) {
    const words = wordsOf(tokens, at, length)
    if (words.some((word) => /^\d/.test(word))) continue
    const town = known.town(placeName(words), null, isMarked)
    if (!town) continue
    // "Mobile", "Normal", "Orange": a word that jobs have too is a town only where something says so.
    if (!isMarked && length === 1 && known.inTitle(words)) return null
    return { count: length, meaning: { kind: 'place', place: { kind: 'city', ...town } } }
  }
  return null
}

/**
 * Codes that are other words too: in small letters they are states only behind a town, and in
 * capitals only where they end the text ("MA" is a medical assistant).
 */
const WORDS_TOO = new Set(
  'in or me as hi ok oh pa ma la de co al id md ct mt ms pr vi mh fm pw mp ne nd sd gu mo'.split(' '),
)
const JOBS_TOO = new Set('pa ma ct mt md ms la'.split(' '))

/** @param isAfter of a town, or of "in". */
function stateAt(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  isAfter: boolean,
): { readonly state: string; readonly count: number } | null {
  for (let length = Math.min(lexicon.longest, tokens.length - at); length > 0; length--) {
    const state = lexicon.states.get(phraseOf(tokens, at, length))
    if (state !== undefined) return { state, count: length }
  }
  const token = tokens[at]
  const state = token?.word.toUpperCase() ?? ''
  if (!token || !(STATES as readonly string[]).includes(state)) return null
  const isSure =
    !WORDS_TOO.has(token.word) ||
    (token.isCapital && (isAfter || !JOBS_TOO.has(token.word) || (at > 0 && at === tokens.length - 1))) ||
    // "los angeles ca" and "columbus oh": behind a town nothing else is meant.
    (isAfter && at > 0 && !['in', 'or', 'me', 'as', 'hi'].includes(token.word))
  return isSure ? { state, count: 1 } : null
}

/** Is it a piece of a school's name, by the words beside it? */
function isPartOfAName(
  tokens: readonly Token[],
  at: number,
  count: number,
  lexicon: Lexicon,
  known: KnownPlaces,
): boolean {
  const words = wordsOf(tokens, at, count)
  const [last, next] = [tokens[at - 1], tokens[at + count]]
  if (next && known.inSchoolName([...words, next.word])) {
    // "Austin medical ...": a school may be called so, but the next word says what is looked for.
    if (lexicon.fillers.has(next.word) || !known.inTitle([next.word])) return true
    // "Houston community college": the third word tells.
    const third = tokens[at + count + 1]
    if (third && lexicon.fillers.has(third.word) && known.inSchoolName([...words, next.word, third.word]))
      return true
  }
  return last !== undefined && !lexicon.fillers.has(last.word) && known.inSchoolName([last.word, ...words])
}

/** "University of Cincinnati": how many words from here are a school's name with "of" in it; 0: it is none. */
export function nameAt(tokens: readonly Token[], at: number, known: KnownPlaces): number {
  if (tokens[at + 1]?.word !== 'of' || at + 2 >= tokens.length) return 0
  return known.inSchoolName(wordsOf(tokens, at, 3)) ? nameLength(tokens, at, 3, known) : 0
}

/** As many words as a school's name has in one piece. */
function nameLength(tokens: readonly Token[], at: number, count: number, known: KnownPlaces): number {
  let length = count
  while (at + length < tokens.length && known.inSchoolName(wordsOf(tokens, at, length + 1))) length++
  return length
}

const wordsOf = (tokens: readonly Token[], at: number, length: number): string[] =>
  tokens.slice(at, at + length).map(({ word }) => word)
