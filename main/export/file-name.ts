import type { Translator } from '../../data/messages/translate.ts'
import type { ComparisonDocument } from './document.ts'

/** Longest part of a file's name that is the person's own; names of more than 255 bytes are refused by file systems. */
const LONGEST = 60

/**
 * The file's name: that of the case, where it has one, as every file system takes
 * it (no separators, no reserved signs, no leading or trailing dots).
 */
export function fileName(
  { name }: Pick<ComparisonDocument, 'name'>,
  ending: string,
  words: Translator,
): string {
  return `${`${words.t('export.fileName')} ${safeName(name)}`.trim()}.${ending}`
}

/** Of any text, what every file system takes as a name; '' where nothing is left. */
export function safeName(name: string, longest = LONGEST): string {
  return [...name.toWellFormed().replace(/[^\p{L}\p{N}_, -]+/gu, ' ')]
    .slice(0, longest)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}
