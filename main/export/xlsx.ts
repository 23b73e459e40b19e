import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node'
import type { ExportDocument } from '../../data/contract/export.ts'
import type { Paper } from '../../data/export-limits.ts'
import { cutAt } from '../../data/format/clean-text.ts'
import type { Unit } from '../../data/figures/figure.ts'
import { textOf } from '../../data/messages/said.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { placeCode, writeHeading, writeList, writeRow } from './codes.ts'
import type { DocumentCell } from './document-cell.ts'
import type { ComparisonDocument, DocumentRow } from './document.ts'
import { lineOf, reasonsOf, type Beside } from './entries.ts'
import { BESIDE, type BesidePart } from './exported-table.ts'
import { fileName } from './file-name.ts'
import { headingsOf } from './headings.ts'
import { inPieces, pageSetup, withHeights, type SheetLayout } from './workbook-page.ts'

const MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What an Excel cell holds at most, in characters. */
const LONGEST_TEXT = 32_767
/** Characters that no XML document may hold; one of them would make the whole file unreadable. */
// eslint-disable-next-line no-control-regex
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** Of columns, in characters. */
const WIDTHS = { label: 34, unit: 13, value: 24, status: 26, source: 10, asOf: 18, codes: 12 } as const

const SOURCES = [5, 26, 34, 22, 13, 12, 30, 16, 46]
const NOTES = [34, 66] as const

const FILL = '#EEF3F2'

/**
 * A comparison as a workbook: numbers are numbers in the formats of their units,
 * what is unknown is a blank with its status beside it, and text is never a
 * formula. Sources, and notes where they were asked for, have sheets of their own.
 */
export async function comparisonXlsx(
  document: ComparisonDocument,
  beside: Beside,
  { today, paper }: { readonly today: Date; readonly paper: Paper },
  words: Translator,
): Promise<ExportDocument> {
  const columns = BESIDE.filter((part) => beside[part])
  const widths = [
    WIDTHS.label,
    WIDTHS.unit,
    ...document.columns.flatMap(() => [WIDTHS.value, ...columns.map((part) => WIDTHS[part])]),
  ]
  const layouts = {
    comparison: {
      name: sheetName(words.t('export.sheet.comparison')),
      widths,
      groups: { labels: 2, size: 1 + columns.length },
    },
    sources: { name: sheetName(words.t('export.sheet.sources')), widths: SOURCES, groups: null },
    notes: { name: sheetName(words.t('export.sheet.notes')), widths: NOTES, groups: null },
  }
  const sheets = [
    {
      ...sheetOf(layouts.comparison),
      data: withHeights(comparisonSheet(document, columns, today, words), widths),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      columns: [...widths, WIDTHS.codes].map((width) => ({ width })),
    },
    {
      ...sheetOf(layouts.sources),
      data: withHeights(sourcesSheet(document, words), SOURCES),
      stickyRowsCount: 1,
    },
    ...(document.notes.length === 0
      ? []
      : [
          {
            ...sheetOf(layouts.notes),
            data: withHeights(notesSheet(document, words), NOTES),
            stickyRowsCount: 1,
          },
        ]),
  ]
  const bytes = await writeExcelFile(sheets, {
    fontFamily: 'Calibri',
    fontSize: 11,
    features: [hiddenCodes(widths.length), pageSetup(Object.values(layouts).slice(0, sheets.length), paper)],
  }).toBuffer()
  return { name: fileName(document, 'xlsx', words), mime: MIME, bytes: new Uint8Array(bytes) }
}

/** The library writes a page setup only where one lies; `pageSetup` says how each stands. */
const sheetOf = ({ name, widths }: SheetLayout) => ({
  sheet: name,
  orientation: 'landscape' as const,
  columns: widths.map((width) => ({ width })),
})

/** Excel takes 31 characters, and not all; of words in whatever language. */
const sheetName = (name: string): string => cutAt(name.replaceAll(/[[\]:*?/\\']/g, ' '), 31).trim()

/** Column of the codes: it is read back by them, and nobody wants to see them. */
const hiddenCodes = (column: number) => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transformElementAttributes: (
          tag: string,
          attributes: Record<string, string | number>,
          index: number | undefined,
          _options: unknown,
          { sheetIndex }: { readonly sheetIndex: number },
        ) =>
          tag === 'col' && sheetIndex === 0 && index === column ? { ...attributes, hidden: 1 } : attributes,
      },
    },
  },
})

