import Papa from 'papaparse'
import type { Translator } from '../../../../data/messages/translate.ts'
import { cellText, unitText } from '../../../../main/export/cell-text.ts'
import {
  joinCodes,
  placeCode,
  programCode,
  CODED_LINES,
  writeHeading,
  writeRow,
} from '../../../../main/export/codes.ts'
import type { ExportOptions } from '../../../../main/export/comparison-table.ts'
import { NOTHING, PARTS, type ExportTable, type Part } from '../../../../main/export/exported-table.ts'
import { inLines } from '../../../../main/export/in-lines.ts'
import { makeInert } from '../../../../main/export/inert.ts'
import { headingsOf } from '../../../../main/export/headings.ts'

/**
 * The CSV of a table as it is told of: all records of the whole table at once, cell by
 * cell, quoted by a library. What writes it in pieces is held against this.
 */
export function plainCsv(table: ExportTable, options: ExportOptions, words: Translator): string {
  const records = options.layout === 'rows' ? rows(table, words) : across(table, options, words)
  return `\uFEFF${Papa.unparse(records, { newline: '\r\n' })}\r\n`
}

const hasPart = (table: ExportTable, line: number, part: Part): boolean =>
  table.programs.some((entries) => (entries[line]?.[part] ?? null) !== null)

function across(table: ExportTable, options: ExportOptions, words: Translator): string[][] {
  const headings = headingsOf(words)
  const beside = (['status', 'source', 'asOf'] as const).filter((part) => options[part])
  const program = table.lines.findIndex(({ id }) => id === 'program')
  const institution = table.lines.findIndex(({ id }) => id === 'institution')
  const records = [
    [
      words.t('export.attribute'),
      words.t('export.unit'),
      ...table.programs.flatMap((entries, index) => [
        inLines(
          makeInert(`${index + 1}. ${entries[program]?.text ?? ''}, ${entries[institution]?.text ?? ''}`),
        ),
        ...beside.map((part) => headings.beside(part, index + 1)),
      ]),
      writeHeading('across', ['value', ...beside]),
    ],
  ]
  table.lines.forEach((line, index) => {
    const cells = (part: Part | 'value') =>
      table.programs.flatMap((entries) => {
        const entry = entries[index] ?? NOTHING
        return [
          inLines(cellText(line, entry, part, words)),
          ...beside.map((each) => (part === 'value' ? inLines(cellText(line, entry, each, words)) : '')),
        ]
      })
    const all = table.programs.map((entries) => entries[index] ?? NOTHING)
    records.push([
      ...[headings.row(line, 'value'), unitText(line.unit, words)],
      ...cells('value'),
      writeRow({ line, part: 'value' }, all),
    ])
    for (const part of ['unit', 'high', 'people', 'why'] as const) {
      if (!hasPart(table, index, part)) continue
      const unit = part === 'high' ? unitText(line.unit, words) : ''
      records.push([headings.row(line, part), unit, ...cells(part), writeRow({ line, part })])
    }
  })
  return records
}

function rows(table: ExportTable, words: Translator): string[][] {
  const headings = headingsOf(words)
  const columns = table.lines.flatMap((line, index) => [
    { line, index, part: 'value' as const },
    ...PARTS.filter((part) => hasPart(table, index, part)).map((part) => ({ line, index, part })),
  ])
  return [
    [
      ...columns.map(({ line, part }) => headings.column(line, part)),
      writeHeading('rows', columns.map(placeCode)),
    ],
    ...table.programs.map((entries) => [
      ...columns.map(({ line, index, part }) => {
        const text = cellText(line, entries[index] ?? NOTHING, part, words)
        return part === 'value' && ['program', 'institution', 'city'].includes(line.id) ? text : inLines(text)
      }),
      joinCodes(
        table.lines.map(({ id }, index) =>
          CODED_LINES.has(id) ? programCode(id, entries[index] ?? NOTHING) : '',
        ),
      ),
    ]),
  ]
}
