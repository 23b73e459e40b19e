import type { ComparedTable } from '../../data/contract/comparison.ts'
import type { ExportRequest } from '../../data/contract/export.ts'
import { formatAsOf } from '../../data/format/as-of.ts'
import { statusWords } from '../../data/format/status.ts'
import { asName, asWords, joined, textOf, type Said } from '../../data/messages/said.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { isTakenForValue } from './as-spreadsheets-read.ts'
import { entriesOf, lineOf, madeEntries, type Beside, type EntryContext } from './entries.ts'
import { shownGroups } from './shown-rows.ts'
import {
  NOTHING,
  tableOfLines,
  type Entry,
  type EntryLine,
  type ExportTable,
  type LineId,
} from './exported-table.ts'

/** What of a comparison is exported, apart from the programs. */
export type ExportOptions = Beside &
  Pick<ExportRequest, 'layout' | 'show'> &
  Partial<Pick<ExportRequest, 'rows'>>

/** A comparison as a table to export: the rows of the screen in their order, after what the figures follow. */
export function comparisonTable(
  comparison: ComparedTable,
  options: ExportOptions,
  words: Translator,
): ExportTable {
  return tableOfLines(comparisonLines(comparison, options, words))
}

/**
 * The same line by line.
 * @param made one for all pieces of a comparison
 */
export function comparisonLines(
  comparison: ComparedTable,
  options: ExportOptions,
  words: Translator,
  made = madeEntries(),
): readonly EntryLine[] {
  const context = { comparison, beside: options, words, ...made }
  const rows = shownGroups(comparison, options).flatMap((group) => group.rows)
  return [
    ...extraLines(context).map(({ id, entry }) => ({
      line: lineOf(id),
      entries: comparison.programs.map((_, column) => entry(column)),
    })),
    ...rows.map((row) => ({ line: lineOf(row.field), entries: entriesOf(context, row) })),
  ]
}

interface ExtraLine {
  readonly id: LineId
  readonly entry: (column: number) => Entry
}

/** What each program is, and what the prices, the pay and the sums follow. */
function extraLines({
  comparison,
  beside,
  words,
}: EntryContext & { readonly comparison: ComparedTable }): ExtraLine[] {
  const { programs, residency, credential, presentPay } = comparison
  const same = (id: LineId, text: string | null): ExtraLine[] => {
    const entry = { ...NOTHING, text }
    return text === null ? [] : [{ id, entry: () => entry }]
  }
  const each = (id: LineId, read: (program: ComparedTable['programs'][number]) => string): ExtraLine => ({
    id,
    entry: (column) => {
      const program = programs[column]
      const text = (program && read(program)) || null
      return { ...NOTHING, text, code: codeOfName(id, text) }
    },
  })
  const pay: Entry = {
    ...NOTHING,
    value: presentPay,
    status: beside.status ? statusWords({ status: 'own', value: presentPay }, words) : null,
  }
  const followed = chosenOccupation(comparison, words)
  return [
    // Of a list's program the key is a number of ours, which tells nobody anything.
    each('key', ({ key, list }) => (list === null ? key : '')),
    each('program', ({ program }) => program),
    each('institution', ({ institution }) => institution),
    ...same('residency', words.word(`residency.${residency}`)),
    ...same('chosenOccupation', followed && textOf(followed)),
    ...same('chosenCredential', credential),
    ...(presentPay === null ? [] : [{ id: 'presentPay', entry: () => pay } as const]),
  ]
}

/** A key is its own code; a name needs one where a spreadsheet would change it. */
const codeOfName = (id: LineId, text: string | null): string | null =>
  text !== null && (id === 'key' || isTakenForValue(text)) ? text : null

/** A wage without its occupation code, area and month is not a fact, nor is an outlook without its years. */
export function chosenOccupation(
  { occupation, facts, area }: ComparedTable,
  words: Translator,
): readonly Said[] | null {
  const chosen = facts.find(({ soc }) => soc === occupation)
  if (!chosen) return null
  const { outlook } = chosen
  const wage = chosen.wages[0]
  const parts = [asName(chosen.title)]
  if (wage) {
    parts.push(asName(wage.area === area.area ? area.title : wage.area))
    parts.push(asWords(words.t('export.pay', { when: formatAsOf(wage.vintage, words.locale) })))
  }
  if (outlook) {
    const years = { from: String(outlook.baseYear), to: String(outlook.targetYear) }
    parts.push(asWords(words.t('export.outlook', years)))
  }
  return [asWords(`${words.t('export.code.soc', { code: chosen.soc })} `), ...joined(parts, ', ')]
}
