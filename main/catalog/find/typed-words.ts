import { foldedWords } from '../../../data/search/fold.ts'

/** A word as typed, and folded the way the search tables fold theirs (lower case, no accents). */
export interface TypedWord {
  readonly typed: string
  readonly word: string
}

/**
 * Words that join others or that every program would answer to. In lower case
 * only: "OR" and "IN" are states.
 */
const LITTLE = new Set(
  'a an and at by for from in near of on or the to with class classes course courses program programs'.split(
    ' ',
  ),
)

/**
 * The words of a search text, each once. Only letters and digits make words, so
 * nothing a person can type reaches the query language: quotes, operators,
 * control characters and emoji merely separate. Little words are left out
 * unless there is nothing else.
 */
export function wordsOf(text: string): readonly TypedWord[] {
  const words = new Map<string, string>()
  const little = new Map<string, string>()
  // "associate's" is one word; its "s" says nothing.
  for (const [typed] of text.replace(/['’]s(?![\p{L}\p{N}])/gu, '').matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    // Most often one; a compatibility character may stand for several.
    for (const word of foldedWords(typed)) (LITTLE.has(typed) ? little : words).set(word, typed)
  }
  return Array.from(words.size > 0 ? words : little, ([word, typed]) => ({ typed, word }))
}
