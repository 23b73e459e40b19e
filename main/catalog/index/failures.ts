/**
 * The filters a program fails, one bit a filter. A filter that changes rewrites
 * its own bit and no other; 0 is a hit.
 */
export type Failures = Uint16Array

/** As many filters as a number of the column has bits. */
export const MOST_FILTERS = 16

export function clear(failures: Failures, bit: number): void {
  const others = ~bit
  for (let row = 0; row < failures.length; row++) failures[row] = (failures[row] as number) & others
}

/** Fails the programs whose code is not among those allowed (1 in `allowed`). */
export function failByCode(failures: Failures, bit: number, codes: Uint16Array, allowed: Uint8Array): void {
  const others = ~bit
  const marks = new Uint16Array(allowed.length)
  for (let code = 0; code < marks.length; code++) marks[code] = allowed[code] === 1 ? 0 : bit
  for (let row = 0; row < failures.length; row++) {
    failures[row] = ((failures[row] as number) & others) | (marks[codes[row] as number] as number)
  }
}

/** Fails the programs of the institutions marked (1 in `marked`). */
export function failByInstitution(
  failures: Failures,
  bit: number,
  institution: Uint32Array,
  marked: Uint8Array,
): void {
  clear(failures, bit)
  for (let row = 0; row < failures.length; row++) {
    if (marked[institution[row] as number] === 1) failures[row] = (failures[row] as number) | bit
  }
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
 * Fails the programs whose value lies outside the bounds. Without a branch,
 * since which values do looks random to the processor: a difference shifted
 * right by 31 is all ones where it is negative, else 0.
 */
export function failByRange(failures: Failures, bit: number, values: Int32Array, bounds: Bounds): void {
  const others = ~bit
  // Values are whole and not negative.
  const min = Math.min(Math.ceil(bounds.min ?? 0), HIGHEST)
  const max = Math.min(Math.floor(bounds.max ?? HIGHEST), HIGHEST)
  const unknown = bounds.includeUnknown ? 0 : bit
  for (let row = 0; row < failures.length; row++) {
    const value = values[row] as number
    const isUnknown = value >> 31 // NONE is the only negative one
    const isOutside = ((value - min) >> 31) | ((max - value) >> 31)
    const mark = (isUnknown & unknown) | (~isUnknown & isOutside & bit)
    failures[row] = ((failures[row] as number) & others) | mark
  }
}

/** Which words of a text the fields of study and the institutions have; a bit a word, up to 31 words an entry. */
export interface Words {
  /** All words of the entry. */
  readonly all: number
  readonly studies: Uint32Array
  readonly institutions: Uint32Array
}

/** Fails the programs that lack a word in both their field of study and their institution. */
export function failByWords(
  failures: Failures,
  bit: number,
  columns: { readonly study: Uint32Array; readonly institution: Uint32Array },
  words: readonly Words[],
): void {
  clear(failures, bit)
  for (const { all, studies, institutions } of words) {
    for (let row = 0; row < failures.length; row++) {
      const has =
        (studies[columns.study[row] as number] as number) |
        (institutions[columns.institution[row] as number] as number)
      if (has !== all) failures[row] = (failures[row] as number) | bit
    }
  }
}
