import type { Cell, SheetData } from 'write-excel-file/node'
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility'
import type { Paper } from '../../data/export-limits.ts'

/** How a workbook stands on paper and how high its rows are: what the library leaves to its caller. */

/** ECMA-376, 18.18.50: 1 is US Letter, 9 is A4. */
const PAPERS: Readonly<Record<Paper, number>> = { letter: 1, a4: 9 }
/** Inches. */
const SIDES: Readonly<Record<Paper, readonly [number, number]>> = { letter: [8.5, 11], a4: [8.27, 11.69] }
const MARGIN = 0.5

/**
 * A column as wide as a character of 11 points, inches: 7 pixels of 96 an inch in Calibri,
 * and more in what stands in for it on a machine that has none.
 */
const CHARACTER = 9.4 / 96

/** Percent: six points, and smaller nobody reads it. */
const SMALLEST = 55
/** Percent, in a font as wide: what a spreadsheet itself makes fit is a third larger in Calibri. */
const FITTED = 50
/** Percent: a page that stands is made a little smaller before it is laid down. */
const UPRIGHT = 75

export interface SheetLayout {
  readonly name: string
  /** Of its columns, in characters. */
  readonly widths: readonly number[]
  /** Of the columns at the left: those that every page repeats, and how many belong together behind them. */
  readonly groups: { readonly labels: number; readonly size: number } | null
}

interface OnPaper {
  readonly orientation: 'portrait' | 'landscape'
  /** Percent; null: as large as one page's width takes. */
  readonly scale: number | null
  /** Columns to the left of each new page. */
  readonly breaks: readonly number[]
}

const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0)

/**
 * Upright where it fits so; else lying, as many pages across as can be read, and never with
 * the columns of one program on two of them.
 */
export function onPaper({ widths, groups }: SheetLayout, paper: Paper): OnPaper {
  const [short, long] = SIDES[paper]
  const room = (side: number, scale: number) => (side - 2 * MARGIN) / CHARACTER / (scale / 100)
  const whole = sum(widths)
  if (whole <= room(short, UPRIGHT)) return { orientation: 'portrait', scale: null, breaks: [] }
  const lying = { orientation: 'landscape', scale: null, breaks: [] } as const
  // A spreadsheet makes the whole fit a page's width, whatever its font.
  if (!groups || whole <= room(long, FITTED)) return lying
  const labels = sum(widths.slice(0, groups.labels))
  const one = sum(widths.slice(groups.labels, groups.labels + groups.size))
  const most = Math.max(1, Math.floor((room(long, SMALLEST) - labels) / one))
  const count = (widths.length - groups.labels) / groups.size
  const pages = Math.ceil(count / most)
  const each = Math.ceil(count / pages)
  const scale = Math.min(100, Math.floor((98 * room(long, 100)) / (labels + each * one)))
  const breaks = Array.from(
    { length: pages - 1 },
    (_, page) => groups.labels + (page + 1) * each * groups.size,
  )
  return { orientation: 'landscape', scale, breaks }
}