/** What the headings of the programs say in words, so that it need not be taken out of them. */
function headingCode(programs: ComparisonDocument['columns'], columns: readonly BesidePart[]): string {
  const named = [
    writeList(
      'key',
      programs.map(({ key }) => key),
    ),
    writeList(
      'program',
      programs.map(({ name }) => name),
    ),
    writeList(
      'institution',
      programs.map(({ institution }) => institution),
    ),
  ]
  return writeHeading('workbook', ['value', ...columns], named)
}

/** As on screen: attributes down, programs across, each with its status, sources and date beside it. */
function comparisonSheet(
  { name, organisation, columns: programs, kind, follows, groups }: ComparisonDocument,
  columns: readonly BesidePart[],
  today: Date,
  words: Translator,
): SheetData {
  const isReadBack = kind === 'programs'
  const headings = headingsOf(words)
  const blanks = columns.map(() => null)
  const across = (cells: readonly Cell[]) => cells.flatMap((cell) => [cell, ...blanks])
  /** One that holds for all programs stands once, at the first. */
  const once = (label: string, cell: Cell): Cell[] => [
    text(label),
    null,
    cell,
    ...across(programs.slice(1).map(() => null)),
  ]
  const said = (label: string, value: string) => once(label, text(value))
  return [
    [
      heading(words.t('export.attribute')),
      heading(words.t('export.unit')),
      ...programs.flatMap(({ name, institution, kind: beneath }, index) => [
        heading(`${index + 1}. ${[name, institution || beneath].join(', ')}`),
        ...columns.map((part) => heading(headings.beside(part, index + 1))),
      ]),
      codes(isReadBack ? headingCode(programs, columns) : ''),
    ],
    ...(name === '' ? [] : [said(words.t('export.case'), name)]),
    once(words.t('export.madeOn'), { value: dayOf(today), type: Date, format: 'yyyy-mm-dd', align: 'left' }),
    ...(organisation === '' ? [] : [said(words.t('export.organisation'), organisation)]),
    ...follows.map(({ label, value }) => said(label, textOf(value))),
    ...groups.flatMap(({ label, detail, rows }) => [
      [bold(detail === null ? label : `${label}: ${textOf(detail)}`)],
      ...rows.flatMap((row) => rowLines(row, columns, isReadBack, words)),
    ]),
  ]
}

/** The row, and beneath it upper ends, people and reasons where any program has them. */
function rowLines(
  row: DocumentRow,
  columns: readonly BesidePart[],
  isReadBack: boolean,
  words: Translator,
): SheetData {
  const place = lineOf(row.field)
  const { unit } = place
  const unitCell = unit === null ? null : text(words.t(`unit.${unit}`))
  const indent = row.depth
  const line = (
    label: string,
    cells: (cell: DocumentCell) => Cell,
    beside: boolean,
    code: string,
  ): Cell[] => [
    { ...text(label), indent },
    unitCell,
    ...row.cells.flatMap((cell) => [
      cells(cell),
      ...columns.map((part) => (beside ? besideCell(cell, part) : null)),
    ]),
    codes(isReadBack ? code : ''),
  ]
  const values = row.cells.map(({ entry }) => entry)
  const lines = [
    line(row.label, (cell) => valueCell(cell, unit), true, writeRow({ line: place, part: 'value' }, values)),
  ]
  if (row.cells.some(({ entry }) => entry.high !== null)) {
    const label = words.t('export.column.high', { label: row.label })
    const code = placeCode({ line: place, part: 'high' })
    lines.push(line(label, ({ entry }) => numberCell(entry.high, unit ?? entry.unit), false, code))
  }
  if (row.cells.some(({ entry }) => entry.people !== null)) {
    const label = words.t('export.column.people', { label: row.label })
    const code = placeCode({ line: place, part: 'people' })
    // People are people, whatever unit the row has.
    const people = line(label, ({ entry }) => numberCell(entry.people, 'awards'), false, code)
    lines.push(people.with(1, null))
  }
  // A row each: no row of a sheet is high enough for all of them.
  const reasons = row.cells.map(({ entry }) => reasonsOf(entry))
  for (const credential of new Set(reasons.flatMap((each) => [...each.keys()]))) {
    const label = words.t('export.whyOf', { label: row.label, credential })
    const why = (cell: DocumentCell) => reasons[row.cells.indexOf(cell)]?.get(credential) ?? ''
    lines.push(line(label, (cell) => (why(cell) === '' ? null : text(why(cell))), false, ''))
  }
  return lines
}

