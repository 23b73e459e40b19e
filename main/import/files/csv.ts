import Papa from 'papaparse'
import { OfficialFileError } from '../official-file-error.ts'
import type { Rejects } from '../rejects.ts'
import { counted, type Bytes } from './bytes.ts'
import { detectEncoding, readText } from './encoding.ts'
import { Header, type OnBytes, type Source, type SourceRow } from './source.ts'

/** In characters. The widest official table (College Scorecard) has rows of some 30,000. */
const LONGEST_ROW = 1 << 18

/** College Scorecard has some 3,300. */
export const MOST_COLUMNS = 20_000

/** A row that had to be given up makes the parser start anew behind its first line: not without end. */
const MOST_FRESH_STARTS = 300

/**
 * Opens a delimited file and reads its header; the rows stream when they are
 * asked for, once. A row with one empty field too many is taken (ic2018_py ends
 * its rows, not its header, in a comma); any other number of fields is rejected.
 * @param above rows that stand above the header: a title, say
 * @throws OfficialFileError, also while the rows are read
 */
export async function openCsv(
  bytes: Bytes,
  rejects: Rejects,
  delimiter = ',',
  onBytes?: OnBytes,
  above = 0,
): Promise<Source> {
  const file = bytes.name
  const encoding = await detectEncoding(bytes)
  const lines = new Lines(file, rejects, delimiter, above)
  const batches = lines.read(readText(counted(bytes.read(), onBytes), encoding))
  const first = await batches.next()
  const [head, ...rest] = first.done ? [] : first.value
  const header = new Header(head?.cells ?? [])

  async function* rows(): AsyncGenerator<readonly SourceRow[]> {
    try {
      yield rest
      yield* batches
    } finally {
      await batches.return(undefined)
    }
  }
  return { file, header, batches: rows() }
}

/** A spreadsheet keeps rows of nothing but separators. */
const isEmpty = (cells: readonly string[]) => cells.every((cell) => cell === '')

/** The first rows of a text that starts a file; blank lines are none. Lines are not counted. */
export function firstRows(text: string, delimiter: string, most: number): SourceRow[] {
  const start = text.replaceAll(/\r\n?/g, '\n').replace(/^\s*\n/, '')
  const parser = new Papa.Parser({ delimiter, newline: '\n', preview: most })
  const { data } = parser.parse(start, 0, false) as Papa.ParseResult<string[]>
  return data
    .filter((cells) => !isEmpty(cells))
    .slice(0, most)
    .map((cells, index) => ({ line: index + 1, cells }))
}

/**
 * Papa's parser over pieces of text: a piece is parsed up to its last whole row,
 * the rest waits for the next one. (Papa's own Node stream hands rows on one by
 * one and takes minutes where this takes a second.)
 *
 * A quote that is not closed would take what follows into its cell, up to the
 * next quote or the end of the file. So a row that ends over several lines and
 * does not fit the header is given up at its first line, and what follows that
 * line is read afresh.
 */
class Lines {
  /** Number of fields of the header; null while it is not read. */
  #width: number | null = null
  readonly #file: string
  readonly #rejects: Rejects
  // The line end is given: Papa would guess it from the first one, and files mix them.
  readonly #parser: Papa.Parser
  #line = 1
  #waiting = ''
  #freshStarts = 0
  /** Inside of a line that is too long: everything up to its end is dropped. */
  #dropping = false

  /** Rows above the header that are still to come. */
  #above: number

  constructor(file: string, rejects: Rejects, delimiter: string, above: number) {
    this.#above = above
    this.#file = file
    this.#rejects = rejects
    this.#parser = new Papa.Parser({ delimiter, newline: '\n' })
  }

