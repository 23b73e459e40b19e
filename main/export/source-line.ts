import { asWords, joined, textOf, type Said } from '../../data/messages/said.ts'
import type { Translator } from '../../data/messages/translate.ts'
import type { DocumentSource } from './document-sources.ts'

/** A source in one line: publisher, title, date, web address, and how figures were derived from it. */
export function sourceLine(source: DocumentSource, words: Translator): string {
  return textOf(sourceLineParts(source, words)).replaceAll('..', '.')
}

/** The same in parts, of which publisher and title may be names. */
export function sourceLineParts(source: DocumentSource, words: Translator): readonly Said[] {
  const { publisher, url, rules } = source
  const named = joined([publisher, ...titleParts(source, words), asWords(url)], ', ')
  const derived = ['', ...rules].join('. ').replaceAll('..', '.')
  return [...named, asWords(textOf(named).endsWith('.') ? derived.slice(1) : derived)]
}

/** "Employment Projections", "as of 2024–34"; many titles tell their date, and "undated" is said as it is. */
export function titleParts(
  { title, asOf }: Pick<DocumentSource, 'title' | 'asOf'>,
  words: Translator,
): readonly Said[] {
  const isToldByTitle =
    asOf === '' || [asOf, asOf.replace('–', '-')].some((date) => title.text.includes(date))
  const date = isToldByTitle ? '' : /\d/.test(asOf) ? words.t('export.source.dates', { asOf }) : asOf
  return [title, asWords(date)]
}
