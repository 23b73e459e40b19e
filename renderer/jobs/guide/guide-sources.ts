import { GUIDE_SOURCES, type GuideSourceId } from '../../../data/guides/sources.ts'
import type { ResolvedParagraph } from '../../../data/guides/resolve.ts'
import type { Source } from '../../../data/figures/figure.ts'
import { formatAsOf } from '../../../data/format/as-of.ts'
import { sourceParts, sourceWords } from '../../../data/format/source-words.ts'
import type { Said } from '../../../data/messages/said.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import { RULE_SOURCES, type RuleSourceId } from '../../../data/rules/sources.ts'

/** A source of a guide in words. */
export interface ReadSource {
  readonly id: string
  /** Publisher and title. */
  readonly name: readonly Said[]
  /** "As of 2026, read on November 23, 2026". */
  readonly dates: string
  readonly licence: string
  /** '' where there is no page. */
  readonly url: string
}

const sourceOf = (id: GuideSourceId | RuleSourceId): Source =>
  id in RULE_SOURCES ? RULE_SOURCES[id as RuleSourceId] : GUIDE_SOURCES[id as keyof typeof GUIDE_SOURCES]

/** Who says it. */
export const publisherOf = (id: GuideSourceId | RuleSourceId, translate: Translator): string =>
  sourceWords(sourceOf(id), translate).publisher.text

export function readSource(id: GuideSourceId | RuleSourceId, translate: Translator): ReadSource {
  const source = sourceOf(id)
  const { asOf, readOn, url } = source
  const words = sourceWords(source, translate)
  const params = { asOf: formatAsOf(asOf, translate.locale), readOn: formatAsOf(readOn, translate.locale) }
  return {
    id,
    name: sourceParts(words, translate),
    dates: translate.t(asOf === 'undated' ? 'compare.card.undated' : 'compare.card.dates', params),
    licence: id in RULE_SOURCES ? '' : words.licence,
    url,
  }
}

/** Sources of paragraphs, each once, in the order in which they are met: a paragraph's numbers are places in it. */
export function sourcesOf(paragraphs: readonly ResolvedParagraph[]): readonly GuideSourceId[] {
  return [...new Set(paragraphs.flatMap(({ sources }) => sources))]
}
