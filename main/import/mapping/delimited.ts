import Papa from 'papaparse'
import { MOST_PROGRAMS_IN_LIST } from '../../../data/contract/own.ts'
import { firstRows } from '../files/csv.ts'
import type { SourceRow } from '../files/source.ts'
import { OfficialFileError } from '../official-file-error.ts'
import type { Rejects } from '../rejects.ts'

/** How columns may be told apart, the likeliest first; what is copied from a spreadsheet has tabs. */
const DELIMITERS = ['\t', ',', ';', '|'] as const

/** How much of the text tells which delimiter it is. */
const HEAD = 1 << 16

/**
 * Characters that are parsed at a time: twice what the longest cell of a spreadsheet holds,
 * so more than a row of a list. A quote that never closes is looked after no further than this.
 */
const WINDOW = 1 << 16

/** Rows that may be given up for such a quote; a text with more of them is no table of these delimiters. */
const MOST_GIVEN_UP = 50

/** Rows are not counted exactly here: a few blank ones and titles may be among them. */
const MOST_ROWS = MOST_PROGRAMS_IN_LIST + 1000

/**
 * The rows of a delimited text, ragged ones too: a title may stand above the
 * table. Blank rows are left out. Reading ends soon after one row more than a list may have.
 * @throws OfficialFileError 'broken-quotes'
 */
export function parseDelimited(
  text: string,
  file: string,
  rejects: Rejects,
): { readonly delimiter: string; readonly rows: SourceRow[] } {
  const plain = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const delimiter = delimiterOf(plain)
  const parser = new Papa.Parser({ delimiter, newline: '\n' })
  const rows: SourceRow[] = []
  let line = 1
  let givenUp = 0
  for (let at = 0; at < plain.length && rows.length <= MOST_ROWS;) {
    const piece = plain.slice(at, at + WINDOW)
    const isLast = at + piece.length === plain.length
    const { data, errors, meta } = parser.parse(piece, 0, !isLast) as Papa.ParseResult<string[]>
    const broken = errors.find(({ code }) => code === 'MissingQuotes')?.row ?? -1
    const whole = broken < 0 ? data : data.slice(0, broken)
    const begun = line
    for (const cells of whole) {
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells })
      line += 1 + lineEnds(cells)
    }
    if (broken < 0 && whole.length > 0) {
      at += isLast ? piece.length : meta.cursor
      continue
    }
    // Only its first line is lost; what follows that line is read afresh.
    const start = at + lengthOfLines(piece, line - begun)
    const end = plain.indexOf('\n', start)
    rejects.add(file, line, '', firstCell(plain, start), 'broken-quotes')
    givenUp += 1
    if (givenUp > MOST_GIVEN_UP) throw new OfficialFileError('broken-quotes', { file })
    line += 1
    at = end < 0 ? plain.length : end + 1
  }
  return { delimiter, rows }
}

/** What of a row that was given up is told. */
const firstCell = (text: string, at: number): string => text.slice(at, at + 300).replace(/^"/, '')

/** The one that cuts the most rows alike. */
function delimiterOf(text: string): string {
  const head = text.slice(0, HEAD)
  let best: { readonly delimiter: string; readonly score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of DELIMITERS) {
    const widths = new Map<number, number>()
    for (const { cells } of firstRows(head, delimiter, 50))
      widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
    const score = Math.max(0, ...[...widths].map(([width, count]) => (width - 1) * count))
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function lineEnds(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
}

function lengthOfLines(text: string, lines: number): number {
  let at = 0
  for (let each = 0; each < lines; each += 1) {
    const end = text.indexOf('\n', at)
    if (end < 0) return text.length
    at = end + 1
  }
  return at
}
