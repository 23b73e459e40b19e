import { basename } from 'node:path'
import { Readable } from 'node:stream'
import Papa from 'papaparse'
import { detectEncoding, readText } from './encoding.ts'
import type { Rejects } from './rejects.ts'
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
        const { cells, line } = next.value
        if (cells.length === width || (cells.length === width + 1 && cells[width]?.trim() === '')) yield next.value
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

async function* parse(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<SourceRow> {
  // The line end is given: Papa would guess it from the first one, and files mix them.
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter, newline: '\n' })
  const input = Readable.from(text)
  input.on('error', (error) => parser.destroy(error))
  input.pipe(parser)
  let line = 1
  try {
    for await (const row of parser as AsyncIterable<string[]>) {
      if (row.length > 1 || row[0] !== '') yield { line, cells: row }
      line += 1 + lineEndsWithin(row)
    }
  } finally {
    input.destroy()
    parser.destroy()
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
