import type { Header, Reader, Source, SourceRow } from '../files/source.ts'
import { Rejects } from '../rejects.ts'
import { Cells } from './column-cells.ts'

/** Says what one row of the table says: nothing, one thing or several. */
export type ReadRow<Row> = (row: SourceRow, out: Row[]) => void

/**
 * A reader from what makes it out of others: what tells its layout, and what a
 * row says. Every column that `begin` asks for belongs to the layout: a header
 * without one of them is another layout, and not recognised.
 */
export function readerOf<Row>(
  isLayout: (header: Header) => boolean,
  begin: (cells: Cells, source: Source) => ReadRow<Row>,
): Reader<Row> {
  return {
    recognises: (header) => isLayout(header) && hasColumns(header, begin),
    async *read(source, rejects) {
      const readRow = begin(new Cells(source, rejects), source)
      for await (const batch of source.batches) {
        const out: Row[] = []
        for (const row of batch) readRow(row, out)
        yield out
      }
    },
  }
}

function hasColumns(header: Header, begin: (cells: Cells, source: Source) => unknown): boolean {
  const nothing: Source = { file: '', header, batches: [] }
  try {
    begin(new Cells(nothing, new Rejects()), nothing)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