function valueCell({ entry }: DocumentCell, unit: Unit | null): Cell {
  return entry.text === null ? numberCell(entry.value, unit ?? entry.unit) : text(entry.text)
}

function besideCell({ entry, numbers }: DocumentCell, part: BesidePart): Cell {
  if (part === 'source')
    return numbers.length === 0 ? null : { ...text(numbers.join(', ')), align: 'left' as const, indent: 1 }
  const said = entry[part]
  return said === null ? null : { ...text(said), align: 'left' as const, indent: 1 }
}

/** A number as spreadsheets hold it: dollars, shares of 1, whole counts. A blank where there is none. */
function numberCell(value: number | null, unit: Unit | null): Cell {
  if (value === null) return null
  const cell = (number: number, format: string): Cell => ({
    value: number,
    type: Number,
    format,
    align: 'right',
    alignVertical: 'top',
  })
  switch (unit) {
    case 'cents':
      return cell(value / 100, value % 100 === 0 ? '[$$-409]#,##0' : '[$$-409]#,##0.00')
    case 'percent':
      // Through text, since 7.1 / 100 is not 0.071 in binary.
      return cell(Number(`${value}e-2`), Number.isInteger(value) ? '0%' : '0.0%')
    case 'clock-hours':
      return cell(value, '#,##0" clock hours"')
    case 'credit-hours':
      return cell(value, '#,##0" credit hours"')
    case 'year':
      return cell(value, '0')
    default:
      return cell(value, Number.isInteger(value) ? '#,##0' : '#,##0.0')
  }
}

function sourcesSheet({ sources }: ComparisonDocument, words: Translator): SheetData {
  const parts = ['number', 'publisher', 'title', 'file', 'asOf', 'readOn', 'url', 'licence', 'rules'] as const
  return [
    parts.map((part) => heading(words.t(`export.sources.${part}`))),
    ...sources.map((source): Cell[] => [
      { value: source.number, type: Number, format: '0', alignVertical: 'top', align: 'left' },
      text(source.publisher.text),
      text(source.title.text),
      text(source.file),
      text(source.asOf),
      dateCell(source.readOn),
      text(source.url),
      text(source.licence),
      text(source.rules.join(' ')),
    ]),
  ]
}

function notesSheet({ notes }: ComparisonDocument, words: Translator): SheetData {
  return [
    [heading(words.t('export.notes.about')), heading(words.t('export.notes.note'))],
    ...notes.flatMap((note): Cell[][] =>
      inPieces(note.text, NOTES[1]).map((piece, at) => [
        at === 0 ? text(textOf(note.about)) : null,
        text(piece),
      ]),
    ),
  ]
}

/** @param day ISO; anything else stays text. */
function dateCell(day: string): Cell {
  const date = new Date(`${day}T00:00:00Z`)
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(date.getTime())) return text(day)
  return { value: date, type: Date, format: 'yyyy-mm-dd', align: 'left', alignVertical: 'top' }
}

/** The person's own day, as a date without a time. */
function dayOf(today: Date): Date {
  return new Date(Date.UTC(today.getFullYear(), today.getMonth(), today.getDate()))
}

/**
 * The library looks texts up in a plain object, where "constructor" is there before
 * it was put in, and the file could not be opened: a blank behind it makes another text.
 */
function cellText(value: string): string {
  const text = cutAt(value.replace(NOT_XML, ''), LONGEST_TEXT)
  return text in Object.prototype ? `${text} ` : text
}

/** Text is text, whatever it begins with: its cell has a type and the format of text. */
function text(value: string) {
  return {
    value: cellText(value),
    type: String,
    format: '@',
    wrap: true,
    alignVertical: 'top' as const,
  }
}

/** Hidden: it makes no row higher. */
function codes(value: string) {
  return { ...text(value), wrap: false }
}

function bold(value: string) {
  return { ...text(value), wrap: false, fontWeight: 'bold' as const }
}

function heading(value: string) {
  return { ...text(value), fontWeight: 'bold' as const, backgroundColor: FILL }
}
