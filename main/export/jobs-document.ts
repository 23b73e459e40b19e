import type { ComparisonRow } from '../../data/contract/comparison.ts'
import type { PageChart } from '../../data/contract/export.ts'
import type { JobComparison } from '../../data/contract/job-comparison.ts'
import { jobGroupDetail, jobRowLabel } from '../../data/format/job-rows.ts'
import { asWords } from '../../data/messages/said.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { dayInWords, markLines, type ComparisonDocument, type DocumentGroup } from './document.ts'
import { documentCell, type Mark } from './document-cell.ts'
import { SourceNumbers } from './document-sources.ts'
import { madeEntries, type Beside, type EntryContext } from './entries.ts'

export interface JobsDocumentParts {
  readonly beside: Beside
  readonly organisation: string
  readonly today: Date
  readonly charts?: readonly PageChart[]
}

/** What entries are made with: no program stands in a column. */
export const jobsContext = ({ sources }: JobComparison, beside: Beside, words: Translator): EntryContext => ({
  comparison: { programs: [], occupations: [], sources },
  beside,
  words,
  ...madeEntries(),
})

/** Jobs side by side as the document that every form is laid out from. */
export function jobsDocument(
  comparison: JobComparison,
  { beside, organisation, today, charts = [] }: JobsDocumentParts,
  words: Translator,
): ComparisonDocument {
  const context = jobsContext(comparison, beside, words)
  const numbers = new SourceNumbers(comparison.sources, words)
  const used = new Set<Mark>()
  const cellOf = (row: ComparisonRow, column: number) => {
    const cell = documentCell(context, row, column, numbers)
    for (const mark of cell.marks) used.add(mark)
    return cell
  }
  const groups = comparison.groups.map((group): DocumentGroup => {
    const detail = jobGroupDetail(group, words)
    return {
      label: words.t(`jobs.compare.group.${group.id}`),
      detail: detail === null ? null : [asWords(detail)],
      strip: null,
      rows: group.rows.map((row) => ({
        field: row.field,
        ...jobRowLabel(row.field, group, words),
        depth: 0,
        cells: row.cells.map((_, column) => cellOf(row, column)),
        differs: row.differs,
        waitsForJob: false,
      })),
    }
  })
  return {
    title: words.t('export.jobs.title'),
    name: '',
    madeOn: dayInWords(today, words),
    organisation,
    columns: comparison.jobs.map(({ soc, title }) => ({
      key: soc,
      name: title,
      institution: '',
      place: '',
      kind: words.t('export.code.soc', { code: soc }),
    })),
    kind: 'jobs',
    follows: [],
    groups,
    notices: [],
    marks: markLines(used, words),
    sources: numbers.list,
    notes: [],
    charts,
    map: null,
    questions: [],
  }
}
