import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

/** Texts for people are for an eighth-grader at most. */
export const HIGHEST_GRADE = 8
/** Of fewer words a grade says little: one long name decides it. */
export const FEWEST_WORDS = 100

export interface Reading {
  readonly words: number
  /** U.S. school grade by Flesch and Kincaid; 0 for a text without words. */
  readonly grade: number
}

const WORDS = new Intl.Segmenter('en', { granularity: 'word' })
const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' })

/** A name is as plain as a word of two syllables: who looks for it knows it. */
const MOST_OF_NAME = 2

/**
 * How many years of school a text asks for. A line is a sentence at least: an entry of a
 * list has no full stop. What stands in braces, numbers, and letters that name an exam or a
 * body (RHIT, AHIMA) are words of one syllable; other names, which are words with a capital
 * inside a sentence, have two at most. All else is counted by the library.
 */
export function readingGrade(text: string): Reading {
  const sentences = text
    .replaceAll(/\{[^{}]*\}/g, '100')
    .replaceAll(/\b([A-Z])\.(?=[A-Z]\.)/g, '$1')
    .split('\n')
    .flatMap((line) => [...SENTENCES.segment(line)].map(({ segment }) => wordsOf(segment)))
    .filter((words) => words.length > 0)
  const names = new Set(sentences.flatMap((words) => words.slice(1).filter((word) => /^[A-Z]/.test(word))))
  const words = sentences.flat()
  if (words.length === 0) return { words: 0, grade: 0 }
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word, names), 0)
  const grade = fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables })
  return { words: words.length, grade: Math.max(0, grade) }
}

const wordsOf = (sentence: string): string[] =>
  [...WORDS.segment(sentence)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)

function syllablesOf(word: string, names: ReadonlySet<string>): number {
  if (/\d/.test(word) || /^[A-Z]{2,}s?$/.test(word)) return 1
  const counted = Math.max(1, syllable(word))
  return names.has(word) ? Math.min(MOST_OF_NAME, counted) : counted
}
