import type { Translator } from '../../data/messages/translate.ts'
import type { DocumentSource } from './document-sources.ts'

/** A source in one line: publisher, title, date, web address, and how figures were derived from it. */
export function sourceLine(source: DocumentSource, words: Translator): string {
  const { publisher, url, rules } = source
  const named = [publisher, titleLine(source, words), url].filter((part) => part !== '').join(', ')
  return [named, ...rules].join('. ').replaceAll('..', '.')
}

/** "Employment Projections, as of 2024–34"; many titles tell their date, and "undated" is said as it is. */
export function titleLine(
  { title, asOf }: Pick<DocumentSource, 'title' | 'asOf'>,
  words: Translator,
): string {
  const isUserProvided = asOf === '' || title.includes(asOf) || title.includes(asOf.replace('–', '-'))
  const date = isUserProvided ? '' : /\d/.test(asOf) ? words.t('export.source.dates', { asOf }) : asOf
  return [title, date].filter((part) => part !== '').join(', ')
}
