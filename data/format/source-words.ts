import type { Source } from '../figures/figure.ts'
import { isOwnList } from '../listed-program.ts'
import { asName, asWords, sayParts, type Said } from '../messages/said.ts'
import type { Translator } from '../messages/translate.ts'
import { isOwnFigureSource } from '../own-figure.ts'
import { formatAsOf } from './as-of.ts'

interface SourceWords {
  readonly publisher: Said
  /** '' where it has none. */
  readonly title: Said
  readonly licence: string
}

/**
 * What a source is called. Publishers and titles of what they published are names;
 * what Pathwise calls the pages and reports that a rule was read from (data/rules/sources.ts)
 * are words, and so is whose a person's own list or figure is.
 */
export function sourceWords(
  { id, publisher, title, licence }: Pick<Source, 'id' | 'publisher' | 'title' | 'licence'>,
  { t, word }: Translator,
): SourceWords {
  const called = word(`ruleSource.${id}`, '')
  const by = word(`ruleSource.by.${id}`, '')
  return {
    publisher: isOwnList(id)
      ? asWords(t('source.own'))
      : isOwnFigureSource(id)
        ? asWords(t('source.you'))
        : by === ''
          ? asName(publisher)
          : asWords(by),
    // A list of the person's own has the name that they gave it, in whatever language.
    title: called !== '' ? asWords(called) : isOwnList(id) ? asWords(title) : asName(title),
    licence: called === '' ? licence : t('source.facts'),
  }
}

/** "Bureau of Labor Statistics, Employment Projections"; one of them where there is no more. */
export function sourceParts(
  { publisher, title }: Pick<SourceWords, 'publisher' | 'title'>,
  words: Translator,
): readonly Said[] {
  return title.text === '' ? [publisher] : sayParts(words, 'table.source', { publisher, title })
}

/** "Source: Bureau of Labor Statistics, Employment Projections." */
export function sourceSentence(
  { publisher, title }: Pick<SourceWords, 'publisher' | 'title'>,
  { t }: Translator,
): string {
  return title.text === ''
    ? t('charts.sourceOwn', { source: publisher.text })
    : t('charts.source', { publisher: publisher.text, title: title.text })
}

/** "May 2025"; what has no date says so, and so does a file that does not tell its year. */
export function sourceDate(asOf: string, { t, locale }: Translator): string {
  if (asOf === '') return t('source.yearNotTold')
  return asOf === 'undated' ? t('source.undated') : formatAsOf(asOf, locale)
}