  async *read(text: AsyncIterable<string>): AsyncGenerator<readonly SourceRow[]> {
    for await (const piece of text) {
      this.#waiting += piece
      if (this.#dropping && !this.#dropLine()) continue
      const rows = this.#parse(false)
      if (rows.length > 0) yield rows
    }
    if (this.#waiting !== '' && !this.#dropping) yield this.#parse(true)
  }

  /** Rows that are whole; of the last piece, all. */
  #parse(last: boolean): SourceRow[] {
    const rows: SourceRow[] = []
    for (;;) {
      const again = this.#parseOnce(last, rows)
      if (!again) return rows
    }
  }

  /** @returns whether a row was given up, and what follows its first line waits to be read. */
  #parseOnce(last: boolean, rows: SourceRow[]): boolean {
    const text = this.#waiting
    const quoted = text.includes('"')
    const { data, errors, meta } = this.#parser.parse(text, 0, !last) as Papa.ParseResult<string[]>
    // A stray quote inside a field (CIPCode2020, 43) does no harm where the fields still count up,
    // unless the field runs over several lines: then its quote was never closed.
    const stray = new Set(errors.map(({ row }) => row))
    const broken = errors.find(({ code }) => code === 'MissingQuotes')?.row ?? -1
    let lines = 0
    for (const [index, cells] of data.entries()) {
      const line = this.#line
      const more = quoted ? lineEndsWithin(cells) : 0
      this.#line += 1 + more
      lines += 1 + more
      if (isEmpty(cells)) continue
      if (this.#above > 0) {
        this.#above -= 1
        continue
      }
      const row = { line, cells }
      const quotes = index === broken || (more > 0 && stray.has(index))
      if (quotes || (more > 0 && !this.#hasWidth(cells))) {
        this.#line = line + 1
        this.#giveUp(row, afterLines(text, lines - more), quotes)
        return this.#waiting !== ''
      }
      if (this.#width === null) this.#takeHeader(cells)
      else if (!this.#fits(row)) continue
      rows.push(row)
    }
    this.#waiting = last ? '' : text.slice(meta.cursor)
    if (this.#waiting.length <= LONGEST_ROW) return false
    return this.#tooLong()
  }

  /** Where the header is too long there is no table; of later rows only the one is lost. */
  #tooLong(): boolean {
    if (this.#width === null) throw new OfficialFileError('too-wide', { file: this.#file })
    const text = this.#waiting
    const end = text.indexOf('\n')
    if (end >= 0) {
      const row = { line: this.#line, cells: [text.slice(0, Math.min(end, 100))] }
      this.#line += 1
      this.#giveUp(row, text.slice(end + 1), true)
      return true
    }
    this.#rejects.add(this.#file, this.#line, '', text.slice(0, 300), 'too-long')
    this.#dropping = true
    this.#waiting = ''
    return false
  }

  /** @returns whether the line that is too long has ended. */
  #dropLine(): boolean {
    const end = this.#waiting.indexOf('\n')
    this.#waiting = end < 0 ? '' : this.#waiting.slice(end + 1)
    if (end < 0) return false
    this.#dropping = false
    this.#line += 1
    return true
  }

  #giveUp(row: SourceRow, rest: string, quotes: boolean): void {
    this.#waiting = rest
    this.#freshStarts += 1
    if (this.#width === null || this.#freshStarts > MOST_FRESH_STARTS)
      throw new OfficialFileError('broken-quotes', { file: this.#file })
    if (quotes) this.#rejects.add(this.#file, row.line, '', row.cells[0] ?? '', 'broken-quotes')
    else this.#rejects.add(this.#file, row.line, '', String(row.cells.length), 'wrong-number-of-fields')
  }

  #takeHeader(cells: readonly string[]): void {
    if (cells.length > MOST_COLUMNS) throw new OfficialFileError('too-wide', { file: this.#file })
    this.#width = cells.length
  }

  /** Whether a row has the fields of the header; what has not is rejected. */
  #fits(row: SourceRow): boolean {
    if (this.#hasWidth(row.cells)) return true
    this.#rejects.add(this.#file, row.line, '', String(row.cells.length), 'wrong-number-of-fields')
    return false
  }

  #hasWidth(cells: readonly string[]): boolean {
    const width = this.#width
    return (
      width === null || cells.length === width || (cells.length === width + 1 && cells[width]?.trim() === '')
    )
  }
}

/** Quoted cells may hold line ends, so that a row is more than one line. */
function lineEndsWithin(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1
  }
  return count
}

/** What stands behind the first `lines` lines of a text. */
function afterLines(text: string, lines: number): string {
  let at = 0
  for (let each = 0; each < lines; each += 1) {
    const end = text.indexOf('\n', at)
    if (end < 0) return ''
    at = end + 1
  }
  return text.slice(at)
}
