import type { ExportDocument } from '../../data/contract/export.ts'
import type { RejectedRow } from '../../data/contract/library.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { atOnce, csvDocument, csvLine } from './csv.ts'
import { makeInert } from './inert.ts'

/** What an import could not take, as a CSV file: one row each, with the reason in words. Values are other people's text, so none of it runs as a formula. */
export function rejectsCsv(rows: readonly RejectedRow[], words: Translator): ExportDocument {
  const records = [
    ['file', 'line', 'column', 'value', 'reason'].map((part) => words.word(`rejects.${part}`)),
    ...rows.map(({ file, line, column, value, reason }) => [
      makeInert(file),
      String(line),
      makeInert(column),
      makeInert(value),
      words.word(`rejected.${reason}`, reason),
    ]),
  ]
  return atOnce(csvDocument(words.t('rejects.fileName'), records.map(csvLine)))
}