/** Pages of every sheet with their heads on each, and their number beneath. */
export function pageSetup(sheets: readonly SheetLayout[], paper: Paper) {
  const made = sheets.map((sheet) => onPaper(sheet, paper))
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, _options: unknown, { sheetIndex }: AtSheet): string => {
            const { scale, breaks } = made[sheetIndex] ?? { scale: null, breaks: [] }
            const parts = [
              ...(scale === null ? ['<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'] : []),
              '<headerFooter><oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
              ...(breaks.length === 0 ? [] : [columnBreaks(breaks)]),
            ]
            return parts.reduce(insert, xml)
          },
          transformElementAttributes: (
            tag: string,
            attributes: Attributes,
            _index: number | undefined,
            _options: unknown,
            { sheetIndex }: AtSheet,
          ): Attributes => {
            if (tag === 'pageMargins')
              return { ...attributes, left: MARGIN, right: MARGIN, top: MARGIN, bottom: 0.6 }
            if (tag !== 'pageSetup') return attributes
            const { orientation = 'portrait', scale = null } = made[sheetIndex] ?? {}
            const page = { ...attributes, paperSize: PAPERS[paper], orientation }
            return scale === null ? { ...page, fitToWidth: 1, fitToHeight: 0 } : { ...page, scale }
          },
        },
        'xl/workbook.xml': {
          transform: (xml: string) => {
            const titles = sheets.map(({ name: sheet, groups }, index) => {
              const name = `'${sheet.replaceAll("'", "''")}'`
              const rows = `${name}!$1:$1`
              const range = groups ? `${name}!$A:$${LETTERS[groups.labels - 1] ?? 'A'},${rows}` : rows
              return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escaped(range)}</definedName>`
            })
            return xml.replace('<definedNames/>', `<definedNames>${titles.join('')}</definedNames>`)
          },
        },
      },
    },
  }
}

const LETTERS = ['A', 'B', 'C']

type Attributes = Record<string, string | number>
interface AtSheet {
  readonly sheetIndex: number
}

const insert = (xml: string, markup: string): string =>
  insertElementMarkupAccordingToOrderOfSiblings(
    xml,
    markup,
    [...(getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? ['sheetPr'])],
    'worksheet',
  )

function columnBreaks(columns: readonly number[]): string {
  const each = columns.map((column) => `<brk id="${column}" max="1048575" man="1"/>`).join('')
  return `<colBreaks count="${columns.length}" manualBreakCount="${columns.length}">${each}</colBreaks>`
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Points of one line of text at 11 points, and the most that a row may have. */
const LINE = 15
const HIGHEST = 409
/** Lines that a row shows; a longer text goes on in the next one. */
export const MOST_LINES = Math.floor((HIGHEST - 1) / LINE)

/** Each row as high as its longest text needs in the width of its column (in characters). */
export function withHeights(rows: SheetData, widths: readonly number[]): SheetData {
  return rows.map((row) => {
    const lines = Math.max(1, ...row.map((cell, column) => linesOf(cell, widths[column] ?? 0)))
    const first = row.findIndex((cell) => cell !== null && cell !== undefined)
    return row.map((cell, column) =>
      column === first && typeof cell === 'object' && cell !== null
        ? { ...cell, height: Math.min(lines * LINE + 1, HIGHEST) }
        : cell,
    )
  })
}

function linesOf(cell: Cell | undefined, width: number): number {
  if (typeof cell !== 'object' || cell === null || width === 0) return 1
  const { value, wrap, indent = 0 } = cell as { value?: unknown; wrap?: boolean; indent?: number }
  if (typeof value !== 'string' || !wrap) return 1
  return value.split('\n').reduce((all, line) => all + setLines(line, width - indent).length, 0)
}

/** Letters of other fonts than the file's are wider: not every machine has it. */
const WIDER = 1.04

/** A line of text as a column of so many characters breaks it. */
function setLines(text: string, width: number): readonly string[] {
  const room = Math.max(1, Math.floor(width / WIDER))
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
    while (line.length > room) {
      lines.push(line.slice(0, room))
      line = line.slice(room)
    }
  }
  return [...lines, line]
}

/** A text in pieces of no more lines than a row shows, each the text's own. */
export function inPieces(text: string, width: number): readonly string[] {
  const pieces: string[][] = [[]]
  let used = 0
  for (const line of text.split('\n')) {
    const parts = setLines(line, width)
    const whole = parts.length > MOST_LINES ? chunked(parts) : [line]
    for (const part of whole) {
      const lines = setLines(part, width).length
      if (used > 0 && used + lines > MOST_LINES) {
        pieces.push([])
        used = 0
      }
      pieces.at(-1)?.push(part)
      used += lines
    }
  }
  return pieces.map((lines) => lines.join('\n'))
}

const chunked = (lines: readonly string[]): readonly string[] =>
  Array.from({ length: Math.ceil(lines.length / MOST_LINES) }, (_, at) =>
    lines.slice(at * MOST_LINES, (at + 1) * MOST_LINES).join(' '),
  )
