import { UNBOUNDED, type Bands } from './bands.ts'
import { noRows, type RowBits } from './row-bits.ts'

/** The rows whose code is not among those allowed (1 in `allowed`). */
export function failByCode(codes: Uint16Array, allowed: Uint8Array): RowBits {
  const marks = allowed.map((isAllowed) => 1 - isAllowed)
  const fails = noRows(codes.length)
  for (let word = 0, row = 0; word < fails.length; word++) {
    const end = Math.min(row + 32, codes.length)
    let bits = 0
    // Of a shift only the lowest five bits count: each row falls on its place in the word.
    for (; row < end; row++) bits |= (marks[codes[row] as number] as number) << row
    fails[word] = bits
  }
  return fails
}

export interface Bounds {
  /** Both ends are included; null is open. */
  readonly min: number | null
  readonly max: number | null
  readonly includeUnknown: boolean
}

/** What bounds say of every program. */
export interface RangeFailures {
  /** The rows that do not lie within for sure: outside, or unknown, or a band that is not wholly inside. */
  readonly fails: RowBits
  /** Of these, the rows whose band a bound crosses: they may lie within. */
  readonly mayFit: RowBits
}

/**
 * The rows outside the bounds, and those that a bound crosses: a band fits where it lies
 * wholly within, and may fit where each bound that it passes lies strictly between its
 * ends. Without a branch, since which values do looks random to the processor: the sign
 * of a difference says it, and an unknown value (NONE) lies below every lower bound.
 *
 * @param scale how many units of the bands are one of the bounds'.
 */
export function failByRange(
  { low, high }: Bands,
  { min, max, includeUnknown }: Bounds,
  scale = 1,
): RangeFailures {
  // Ends are whole and not negative; what has no upper end lies within no upper bound.
  const from = Math.min(Math.max(0, (min ?? 0) * scale), UNBOUNDED)
  const to = max === null ? UNBOUNDED : Math.min(max * scale, UNBOUNDED - 1)
  const least = Math.ceil(from)
  const most = Math.floor(to)
  // Strictly beyond a bound, in whole numbers.
  const leastAbove = Math.min(Math.floor(from) + 1, UNBOUNDED)
  const mostBelow = Math.ceil(to) - 1
  const spared = includeUnknown ? 1 : 0
  // Nothing lies between bounds that have changed places.
  const isHalved = from <= to ? 1 : 0
  const fails = noRows(low.length)
  const mayFit = noRows(low.length)
  for (let word = 0, row = 0; word < fails.length; word++) {
    const end = Math.min(row + 32, low.length)
    let failing = 0
    let halved = 0
    for (; row < end; row++) {
      const lower = low[row] as number
      const upper = high[row] as number
      const under = lower - least
      const over = most - upper
      const isUnknown = lower >>> 31
      const isOutside = (under | over) >>> 31
      // Where it passes a bound with one end, the other end must not.
      const isOff = ((under & (upper - leastAbove)) | (over & (mostBelow - lower))) >>> 31
      failing |= (isOutside ^ (isUnknown & spared)) << row
      halved |= (isOutside & (isOff ^ 1) & (isUnknown ^ 1) & isHalved) << row
    }
    fails[word] = failing
    mayFit[word] = halved
  }
  return { fails, mayFit }
}

/** Which words of a text the fields of study and the institutions have; a bit a word, up to 31 words an entry. */
export interface Words {
  /** All words of the entry. */
  readonly all: number
  readonly studies: Uint32Array
  readonly institutions: Uint32Array
}

/**
 * The rows that lack a word in both their field of study and their institution. Rows
 * stand by study, and where a study has every word none of its rows is looked at.
 *
 * @param studyStarts first row of each study, and the row after the last.
 */
export function failByWords(
  studyStarts: Uint32Array,
  institution: Uint32Array,
  words: readonly Words[],
): RowBits {
  const fails = noRows(institution.length)
  for (const { all, studies, institutions } of words) {
    for (let study = 0; study < studies.length; study++) {
      const wanted = all & ~(studies[study] as number)
      if (wanted === 0) continue
      const last = studyStarts[study + 1] as number
      for (let row = studyStarts[study] as number; row < last;) {
        const word = row >>> 5
        const end = Math.min(last, (word + 1) << 5)
        let bits = 0
        for (; row < end; row++) {
          const lacks = wanted & ~(institutions[institution[row] as number] as number)
          // The sign of this is set for every number but 0.
          bits |= ((lacks | -lacks) >>> 31) << row
        }
        fails[word] = (fails[word] as number) | bits
      }
    }
  }
  return fails
}
