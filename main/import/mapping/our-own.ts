import { PathwiseError } from '../../../data/contract/errors.ts'
import { translators } from '../../../data/messages/translate.ts'
import { hasCodes } from '../../export/codes.ts'
import type { ExportTable } from '../../export/exported-table.ts'
import { headingsOf } from '../../export/headings.ts'
import { readComparisonCsv } from '../../export/read-csv.ts'
import { readRecords } from '../../export/read-records.ts'
import type { SourceRow } from '../files/source.ts'

/** The comparison that a text is; null where Pathwise did not write it. */
export function pathwiseText(text: string): ExportTable | null {
  // Before a large foreign table is read twice.
  const begins = text.slice(0, 200).replace(/^\uFEFF?"?/, '')
  if (!hasCodes(text) && !firstHeadings().some((heading) => begins.startsWith(heading))) return null
  return readPathwise(() => readComparisonCsv(new TextEncoder().encode(text)))
}

/** The same of a sheet: our own workbook, or our CSV that a spreadsheet saved as one. */
export function pathwiseSheet([heading, ...below]: readonly SourceRow[]): ExportTable | null {
  if (!mayBePathwise(heading)) return null
  return readPathwise(() => readRecords([heading.cells, ...below.map(({ cells }) => cells)]))
}

export function mayBePathwise(heading: SourceRow | undefined): heading is SourceRow {
  if (!heading || heading.cells.length === 0) return false
  return heading.cells.some(hasCodes) || firstHeadings().includes(heading.cells[0] ?? '')
}

/** What an export of a Pathwise without codes begins with, in any language. */
function firstHeadings(): readonly string[] {
  return translators().flatMap((words) => [words.t('export.attribute'), headingsOf(words).label('key')])
}

function readPathwise(read: () => ExportTable): ExportTable | null {
  try {
    const table = read()
    // Every export has them; a table that only begins like one is mapped like any other.
    const isWhole = (['program', 'institution'] as const).every((id) =>
      table.lines.some((line) => line.id === id),
    )
    return isWhole ? table : null
  } catch (error) {
    if (error instanceof PathwiseError) return null
    throw error
  }
}
