import type { Header, Reader, Source, SourceRow } from '../files/source.ts'
import { Cells } from './cells.ts'

/** Says what one row of the table says: nothing, one thing or several. */
export type ReadRow<Row> = (row: SourceRow, out: Row[]) => void

/** A reader from what makes it out of others: its columns, and what a row of them says. */
export function readerOf<Row>(
  recognises: (header: Header) => boolean,
  begin: (cells: Cells, source: Source) => ReadRow<Row>,
): Reader<Row> {
  return {
    recognises,
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
