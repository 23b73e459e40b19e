import type { Cells } from './cells.ts'
import type { Source, SourceRow } from '../files/source.ts'

/** Rows of a file that has one an institution, with its UNITID. A repeated institution is rejected: the first row stands. */
export async function* eachInstitution(
  { rows }: Source,
  cells: Cells,
): AsyncGenerator<{ readonly unitid: number; readonly row: SourceRow }> {
  const seen = new Set<number>()
  for await (const row of rows) {
    const unitid = cells.unitid(row)
    if (unitid === null) continue
    if (seen.has(unitid)) {
      cells.reject(row, 'UNITID', 'repeated')
      continue
    }
    seen.add(unitid)
    yield { unitid, row }
  }
}
