import Papa from 'papaparse'
import { MOST_PROGRAMS_IN_LIST } from '../../../data/contract/own.ts'
import { firstRows } from '../files/csv.ts'
import type { SourceRow } from '../files/source.ts'
import type { Rejects } from '../rejects.ts'

/** How columns may be told apart, the likeliest first; what is copied from a spreadsheet has tabs. */
const DELIMITERS = ['\t', ',', ';', '|'] as const

/** How much of the text tells which delimiter it is. */
const HEAD = 1 << 16

/** A quote that never closes is given up, and what follows its line read afresh: not without end. */
const MOST_FRESH_STARTS = 50

/** Rows are not counted exactly here: a few blank ones and titles may be among them. */
const MOST_ROWS = MOST_PROGRAMS_IN_LIST + 1000

/**
 * The rows of a delimited text, ragged ones too: a title may stand above the
 * table. Blank rows are left out. One row more than a list may have is read.
 */
export function parseDelimited(text: string, file: string, rejects: Rejects): SourceRow[] {
  const plain = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const delimiter = delimiterOf(plain)
  const rows: SourceRow[] = []
  let rest = plain
  let line = 1
  for (let starts = 0; rest !== '' && rows.length <= MOST_ROWS; starts += 1) {
    const parser = new Papa.Parser({ delimiter, newline: '\n', preview: MOST_ROWS + 1 - rows.length })
    const { data, errors } = parser.parse(rest, 0, false) as Papa.ParseResult<string[]>
    const broken = errors.find(({ code }) => code === 'MissingQuotes')?.row ?? -1
    const begun = line
    rest = take(data, broken, rest, begun, starts)
  }
  return rows

  /** @returns what is left to read: what stands behind the first line of a broken row. */
  function take(
    data: readonly string[][],
    broken: number,
    all: string,
    begun: number,
    starts: number,
  ): string {
    for (const [index, cells] of data.entries()) {
      if (index === broken) {
        rejects.add(file, line, '', cells[0] ?? '', 'broken-quotes')
        line += 1
        return starts < MOST_FRESH_STARTS ? afterLines(all, line - begun) : ''
      }
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells })
      line += 1 + lineEnds(cells)
    }
    return ''
  }
}

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

function afterLines(text: string, lines: number): string {
  let at = 0
  for (let each = 0; each < lines; each += 1) {
    const end = text.indexOf('\n', at)
    if (end < 0) return ''
    at = end + 1
  }
  return text.slice(at)
}
