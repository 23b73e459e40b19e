import type { Header, Source, SourceRow } from '../files/source.ts'
import type { Rejects } from '../rejects.ts'
import { Cells } from './cells.ts'

/** Reads one published layout; told by its columns, never by the name of the file. */
export interface Reader<Row> {
  recognises(header: Header): boolean
  /** What the rows say, in batches: a promise for each single row would take longer than the reading. */
  read(source: Source, rejects: Rejects): AsyncIterable<readonly Row[]>
}

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
