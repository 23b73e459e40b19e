import type Papa from 'papaparse'
import { MOST_PROGRAMS_IN_LIST } from '../../../data/contract/own.ts'
import type { SourceRow } from '../files/source.ts'
import { OfficialFileError } from '../official-file-error.ts'
import type { Rejects } from '../rejects.ts'
import type { TableLimits } from './table-limits.ts'
import { dialectOf, parserOf, unspaced } from './dialect.ts'

/**
 * Characters that are parsed at a time: twice what the longest cell of a spreadsheet holds,
 * so more than a row of a list. A quote that never closes is looked after no further than this.
 */
const WINDOW = 1 << 16

/** Of CP/M and DOS, which their programs still write. */
const END_OF_FILE = '\u001a'

/** Rows that may be given up for such a quote; a text with more of them is no table of these delimiters. */
const MOST_GIVEN_UP = 50

/** Rows are not counted exactly here: a few blank ones and titles may be among them. */
const MOST_ROWS = MOST_PROGRAMS_IN_LIST + 1000

/**
 * The rows of a delimited text, ragged ones too: a title may stand above the
 * table. Blank rows are left out. Reading ends soon after one row more than a list may have.
 * @throws OfficialFileError 'broken-quotes', 'too-much'
 */
export function parseDelimited(
  text: string,
  file: string,
  rejects: Rejects,
  limits: TableLimits,
): { readonly delimiter: string; readonly rows: SourceRow[] } {
  // A mark of the byte order may stand anywhere where files were joined; DOS ends a file by a sign of its own.
  const joined = text.replaceAll('\uFEFF', '').replaceAll(/\r\n?/g, '\n')
  const end = joined.trimEnd()
  const given = end.endsWith(END_OF_FILE) ? end.slice(0, -1) : joined
  const dialect = dialectOf(given)
  const { delimiter } = dialect
  const plain = unspaced(given, dialect)
  const parser = parserOf(dialect)
  const once = cellsOnce()
  const rows: SourceRow[] = []
  let line = 1
  let givenUp = 0
  if (dialect.hasSepLine) line += 1
  for (
    let at = dialect.hasSepLine ? lengthOfLines(plain, 1) : 0;
    at < plain.length && rows.length <= MOST_ROWS;
  ) {
    const piece = plain.slice(at, at + WINDOW)
    const isLast = at + piece.length === plain.length
    const { data, errors, meta } = parser.parse(piece, 0, !isLast) as Papa.ParseResult<string[]>
    const broken = errors.find(({ code }) => code === 'MissingQuotes')?.row ?? -1
    const whole = broken < 0 ? data : data.slice(0, broken)
    const begun = line
    // Without a quote no cell goes on in the next line.
    const hasLines = piece.includes('"')
    for (const cells of whole) {
      limits.cut(cells.length)
      if (cells.some((cell) => cell.trim() !== '')) rows.push(limits.take({ line, cells: once(cells) }))
      line += hasLines ? 1 + lineEnds(cells) : 1
    }
    if (broken < 0 && whole.length > 0) {
      at += isLast ? piece.length : meta.cursor
      continue
    }
    // Lines that fit in no window are not cut: what is in all of them is counted before any is given up.
    if (givenUp === 0) limits.cut(countOf(delimiter, plain, at))
    // Only its first line is lost; what follows that line is read afresh.
    const broke = at + lengthOfLines(piece, line - begun)
    const end = plain.indexOf('\n', broke)
    rejects.add(file, line, '', firstCell(plain, broke), 'broken-quotes')
    givenUp += 1
    if (givenUp > MOST_GIVEN_UP) throw new OfficialFileError('broken-quotes', { file })
    line += 1
    at = end < 0 ? plain.length : end + 1
  }
  return { delimiter, rows }
}

function countOf(sign: string, text: string, from: number): number {
  let count = 0
  for (let at = text.indexOf(sign, from); at >= 0; at = text.indexOf(sign, at + 1)) count += 1
  return count
}

/** What of a row that was given up is told. */
const firstCell = (text: string, at: number): string =>
  (/^[^\n]*/.exec(text.slice(at, at + 300))?.[0] ?? '').replace(/^"/, '')

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

/** Different texts of a column that are kept once; one of more says few of them again. */
const MOST_TEXTS = 4_000

/**
 * Keeps what a column says again and again once: a list of a hundred thousand rows is read in a
 * third of the time and memory then. Takes the cells of one row after the other.
 */
function cellsOnce(): (cells: string[]) => string[] {
  const known: Map<string, string>[] = []
  return (cells) => {
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at] as string
      const texts = (known[at] ??= new Map())
      const before = texts.get(cell)
      if (before !== undefined) cells[at] = before
      else if (texts.size < MOST_TEXTS) texts.set(cell, cell)
    }
    return cells
  }
}
