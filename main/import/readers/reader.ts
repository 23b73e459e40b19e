import type { Header, Reader, Source, SourceRow } from '../files/source.ts'
import { OfficialFileError } from '../official-file-error.ts'
import { Cells } from './column-cells.ts'

/** What a table can say at most; a national list of programs has 300,000 rows, and that of wages 400,000. */
const MOST_SAID = 3_000_000

/** Says what one row of the table says: nothing, one thing or several. */
export type ReadRow<Row> = (row: SourceRow, out: Row[]) => void

/**
 * A reader from what makes it out of others: what identifies its layout, and what a row says.
 *
 * @param identifiedBy columns that every vintage of the layout has and no other layout has
 *   together; or, where names are not enough, what must hold of the header. Only they tell
 *   a file: every other column that `begin` asks for may be missing.
 * @param begin is given the first rows too, which may tell of which edition the file is
 */
export function readerOf<Row>(
  identifiedBy: readonly string[] | ((header: Header) => boolean),
  begin: (cells: Cells, source: Source, first: readonly SourceRow[]) => ReadRow<Row>,
): Reader<Row> {
  return {
    recognises:
      typeof identifiedBy === 'function' ? identifiedBy : (header: Header) => header.has(...identifiedBy),
    async *read(source, rejects) {
      const cells = new Cells(source, rejects)
      let readRow: ReadRow<Row> | null = null
      let said = 0
      for await (const batch of source.batches) {
        readRow ??= begin(cells, source, batch)
        const out: Row[] = []
        for (const row of batch) readRow(cells.bounded(row), out)
        said += out.length
        if (said > MOST_SAID) throw new OfficialFileError('too-large', { file: source.file })
        yield out
      }
    },
  }
}
