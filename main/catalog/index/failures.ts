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

/** The rows of the institutions marked (1 in `marked`): those that fail, or that are near. */
export function failByInstitution(institution: Uint32Array, marked: Uint8Array): RowBits {
  const fails = noRows(institution.length)
  for (let word = 0, row = 0; word < fails.length; word++) {
    const end = Math.min(row + 32, institution.length)
    let bits = 0
    for (; row < end; row++) bits |= (marked[institution[row] as number] as number) << row
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
 * ends.
 *
 * @param scale how many units of the bands are one of the bounds'.
 */
export function failByRange(bands: Bands, { min, max, includeUnknown }: Bounds, scale = 1): RangeFailures {
  const rows = bands.low.length
  const [fails, isOff] = [noRows(rows), noRows(rows)]
  const bound = (value: number | null) => (value === null ? null : value * scale)
  const most = bound(max)
  if (min === null && most !== null) failAbove(bands, most, fails, isOff)
  else failOutside(bands, bound(min) ?? 0, most, fails, isOff)
  if (includeUnknown) spareUnknown(bands, fails)
  const mayFit = noRows(rows)
  // Nothing lies between bounds that have changed places.
  if (min === null || max === null || min <= max) {
    for (let word = 0; word < fails.length; word++)
      mayFit[word] = (fails[word] as number) & ~(isOff[word] as number)
  }
  return { fails, mayFit }
}

/**
 * Marks the rows that are not wholly within, and in `isOff` those that no part of is: of a
 * bound that an end passes, the other end lies beyond it, too.
 *
 * Without a branch, since which values lie where looks random to the processor: the sign of a
 * difference says it, and of an unknown value (NONE) it is that of the value itself. What is
 * unknown has no place, whatever the bounds are. Ends are whole and not negative.
 */
function failOutside(
  { low, high }: Bands,
  min: number,
  max: number | null,
  fails: RowBits,
  isOff: RowBits,
): void {
  const least = Math.min(Math.ceil(min), UNBOUNDED)
  const above = Math.min(Math.floor(min) + 1, UNBOUNDED)
  const [most, below] = endsOf(max)
  for (let word = 0, row = 0; word < fails.length; word++) {
    const end = Math.min(row + 32, low.length)
    let failing = 0
    let off = 0
    for (; row < end; row++) {
      const lower = low[row] as number
      const upper = high[row] as number
      const isBelow = lower - least
      const isAbove = (most - upper) | lower
      failing |= ((isBelow | isAbove) >>> 31) << row
      off |= (((isBelow & (upper - above)) | (isAbove & ((below - lower) | lower))) >>> 31) << row
    }
    fails[word] = failing
    isOff[word] = off
  }
}

/** The same with no lower bound, the usual wish: half of the arithmetic. */
function failAbove({ low, high }: Bands, max: number, fails: RowBits, isOff: RowBits): void {
  const [most, below] = endsOf(max)
  for (let word = 0, row = 0; word < fails.length; word++) {
    const end = Math.min(row + 32, low.length)
    let failing = 0
    let off = 0
    for (; row < end; row++) {
      const lower = low[row] as number
      failing |= (((most - (high[row] as number)) | lower) >>> 31) << row
      off |= (((below - lower) | lower) >>> 31) << row
    }
    fails[word] = failing
    isOff[word] = off
  }
}

/** The greatest upper end that lies within, and the greatest lower end that leaves a band a part below the bound. */
function endsOf(max: number | null): readonly [number, number] {
  // What has no upper end lies within no bound.
  if (max === null) return [UNBOUNDED, UNBOUNDED - 1]
  return [Math.min(Math.floor(max), UNBOUNDED - 1), Math.min(Math.ceil(max), UNBOUNDED) - 1]
}

function spareUnknown({ low }: Bands, fails: RowBits): void {
  for (let word = 0, row = 0; word < fails.length; word++) {
    const end = Math.min(row + 32, low.length)
    let unknown = 0
    for (; row < end; row++) unknown |= ((low[row] as number) >>> 31) << row
    fails[word] = (fails[word] as number) & ~unknown
  }
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
