import { basename } from 'node:path'
import Papa from 'papaparse'
import { detectEncoding, readText } from './encoding.ts'
import type { Rejects } from '../rejects.ts'
import { Header, type Source, type SourceRow } from './source.ts'

/**
 * Opens a delimited file and reads its header; the rows stream when they are
 * asked for, once. A row with one empty field too many is taken (ic2018_py ends
 * its rows, not its header, in a comma); any other number of fields is rejected.
 * @throws the file system's error when the file cannot be read
 */
export async function openCsv(path: string, rejects: Rejects, delimiter = ','): Promise<Source> {
  const file = basename(path)
  const encoding = await detectEncoding(path)
  const lines = parse(readText(path, encoding), delimiter)[Symbol.asyncIterator]()
  const first = await lines.next()
  const header = new Header(first.done ? [] : first.value.cells)
  const width = header.names.length

  async function* rows(): AsyncGenerator<SourceRow> {
    try {
      for (let next = await lines.next(); !next.done; next = await lines.next()) {
        const { cells, line, broken } = next.value
        if (broken) rejects.add(file, line, '', cells[0] ?? '', 'broken-quotes')
        else if (cells.length === width || (cells.length === width + 1 && cells[width]?.trim() === ''))
          yield next.value
        else rejects.add(file, line, '', String(cells.length), 'wrong-number-of-fields')
      }
    } finally {
      await lines.return(undefined)
    }
  }
  return { file, header, rows: rows() }
}

/** The header alone, for finding out what a file is. */
export async function readCsvHeader(path: string, delimiter = ','): Promise<Header> {
  for await (const { cells } of parse(readText(path, 'utf-8'), delimiter)) return new Header(cells)
  return new Header([])
}

interface ParsedRow extends SourceRow {
  readonly broken: boolean
}

/**
 * Papa's parser over pieces of text: a piece is parsed up to its last whole row,
 * the rest waits for the next one. (Papa's own Node stream hands rows on one by
 * one and takes minutes where this takes a second.)
 */
async function* parse(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<ParsedRow> {
  // The line end is given: Papa would guess it from the first one, and files mix them.
  const parser = new Papa.Parser({ delimiter, newline: '\n' })
  let line = 1
  let waiting = ''
  const rowsOf = function* (last: boolean): Generator<ParsedRow> {
    const { data, errors, meta } = parser.parse(waiting, 0, !last) as Papa.ParseResult<string[]>
    waiting = last ? '' : waiting.slice(meta.cursor)
    // A stray quote inside a field (CIPCode2020, 43) does no harm where the fields still count up.
    const broken = new Set(errors.filter(({ code }) => code === 'MissingQuotes').map(({ row }) => row))
    for (const [index, cells] of data.entries()) {
      if (cells.length > 1 || cells[0] !== '') yield { line, cells, broken: broken.has(index) }
      line += 1 + lineEndsWithin(cells)
    }
  }
  for await (const piece of text) {
    waiting += piece
    yield* rowsOf(false)
  }
  if (waiting !== '') yield* rowsOf(true)
}

/** Quoted cells may hold line ends, so that a row is more than one line. */
function lineEndsWithin(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1
  }
  return count
}
