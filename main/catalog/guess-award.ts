import type { AwardLevel } from '../../data/program.ts'

/** Of an award's name in a program's: what it says, and the words that say it. */
export interface AwardGuess {
  readonly level: AwardLevel
  readonly words: string
}

/** In this order: what contains a word of another comes first. */
const DEGREES: readonly (readonly [RegExp, AwardLevel])[] = [
  [/\bpost[- ]?master\S*/i, 8],
  [/\bpost[- ]?bacc\S*/i, 6],
  [/\bassociate(?:['\u2019]?s\b|(?: of| in| degree)\b)|\bA\.?A\.?S\b\.?/i, 3],
  [/\bbachelor(?:[\u2019']?s)?\b|\bbaccalaureate\b|\bB\.?S\.?N\b/i, 5],
  [/\bmaster(?:[\u2019']?s)? (?:of|in|degree)\b/i, 7],
]
const SHORT = /\b(?:certificate|diploma)\b/i

/** IPEDS counts certificates by their length; lengths at a border are of two levels. Months. */
const CERTIFICATES: readonly (readonly [over: number, under: number, AwardLevel])[] = [
  [0, 2.5, 20],
  [3, 12, 21],
  [12, 24, 2],
  [24, 48, 4],
]

/**
 * The award that a name sounds like: a degree by its word, a certificate by its word
 * and the length. Null where neither says; never more than a guess.
 * @param months of the program, or the lower end of a span of them; null: not known
 * @param most the upper end of the span
 */
export function guessAward(name: string, months: number | null, most = months): AwardGuess | null {
  for (const [pattern, level] of DEGREES) {
    const [words] = pattern.exec(name) ?? []
    if (words !== undefined) return { level, words: words.trim() }
  }
  const [words] = SHORT.exec(name) ?? []
  if (words === undefined || months === null || most === null) return null
  const found = CERTIFICATES.find(([over, under]) => months > over && most < under)
  return found ? { level: found[2], words } : null
}
