import { readCip, readOpeids, readSoc, readUnitid } from '../format/read-code.ts'
import { phraseOf, readAmount } from './amounts.ts'
import type { Lexicon } from './lexicon.ts'
import { nameAt, readPlace, type KnownPlaces } from './places.ts'
import type { Meaning, Span, TextPart, TextWord } from './reading.ts'
import { tokensOf, type Token } from './tokens.ts'

/** What is known of words and codes, by whoever has a catalog. */
export interface Known extends KnownPlaces {
  /** Does anything have this word; of one that is begun, does a word begin so? */
  stands(word: string, isBegun: boolean): boolean
  /** Does the title of any program have it? */
  isTaught(word: string): boolean
  /** The word that was most likely meant; null where none is near. */
  nearest(word: string): string | null
  /** CIP codes that are this one, or of this series ("51.07"). */
  cips(code: string): readonly string[]
  /** What an occupation is called today by its code, of SOC 2018 or 2010. */
  occupations(soc: string): readonly string[]
  isSchool(unitid: number): boolean
  /** UNITIDs of the schools with an OPEID of eight digits. */
  schoolsOf(opeid: string): readonly number[]
}

/** What a program has to have beside the filters. */
export interface Unit extends Span {
  readonly typed: string
  /** Of several words, all of them in a row, in a school's name. */
  readonly words: readonly string[]
  /** Is it a school's number (UNITID)? */
  readonly isSchool: boolean
  /** The last word while one types: it may go on. */
  readonly isBegun: boolean
}

export interface Query {
  readonly parts: readonly TextPart[]
  /** What no catalog knows: "evening classes". */
  readonly unknown: readonly TextWord[]
  /** Each must be found. */
  readonly units: readonly Unit[]
  /** Words that say little, and that make a match better where they stand: "work" of "social work". */
  readonly asides: readonly string[]
  readonly corrections: readonly { readonly typed: string; readonly read: string }[]
}

/**
 * Reads what a person types: filters, words that must be found, and words that say nothing.
 * The longest reading of each word counts, and whatever is none of these is a word.
 */
export function readQuery(text: string, lexicon: Lexicon, known: Known): Query {
  const codes = codesIn(text, known)
  const between = tokensOf(text).filter(
    ({ from, to }) => !codes.some((code) => from < code.to && to > code.from),
  )
  // A code keeps its place, so that nothing is read across it.
  const all = inOrder([...between, ...codes.map(codeToken)])
  const isTyping = /[\p{L}\p{N}\p{M}]$/u.test(text)
  const { tokens, corrections } = withoutSlips(all, isTyping, lexicon, known)

  const parts: TextPart[] = []
  const unknown: TextWord[] = []
  const units: Unit[] = []
  const fillers: Token[] = []
  const asides: string[] = []
  const spanOf = (first: number, count: number): Span & { readonly typed: string } => {
    const span = { from: tokens[first]?.from ?? 0, to: tokens[first + count - 1]?.to ?? 0 }
    return { ...span, typed: text.slice(span.from, span.to) }
  }
  const isLast = (token: Token | undefined) => isTyping && token?.to === text.length

  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] as Token
    if (codes.some(({ from }) => from === token.from)) {
      at++
      continue
    }
    const read = readAt(tokens, at, lexicon, known)
    if (read === null) {
      const unit = { words: [token.word], isSchool: false, isBegun: isLast(token) }
      units.push({ from: token.from, to: token.to, typed: token.typed, ...unit })
    } else if (read.kind === 'filler') {
      fillers.push(...tokens.slice(at, at + read.count))
      if (read.isAside) asides.push(token.word)
    } else if (read.kind === 'unknown') {
      unknown.push(spanOf(at, read.count))
    } else if (read.kind === 'name') {
      const words = tokens.slice(at, at + read.count).map(({ word }) => word)
      const isBegun = isLast(tokens[at + read.count - 1])
      units.push({ ...spanOf(at, read.count), words, isSchool: false, isBegun })
    } else if (read.meaning === null) {
      const words = tokens.slice(at, at + read.count).map(({ word }) => word)
      units.push({ ...spanOf(at, read.count), words, isSchool: false, isBegun: false })
    } else parts.push({ ...spanOf(at, read.count), meaning: read.meaning })
    at += read?.count ?? 1
  }
  for (const code of codes) {
    const { meaning, ...typed } = code
    if (typeof meaning === 'object') parts.push({ ...typed, meaning })
    else {
      const isSchool = typeof meaning === 'number'
      units.push({
        ...typed,
        words: [isSchool ? String(meaning) : codeToken(code).word],
        isSchool,
        isBegun: false,
      })
    }
  }
  // Where nothing else was typed, even "school" is looked for; "programs near me" asks for all.
  const [filler, ...others] = fillers
  const isAlone = units.length + parts.length + unknown.length + others.length === 0
  if (filler && isAlone) {
    const { word, ...typed } = filler
    units.push({ ...typed, words: [word], isSchool: false, isBegun: isLast(filler) })
  }
  return { parts: inOrder(parts), unknown, units: once(inOrder(units)), asides, corrections }
}

