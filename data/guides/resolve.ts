import type { Translator } from '../messages/create-translator.ts'
import type { GuideFigures } from './figures.ts'
import type { Paragraph } from './guide.ts'
import type { WrittenGuide } from './guides.ts'
import { POINTS, SECTIONS, type SectionId } from './points.ts'
import { say } from './say.ts'

/** A paragraph as it is read: plain text, nothing in braces. */
export interface ResolvedParagraph extends Omit<Paragraph, 'text' | 'items'> {
  readonly text: string
  readonly items: readonly string[]
}

export interface ResolvedSection {
  readonly id: SectionId
  readonly paragraphs: readonly ResolvedParagraph[]
}

/**
 * The guide with the figures of the active catalog in it, by sections in the order of the
 * page; the last, `programs`, has no paragraph. Text is to be shown as text, never as HTML.
 *
 * @throws RangeError for a placeholder that is not declared: the check of the guides finds it first
 */
export function resolveGuide(
  { guide, words }: WrittenGuide,
  figures: GuideFigures,
  translate: Translator,
): ResolvedSection[] {
  const resolved = guide.paragraphs.map(({ text, items = [], ...rest }): ResolvedParagraph => ({
    ...rest,
    text: text.map((sentence) => say(sentence, figures, words, translate)).join(' '),
    items: items.map((item) => say(item, figures, words, translate)),
  }))
  return SECTIONS.map((id) => ({ id, paragraphs: resolved.filter((each) => POINTS[each.id] === id) }))
}
