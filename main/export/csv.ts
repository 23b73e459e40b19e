import type { ExportDocument } from '../../data/contract/export.ts'

/** Spreadsheets read UTF-8 only behind this mark. */
const BYTE_ORDER_MARK = '\uFEFF'

const LINE_END = '\r\n'

/** What would end a cell or a line, and what a reader may drop at the ends of a bare cell. */
const NEEDS_QUOTES = /[",\r\n\uFEFF]|^ | $/

/**
 * A text as one cell of a CSV file (RFC 4180), in quotes only where it needs them. It
 * does not make the text inert (inert.ts).
 */
export function csvCell(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A line of cells that `csvCell` made. */
export const csvLineOfCells = (cells: readonly string[]): string => cells.join(',') + LINE_END

export const csvLine = (texts: readonly string[]): string => csvLineOfCells(texts.map(csvCell))

/** The text of a file whose parts are these. */
export const csvText = (parts: Iterable<string>): string => BYTE_ORDER_MARK + [...parts].join('')

/**
 * A CSV file, UTF-8 with BOM, of its text in parts. Rests after each, so that whoever
 * makes a large file can do other work between.
 * @param name without its ending
 */
export function* csvDocument(name: string, parts: Iterable<string>): Generator<undefined, ExportDocument> {
  const encoder = new TextEncoder()
  const encoded = [encoder.encode(BYTE_ORDER_MARK)]
  for (const part of parts) {
    encoded.push(encoder.encode(part))
    yield
  }
  const bytes = new Uint8Array(encoded.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of encoded) {
    bytes.set(part, at)
    at += part.length
  }
  return { name: `${name}.csv`, mime: 'text/csv;charset=utf-8', bytes }
}

/** Does work that rests, without a rest. */
export function atOnce<T>(work: Generator<unknown, T>): T {
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}
