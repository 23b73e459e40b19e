import type { ExportTexts } from '../../data/contract/export.ts'
import { inertCopies } from '../../data/format/formula-cells.ts'
import type { Translator } from '../../data/messages/translate.ts'
import type { ComparisonDocument } from './document.ts'
import { documentHtml } from './html.ts'
import { documentMarkdown } from './markdown.ts'
import { documentPlain } from './plain.ts'
import { inline } from './styles.ts'

/** A comparison for a clipboard. Wherever it is pasted, nothing of it begins a formula. */
export function comparisonTexts(
  given: ComparisonDocument,
  options: { readonly sources: boolean },
  words: Translator,
): ExportTexts {
  const { sources } = options
  const document = inertCopies(given)
  const inside = documentHtml(document, { style: inline, sources }, words)
  return {
    html: `<div${inline('body')}>\n${inside}\n</div>\n`,
    text: documentPlain(document, options, words),
    markdown: documentMarkdown(document, options, words),
  }
}
