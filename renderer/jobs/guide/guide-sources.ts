import type { ResolvedParagraph } from '../../../data/guides/resolve.ts'
import { GUIDE_SOURCES, type GuideSourceId } from '../../../data/guides/sources.ts'
import { sourceWords } from '../../../data/format/source-words.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import { cardSource, type CardSource } from '../../shared/comparison/figure-card.ts'

/** A source of a guide in words, as a card names it. */
interface ReadSource extends CardSource {
  /** '' where nobody lends it by a license. */
  readonly licence: string
}

/** Who says it. */
export const publisherOf = (id: GuideSourceId, translate: Translator): string =>
  sourceWords(GUIDE_SOURCES[id], translate).publisher.text

export function readSource(id: GuideSourceId, translate: Translator): ReadSource {
  const source = GUIDE_SOURCES[id]
  return {
    ...cardSource(source, '', translate),
    // Of a rule its facts alone are taken, which nobody lends.
    licence: source.licence === '' ? '' : sourceWords(source, translate).licence,
  }
}

/** Sources of paragraphs, each once, in the order in which they are met: a paragraph's numbers are places in it. */
export function sourcesOf(paragraphs: readonly ResolvedParagraph[]): readonly GuideSourceId[] {
  return [...new Set(paragraphs.flatMap(({ sources }) => sources))]
}
