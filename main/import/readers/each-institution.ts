import type { Cells } from './column-cells.ts'
import type { SourceRow } from '../files/source.ts'

/**
 * The UNITID of a row of a file that has one row an institution; null, and a
 * reject, where there is none or it was there before: the first row stands.
 */
export function eachInstitution(cells: Cells, hasBranches = false): (row: SourceRow) => number | null {
  const column = cells.column('UNITID')
  const seen = new Set<number>()
  return (row) => {
    const unitid = cells.unitid(row, column, hasBranches)
    if (unitid === null) return null
    if (seen.has(unitid)) return cells.reject(row, column, 'repeated')
    seen.add(unitid)
    return unitid
  }
}
