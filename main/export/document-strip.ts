import type { Comparison, ComparisonRow } from '../../data/contract/comparison.ts'
import {
  figureInStrip,
  jobSentences,
  programSentences,
  type PayRange,
} from '../../data/format/job-strip-words.ts'
import type { JobStrip } from '../../data/job-strip.ts'
import type { Said } from '../../data/messages/said.ts'
import type { Translator } from '../../data/messages/translate.ts'
import type { DocumentCell } from './document-cell.ts'

/** What is the job's, in sentences over all programs. */
export interface DocumentStrip {
  readonly label: string
  readonly sentences: readonly DocumentSentence[]
}

interface DocumentSentence {
  /** Is it what is looked for, or said beneath that? */
  readonly isMain: boolean
  readonly parts: readonly (DocumentPart | Said)[]
  /** Sources of its numbers. */
  readonly numbers: readonly number[]
}

type DocumentPart = { readonly cell: DocumentCell; readonly value: string } | { readonly range: PayRange }

/** @param rows of the group, those of the strip among them. */
export function documentStrip(
  strip: JobStrip,
  comparison: Comparison,
  rows: readonly ComparisonRow[],
  cellOf: (row: ComparisonRow, column: number) => DocumentCell,
  words: Translator,
): DocumentStrip {
  const sentences = jobSentences(strip, comparison, words).map(({ isMain, parts }): DocumentSentence => {
    const laidOut = parts.flatMap((part): (DocumentPart | Said)[] => {
      if (part.kind === 'said') return [part.said]
      if (part.kind === 'range') return [part]
      const row = rows.find(({ field }) => field === part.field)
      if (!row) return []
      const [cell, of] = [cellOf(row, strip.lead), row.cells[strip.lead]]
      return [{ cell, value: of?.kind === 'figure' ? figureInStrip(of.figure, of.unit, words) : cell.full }]
    })
    const numbers = laidOut.flatMap((part) => ('cell' in part ? part.cell.numbers : []))
    return { isMain, parts: laidOut, numbers: [...new Set(numbers)].sort((a, b) => a - b) }
  })
  const beneath = programSentences(strip, comparison, words).map((parts): DocumentSentence => ({
    isMain: false,
    parts,
    numbers: [],
  }))
  return { label: words.t(`strip.label.${strip.kind}`), sentences: [...sentences, ...beneath] }
}
