import type { Comparison } from '../../../../data/contract/comparison.ts'
import { DEFAULT_ROWS } from '../../../../data/comparison-state.ts'
import { translator } from '../../../../data/messages/translate.ts'
import {
  comparisonDocument,
  type ComparisonDocument,
  type DocumentParts,
} from '../../../../main/export/document.ts'

export const words = translator('en')
export const ALL = { status: true, source: true, asOf: true } as const
export const TODAY = new Date(2026, 10, 25, 23, 30)

/** A document with everything beside its figures, and what a test says otherwise. */
export function documentOf(comparison: Comparison, parts: Partial<DocumentParts> = {}): ComparisonDocument {
  return comparisonDocument(
    comparison,
    {
      options: { show: 'all', rows: DEFAULT_ROWS, beside: ALL },
      name: '',
      organisation: '',
      today: TODAY,
      notes: {},
      charts: [],
      questions: [],
      ...parts,
    },
    words,
  )
}
