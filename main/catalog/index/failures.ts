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

/** The rows of the institutions marked (1 in `marked`). */
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

/** Above every value of a column. */
const HIGHEST = 2 ** 31 - 1

/**
 * The rows whose value lies outside the bounds. Without a branch, since which
 * values do looks random to the processor: the sign of a difference says it, and
 * an unknown value (NONE) lies below every lower bound.
 */
export function failByRange(values: Int32Array, { min, max, includeUnknown }: Bounds): RowBits {
  // Values are whole and not negative.
  const least = Math.min(Math.max(0, Math.ceil(min ?? 0)), HIGHEST)
  const most = Math.min(Math.floor(max ?? HIGHEST), HIGHEST)
  const spared = includeUnknown ? 1 : 0
  const fails = noRows(values.length)
  for (let word = 0, row = 0; word < fails.length; word++) {
    const end = Math.min(row + 32, values.length)
    let bits = 0
    for (; row < end; row++) {
      const value = values[row] as number
      const isOutside = ((value - least) | (most - value)) >>> 31
      const isSpared = (value >>> 31) & spared
      bits |= (isOutside ^ isSpared) << row
    }
    fails[word] = bits
  }
  return fails
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
