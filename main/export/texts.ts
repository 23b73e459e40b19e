import type { ExportTexts } from '../../data/contract/export.ts'
import type { Translator } from '../../data/messages/translate.ts'
import type { ComparisonDocument } from './document.ts'
import { documentHtml } from './html.ts'
import { documentMarkdown } from './markdown.ts'
import { documentPlain } from './plain.ts'
import { inline } from './styles.ts'

/** A comparison for a clipboard. */
export function comparisonTexts(
  document: ComparisonDocument,
  options: { readonly sources: boolean },
  words: Translator,
): ExportTexts {
  const { sources } = options
  const inside = documentHtml(document, { style: inline, sources }, words)
  return {
    html: `<div${inline('body')}>\n${inside}\n</div>\n`,
    text: documentPlain(document, options, words),
    markdown: documentMarkdown(document, options, words),
  }
}
