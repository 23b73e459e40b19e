import { foldedWords } from './fold.ts'
import type { Span } from './reading.ts'

/** A word or a number of a search text. */
export interface Token extends Span {
  readonly typed: string
  /** Folded; of a number its digits. */
  readonly word: string
  /** Of "5,000" and "10k". */
  readonly number: number | null
  /** A dollar sign stands before it. */
  readonly isMoney: boolean
  /** A dash stands between it and what was before: "9" of "6-9". */
  readonly isEnd: boolean
  /** Typed in capitals, in a text that has small letters too, or is no longer than a word. */
  readonly isCapital: boolean
}

/**
 * "$5,000"; "A.A.S." and "D.C.", which are one word; a word, a possessive being one without
 * its s. Everything else separates, so that nothing a person can type means anything to a
 * query language.
 */
const TOKEN =
  /(\$\s?)?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+)([kK])?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:\p{L}{1,2}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?|[\p{L}\p{N}\p{M}]+/gu

/** The words and numbers of a search text. */
export function tokensOf(text: string): readonly Token[] {
  // Who types all in capitals says nothing with them.
  const isShouted = !/\p{Ll}/u.test(text) && text.trim().includes(' ')
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const [typed, dollar, digits, thousand] = match
    const before = text.slice(tokens.at(-1)?.to ?? 0, match.index)
    const isEnd = tokens.length > 0 && /^\s*[-–—]\s*$/.test(before)
    const span = { from: match.index, to: match.index + typed.length, typed, isEnd }
    if (digits !== undefined) {
      const value = Number(digits.replaceAll(',', '')) * (thousand === undefined ? 1 : 1000)
      const word = digits.replaceAll(/[,.]/g, '') + (thousand === undefined ? '' : 'k')
      tokens.push({ ...span, word, number: value, isMoney: dollar !== undefined, isCapital: false })
      continue
    }
    // A compatibility character may stand for several words.
    const words = typed.includes('.') ? [foldedWords(typed).join('')] : foldedWords(typed)
    for (const word of words) {
      // The s of "associate's" says nothing.
      if (word === 's' && /['’]/.test(text.charAt(span.from - 1))) continue
      const isCapital = !isShouted && typed === typed.toUpperCase() && /\p{L}/u.test(typed)
      tokens.push({ ...span, word, number: null, isMoney: false, isCapital })
    }
  }
  return tokens
}
