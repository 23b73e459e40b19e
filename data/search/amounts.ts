import { calendarMonths } from '../formulas/weeks.ts'
import type { Lexicon, Marker } from './lexicon.ts'
import type { Meaning } from './reading.ts'
import type { Token } from './tokens.ts'

/** How many tokens were read, and what they mean; null: a measure that nothing has. */
export interface Read {
  readonly count: number
  readonly meaning: Meaning | null
}

/** Whole dollars from here on are a price, though no dollar sign stands beside them. */
const LEAST_PRICE = 100
/** Farther than from Maine to Guam, and longer than anything takes: no filter says that. */
const MOST_MILES = 10_000
const MOST_MONTHS = 240

/**
 * A price, a length or a distance that begins at a token: "under 5000", "$5,000 or less",
 * "within 20 miles", "6 to 9 months", "at least a year". Null where there is none.
 */
export function readAmount(tokens: readonly Token[], start: number, lexicon: Lexicon): Read | null {
  const cursor = new Cursor(tokens, start, lexicon)
  const isAtLeast = cursor.take('atLeast')
  const isAtMost = !isAtLeast && (cursor.take('atMost') || cursor.take('within'))
  const first = cursor.number()
  if (first === null) return null
  // "6-9 months", "2,000 to 5,000": the second number is the end.
  const second = cursor.range(first)
  const amount = second ?? first
  const low = second === null ? null : first.value
  const bounds = (scale: number) =>
    isAtLeast
      ? { min: amount.value * scale, max: null }
      : { min: low === null ? null : low * scale, max: amount.value * scale }

  const unit = cursor.unit()
  if (unit === 'miles') {
    cursor.take('behind')
    const isFar = amount.value > MOST_MILES
    return { count: cursor.count, meaning: isFar ? null : { kind: 'radius', miles: amount.value } }
  }
  if (unit !== null) {
    const { min, max } = bounds(MONTHS_OF[unit])
    cursor.take('or')
    cursor.takeWord('long')
    if ((max ?? min ?? 0) > MOST_MONTHS) return { count: cursor.count, meaning: null }
    return { count: cursor.count, meaning: { kind: 'range', id: 'months', min, max } }
  }
  const isSaid = cursor.take('dollars')
  const isMoney = isSaid || first.isMoney || amount.isMoney
  if (!isMoney && second === null && isInZip(tokens, start, cursor.count, lexicon)) return null
  if (!isMoney && (amount.isWord || !(isAtLeast || isAtMost || second) || amount.value < LEAST_PRICE))
    return null
  cursor.take('or')
  // What is paid by the year or the hour is not the cost of a program.
  if (cursor.take('each')) return null
  return { count: cursor.count, meaning: { kind: 'range', id: 'costToFinish', ...bounds(100) } }
}

/** "in 78701" is a place, "under 15000" is not. */
const isInZip = (tokens: readonly Token[], start: number, count: number, { markers }: Lexicon): boolean =>
  /^\d{5}$/.test(tokens[start + count - 1]?.typed ?? '') &&
  markers.near.has(phraseOf(tokens, start, count - 1))

const MONTHS_OF = { days: calendarMonths(1 / 7), weeks: calendarMonths(1), months: 1, years: 12 } as const
type Unit = keyof typeof MONTHS_OF | 'miles'
const UNITS = ['days', 'weeks', 'months', 'years', 'miles'] as const satisfies readonly (Unit & Marker)[]

interface Amount {
  readonly value: number
  readonly isMoney: boolean
  /** "a", "six": no price. */
  readonly isWord: boolean
}

/** Where in the tokens one reads; what does not fit is not taken. */
class Cursor {
  readonly #tokens: readonly Token[]
  readonly #start: number
  readonly #lexicon: Lexicon
  #at: number
  /** A unit written against its number: "12wks". */
  #joined: string | null = null

  constructor(tokens: readonly Token[], start: number, lexicon: Lexicon) {
    this.#tokens = tokens
    this.#start = start
    this.#lexicon = lexicon
    this.#at = start
  }

  get count(): number {
    return this.#at - this.#start
  }

  /** Takes the longest phrase of a marker that stands here. */
  take(marker: Marker): boolean {
    const phrases = this.#lexicon.markers[marker]
    for (let length = Math.min(this.#lexicon.longest, this.#tokens.length - this.#at); length > 0; length--) {
      if (!phrases.has(this.#phrase(length))) continue
      this.#at += length
      return true
    }
    return false
  }

  takeWord(word: string): void {
    if (this.#tokens[this.#at]?.word === word) this.#at++
  }

  number(): Amount | null {
    const token = this.#tokens[this.#at]
    if (!token) return null
    // No amount begins with a zero: "0713" is a piece of a code.
    if (token.number !== null && !/^0\d/.test(token.typed)) {
      this.#at++
      const isThousand = token.word.endsWith('k') || this.take('thousand')
      const value = token.word.endsWith('k') || !isThousand ? token.number : token.number * 1000
      return { value, isMoney: token.isMoney || isThousand, isWord: false }
    }
    const [, digits, letters] = /^(\d+)([a-z]+)$/.exec(token.word) ?? []
    if (digits !== undefined && letters !== undefined && this.#unitOf(letters) !== null) {
      this.#at++
      this.#joined = letters
      return { value: Number(digits), isMoney: false, isWord: false }
    }
    for (const length of [2, 1]) {
      const value = this.#lexicon.numbers.get(this.#phrase(length))
      if (value === undefined) continue
      this.#at += length
      return { value, isMoney: false, isWord: true }
    }
    return null
  }

  /** The end of a span of numbers: "to 9", "- 9". */
  range(start: Amount): Amount | null {
    if (this.#joined !== null) return null
    const before = this.#at
    const next = this.#tokens[before]
    const isJoined = next?.number !== null && next?.isEnd === true
    if (!isJoined && next?.word !== 'to' && next?.word !== 'and') return null
    if (!isJoined) this.#at++
    const end = this.#tokens[this.#at]?.number === null ? null : this.number()
    if (end !== null && end.value >= start.value) return end
    this.#at = before
    return null
  }

  unit(): Unit | null {
    if (this.#joined !== null) return this.#unitOf(this.#joined)
    const unit = this.#unitOf(this.#tokens[this.#at]?.word ?? '')
    if (unit !== null) this.#at++
    return unit
  }

  #unitOf(word: string): Unit | null {
    return UNITS.find((unit) => this.#lexicon.markers[unit].has(word)) ?? null
  }

  #phrase(length: number): string {
    return phraseOf(this.#tokens, this.#at, length)
  }
}

/** So many words from a place on, with a blank between. */
export const phraseOf = (tokens: readonly Token[], start: number, length: number): string =>
  tokens
    .slice(start, start + length)
    .map(({ word }) => word)
    .join(' ')
