import type { Translator } from '../../data/messages/translate.ts'
import type { DocumentSource } from './document-sources.ts'

/** A source in one line: publisher, title, date, web address, and how figures were derived from it. */
export function sourceLine(
  { publisher, title, asOf, url, rules }: DocumentSource,
  words: Translator,
): string {
  const named = [publisher, title, asOf === '' ? '' : words.t('export.source.dates', { asOf }), url]
  return [named.filter((part) => part !== '').join(', '), ...rules].join('. ').replaceAll('..', '.')
}
