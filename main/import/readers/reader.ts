import type { Header, Reader, Source, SourceRow } from '../files/source.ts'
import { Cells } from './column-cells.ts'

/** Says what one row of the table says: nothing, one thing or several. */
export type ReadRow<Row> = (row: SourceRow, out: Row[]) => void

/**
 * A reader from what makes it out of others: what identifies its layout, and what a row says.
 *
 * @param identifiedBy columns that every vintage of the layout has and no other layout has
 *   together; or, where names are not enough, what must hold of the header. Only they tell
 *   a file: every other column that `begin` asks for may be missing.
 */
export function readerOf<Row>(
  identifiedBy: readonly string[] | ((header: Header) => boolean),
  begin: (cells: Cells, source: Source) => ReadRow<Row>,
): Reader<Row> {
  return {
    recognises:
      typeof identifiedBy === 'function' ? identifiedBy : (header: Header) => header.has(...identifiedBy),
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
