import type { Translator } from '../../data/messages/translate.ts'
import type { ComparisonDocument } from './document.ts'

/** Longest part of a file's name that is the person's own; names of more than 255 bytes are refused by file systems. */
const LONGEST = 60

/**
 * The file's name: that of the case, where it has one, as every file system takes
 * it (no separators, no reserved signs, no leading or trailing dots).
 */
export function fileName(
  { title }: Pick<ComparisonDocument, 'title'>,
  ending: string,
  words: Translator,
): string {
  const own = title === words.t('export.title') ? '' : safe(title)
  const name = words.t('export.fileName')
  return `${own === '' ? name : `${name} ${own}`}.${ending}`
}

function safe(title: string): string {
  return [...title.toWellFormed().replace(/[^\p{L}\p{N}_ -]+/gu, ' ')]
    .slice(0, LONGEST)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}
