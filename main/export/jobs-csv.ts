import type { Cell } from '../../data/contract/comparison.ts'
import type { ExportDocument, ExportRequest } from '../../data/contract/export.ts'
import type { JobComparison } from '../../data/contract/job-comparison.ts'
import type { FieldId } from '../../data/fields/catalogue.ts'
import { jobGroupDetail, programAndSchool } from '../../data/format/job-rows.ts'
import type { JobGroupId } from '../../data/job-rows.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { acrossLines } from './across-csv.ts'
import { atOnce, csvDocument } from './csv.ts'
import { entriesOf, lineOf, type Beside } from './entries.ts'
import { NOTHING, type EntryLine, type LineId } from './exported-table.ts'
import { jobsContext } from './jobs-document.ts'
import { rowCells, rowLines } from './rows-csv.ts'

/** A line that says what the figures of a group are of: a wage without its area and month is not a fact. */
const OF_GROUP: Readonly<Partial<Record<JobGroupId, LineId>>> = {
  areaPay: 'ofAreaPay',
  pay: 'ofPay',
  outlook: 'ofOutlook',
  programs: 'ofPrograms',
}

/** A line that says which program a figure is of. */
const AT: Readonly<Partial<Record<FieldId, LineId>>> = {
  nearestProgram: 'atNearest',
  lowestCost: 'atLowestCost',
  shortestProgram: 'atShortest',
  examProgram: 'atExam',
}

const programOf = (cell: Cell): string => (cell.kind === 'figure' && cell.of ? programAndSchool(cell.of) : '')

/** Jobs side by side as a CSV file, raw numbers or blank: attributes down and jobs across, or a row for each job. */
export function jobsCsv(
  comparison: JobComparison,
  { layout, ...beside }: Beside & Pick<ExportRequest, 'layout'>,
  words: Translator,
): ExportDocument {
  const context = jobsContext(comparison, beside, words)
  const { jobs, groups } = comparison
  const text = (id: LineId, texts: readonly string[]): EntryLine => ({
    line: lineOf(id),
    entries: texts.map((each) => ({ ...NOTHING, text: each })),
  })
  const lines = [
    text(
      'soc',
      jobs.map(({ soc }) => words.t('export.code.soc', { code: soc })),
    ),
    ...groups.flatMap((group): readonly EntryLine[] => {
      const id = OF_GROUP[group.id]
      const detail = jobGroupDetail(group, words)
      return [
        ...(id !== undefined && detail !== null
          ? [
              text(
                id,
                jobs.map(() => detail),
              ),
            ]
          : []),
        ...group.rows.flatMap((row): readonly EntryLine[] => {
          const at = AT[row.field]
          const line = { line: lineOf(row.field), entries: entriesOf(context, row) }
          return at === undefined ? [line] : [line, text(at, row.cells.map(programOf))]
        }),
      ]
    }),
  ]
  const names = jobs.map(({ title }) => title)
  const parts =
    layout === 'rows'
      ? rowLines(
          {
            pieces: [rowCells([text('job', names), ...lines], words, context)],
            isShown: () => true,
            isReadBack: false,
          },
          words,
        )
      : acrossLines({ lines, names, isReadBack: false }, beside, words)
  return atOnce(csvDocument(words.t('export.jobs.title'), parts))
}
