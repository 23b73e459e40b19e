import type { Guide } from './guide.ts'

/** Words that are read in a minute, of plain text. */
const WORDS_A_MINUTE = 220

/** How long the written part of a guide takes, whole minutes, at least 1. */
export function minutesToRead({ paragraphs }: Pick<Guide, 'paragraphs'>): number {
  const words = paragraphs
    .flatMap(({ text, items = [] }) => [...text, ...items])
    .reduce((sum, sentence) => sum + (sentence.match(/\S+/g)?.length ?? 0), 0)
  return Math.max(1, Math.round(words / WORDS_A_MINUTE))
}
