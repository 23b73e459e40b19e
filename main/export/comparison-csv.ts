import Papa from 'papaparse'
import type { Comparison } from '../../data/contract/comparison.ts'
import type { ExportDocument } from '../../data/contract/export.ts'
import type { Unit } from '../../data/figures/figure.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { lineText, numberText } from './cell-text.ts'
import { placeCode, programWriter, writeHeading, writeRow } from './codes.ts'
import { comparisonTable, type ExportOptions } from './comparison-table.ts'
import { headingsOf } from './headings.ts'
import { makeInert } from './inert.ts'
import {
  hasPart,
  NOTHING,
  PARTS,
  type Entry,
  type ExportTable,
  type Line,
  type Part,
} from './exported-table.ts'

/** Spreadsheets read UTF-8 only behind this mark. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * A comparison as a CSV file: UTF-8 with BOM, CRLF, RFC 4180; raw numbers or
 * blank. `read-csv.ts` takes it back.
 */
export function comparisonCsv(
  comparison: Comparison,
  options: ExportOptions,
  words: Translator,
): ExportDocument {
  const table = comparisonTable(comparison, options, words)
  return {
    name: `${words.t('export.fileName')}.csv`,
    mime: 'text/csv;charset=utf-8',
    bytes: new TextEncoder().encode(tableCsv(table, options, words)),
  }
}

/** The text of the file. */
export function tableCsv(table: ExportTable, options: ExportOptions, words: Translator): string {
  const records = options.layout === 'rows' ? rowRecords(table, words) : acrossRecords(table, options, words)
  return `${BYTE_ORDER_MARK}${Papa.unparse(records, { newline: '\r\n' })}\r\n`
}

/** Parts that stand in a column beside the value; the others get a row of their own beneath it. */
const BESIDE = ['status', 'source', 'asOf'] as const
const BENEATH = ['unit', 'high', 'why'] as const

/** As on screen: attributes down, programs across, each with its status, source and date beside it. */
function acrossRecords(table: ExportTable, options: ExportOptions, words: Translator): string[][] {
  const headings = headingsOf(words)
  const beside = BESIDE.filter((part) => options[part])
  const program = table.lines.findIndex(({ id }) => id === 'program')
  const institution = table.lines.findIndex(({ id }) => id === 'institution')
  const records = [
    [
      words.t('export.attribute'),
      words.t('export.unit'),
      ...table.programs.flatMap((entries, index) => [
        makeInert(`${index + 1}. ${entries[program]?.text ?? ''}, ${entries[institution]?.text ?? ''}`),
        ...beside.map((part) => words.t(`export.${part}`)),
      ]),
      writeHeading('across', ['value', ...beside]),
    ],
  ]
  table.lines.forEach((line, index) => {
    const cells = (part: Part | 'value') =>
      table.programs.flatMap((entries) => {
        const entry = entries[index] ?? NOTHING
        return [
          cellText(line, entry, part, words),
          ...beside.map((each) => (part === 'value' ? cellText(line, entry, each, words) : '')),
        ]
      })
    records.push([
      headings.row(line, 'value'),
      unitText(line.unit, words),
      ...cells('value'),
      writeRow(
        { line, part: 'value' },
        table.programs.map((entries) => entries[index] ?? NOTHING),
      ),
    ])
    for (const part of BENEATH) {
      if (!hasPart(table, index, part)) continue
      records.push([
        headings.row(line, part),
        part === 'high' ? unitText(line.unit, words) : '',
        ...cells(part),
        writeRow({ line, part }),
      ])
    }
  })
  return records
}

/** One row per program; the parts of a value follow it, where any program has them. */
function rowRecords(table: ExportTable, words: Translator): string[][] {
  const headings = headingsOf(words)
  const columns = table.lines.flatMap((line, index) => [
    { line, index, part: 'value' as const },
    ...PARTS.filter((part) => hasPart(table, index, part)).map((part) => ({ line, index, part })),
  ])
  const codes = programWriter(table.lines)
  return [
    [
      ...columns.map(({ line, part }) => headings.column(line, part)),
      writeHeading('rows', columns.map(placeCode)),
    ],
    ...table.programs.map((entries) => [
      ...columns.map(({ line, index, part }) => cellText(line, entries[index] ?? NOTHING, part, words)),
      codes(entries),
    ]),
  ]
}

function cellText(line: Line, entry: Entry, part: Part | 'value', words: Translator): string {
  if (part === 'value' && line.kind === 'text') {
    return entry.text === null ? '' : lineText(line.id, entry.text, words)
  }
  if (part === 'value' || part === 'high') {
    const value = entry[part]
    return value === null ? '' : numberText(value, line.unit ?? entry.unit)
  }
  if (part === 'unit') return unitText(entry.unit, words)
  return makeInert(entry[part] ?? '')
}

function unitText(unit: Unit | null, words: Translator): string {
  return unit === null ? '' : words.t(`unit.${unit}`)
}