const inOrder = <T extends Span>(spans: readonly T[]): readonly T[] =>
  [...spans].sort((a, b) => a.from - b.from)

const codeToken = ({ from, to, typed }: Code): Token => ({
  ...{ from, to, typed },
  // Nothing is called so: with its sign it is no other code and no word.
  word: typed.replace(/^\D+/, '').replace(/["']$/, ''),
  number: null,
  isMoney: false,
  isCapital: false,
  isEnd: false,
})

type ReadToken =
  /** Null: a measure that nothing has. */
  | { readonly kind: 'meaning'; readonly count: number; readonly meaning: Meaning | null }
  | { readonly kind: 'name'; readonly count: number }
  | { readonly kind: 'filler'; readonly count: number; readonly isAside: boolean }
  | { readonly kind: 'unknown'; readonly count: number }

/** What stands at a token; null: a word. */
function readAt(tokens: readonly Token[], at: number, lexicon: Lexicon, known: Known): ReadToken | null {
  const name = nameAt(tokens, at, known)
  if (name > 0) return { kind: 'name', count: name }
  const phrase = meaningAt(tokens, at, lexicon, known)
  if (phrase && phrase.count > 1) return phrase
  const amount = readAmount(tokens, at, lexicon)
  if (amount) return { kind: 'meaning', ...amount }
  const place = readPlace(tokens, at, lexicon, known)
  if (place)
    return place.meaning
      ? { kind: 'meaning', count: place.count, meaning: place.meaning }
      : { kind: 'name', count: place.count }
  return phrase ?? unknownAt(tokens, at, lexicon, known) ?? fillerAt(tokens, at, lexicon, known)
}

/** Words that a program is called by are looked for: "Evening course" of a person's own list. */
function unknownAt(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  known: Known,
): (ReadToken & { readonly kind: 'unknown' }) | null {
  for (let count = Math.min(lexicon.longest, tokens.length - at); count > 0; count--) {
    if (!lexicon.nowhereKnown.has(phraseOf(tokens, at, count))) continue
    const words = tokens.slice(at, at + count).map(({ word }) => word)
    const isTaught = words.some((word) => !lexicon.fillers.has(word) && known.isTaught(word))
    return isTaught ? null : { kind: 'unknown', count }
  }
  return null
}

/** The longest phrase that is a filter. A word alone is none where it belongs to its neighbor: "public health". */
function meaningAt(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  known: Known,
): (ReadToken & { readonly kind: 'meaning' }) | null {
  for (let count = Math.min(lexicon.longest, tokens.length - at); count > 0; count--) {
    const meaning = lexicon.meanings.get(phraseOf(tokens, at, count))
    if (!meaning) continue
    const isOfTitle =
      count === 1 && meaning.kind !== 'credential' && standsWithNeighbor(tokens, at, lexicon, known)
    return isOfTitle ? null : { kind: 'meaning', count, meaning }
  }
  return null
}

function fillerAt(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  known: Known,
): (ReadToken & { readonly kind: 'filler' }) | null {
  for (let count = Math.min(lexicon.longest, tokens.length - at); count > 0; count--) {
    if (!lexicon.fillers.has(phraseOf(tokens, at, count))) continue
    const isAside =
      count === 1 &&
      (tokens[at]?.word.length ?? 0) >= SHORTEST_ASIDE &&
      standsWithNeighbor(tokens, at, lexicon, known)
    return { kind: 'filler', count, isAside }
  }
  return null
}

/** "the" and "near" say nothing even in a title. */
const SHORTEST_ASIDE = 4

function standsWithNeighbor(tokens: readonly Token[], at: number, lexicon: Lexicon, known: Known): boolean {
  const word = tokens[at]?.word ?? ''
  const [before, after] = [tokens[at - 1]?.word, tokens[at + 1]?.word]
  const isName = (neighbor: string | undefined): neighbor is string =>
    neighbor !== undefined && !lexicon.fillers.has(neighbor)
  return (isName(before) && known.inTitle([before, word])) || (isName(after) && known.inTitle([word, after]))
}

/** Words that stand nowhere become what they are nearest to; what may still be typed on is none. */
function withoutSlips(
  tokens: readonly Token[],
  isTyping: boolean,
  lexicon: Lexicon,
  known: Known,
): Pick<Query, 'corrections'> & { readonly tokens: readonly Token[] } {
  const corrections: { typed: string; read: string }[] = []
  const inPlaces = tokensOfPlaces(tokens, lexicon, known)
  const read = tokens.map((token, place): Token => {
    if (inPlaces.has(place)) return token
    const isBegun = isTyping && place === tokens.length - 1
    if (token.number !== null || lexicon.words.has(token.word) || known.stands(token.word, isBegun))
      return token
    if (isBegun && [...lexicon.words].some((word) => word.startsWith(token.word))) return token
    const nearest = known.nearest(token.word)
    if (nearest === null) return token
    if (!corrections.some(({ typed }) => typed === token.typed))
      corrections.push({ typed: token.typed, read: nearest })
    return { ...token, word: nearest }
  })
  return { tokens: read, corrections }
}

/** Which tokens are names of places as they stand: a town without a school stands nowhere else. */
function tokensOfPlaces(tokens: readonly Token[], lexicon: Lexicon, known: Known): ReadonlySet<number> {
  const places = new Set<number>()
  for (let at = 0; at < tokens.length;) {
    const found = readPlace(tokens, at, lexicon, known)
    if (found?.meaning) for (let place = at; place < at + found.count; place++) places.add(place)
    at += found?.count ?? 1
  }
  return places
}

interface Code extends Span {
  readonly typed: string
  /** What it is the code of; a school's is its UNITID; 'nothing': nobody has it. */
  readonly meaning: Meaning | number | 'nothing'
}

/** What codes are called where their name stands before them. */
const NAMED = String.raw`(?:(?:cip|soc|o\*?net(?:[- ]soc)?|(?:ipeds )?unit ?id|ope ?id)(?:[ -]?codes?)?[\s:#]*)?`
/** What a spreadsheet's user puts around a code, and the signs of one. */
const WRITTEN = String.raw`=?["']?(\d{1,2}[.-]\d[\p{L}\p{N}]*(?:[.-][\p{L}\p{N}]+)*|\d\d \d{4}|\d{8}|\d{6}|(?<=ope ?id\W*)\d{3,5})["']?`
const CODE = new RegExp(`(?<![\\p{L}\\p{N}.$,-])${NAMED}${WRITTEN}(?![\\p{L}\\p{N}]|[.,-]\\d)`, 'giu')

/** What is shaped like a code of CIP or SOC, and more: it is no number, and no part of it is a word. */
const LIKE_A_CODE = /^(?:\d\d?\.\d{4}|\d\d-\d{4})[.\-\p{L}\p{N}]/u

/** What is written like a code: one, or one that nobody has. */
function codesIn(text: string, known: Known): readonly Code[] {
  return [...text.matchAll(CODE)].flatMap((match): Code[] => {
    const [typed, code = ''] = match
    // Six digits of an OPEID may be a UNITID too: it counts where it is called so.
    const meaning = /^ope/i.test(typed) ? schoolOf(code, known) : meaningOf(code, known)
    return meaning === null ? [] : [{ from: match.index, to: match.index + typed.length, typed, meaning }]
  })
}

/** Null: it may be a number, or a span of numbers. */
function meaningOf(code: string, known: Known): Code['meaning'] | null {
  // "51.07" is a series of codes, not 51.0700.
  const cips = known.cips(/^\d\d\.\d\d$/.test(code) ? code : (readCip(code.replace(BLANK, '$1.$2')) ?? ''))
  if (cips.length > 0) return { kind: 'facet', id: 'study', values: cips }
  const soc = readSoc(code)
  const socs = soc === null ? [] : known.occupations(soc)
  if (socs.length > 0) return { kind: 'facet', id: 'occupation', values: socs }
  const unitid = readUnitid(code)
  if (unitid !== null && known.isSchool(unitid)) return unitid
  return LIKE_A_CODE.test(code) ? 'nothing' : null
}

function schoolOf(code: string, known: Known): number | 'nothing' {
  const [first] = readOpeids(code).flatMap((opeid) => known.schoolsOf(opeid))
  return first ?? 'nothing'
}

/** Between the two parts of a code, where a dot belongs. */
const BLANK = /^(\d\d) (\d{4})$/

function once(units: readonly Unit[]): readonly Unit[] {
  const seen = new Set<string>()
  return units.filter(({ words, isSchool }) => {
    const name = `${isSchool} ${words.join(' ')}`
    return !seen.has(name) && seen.add(name)
  })
}
