import type { Cohort } from '../../../data/figures/group.ts'
import type { NewPart } from '../../storage/schema/tables.ts'
import type { Cells } from './column-cells.ts'
import { eachInstitution } from './each-institution.ts'
import { readerOf } from './reader.ts'
import { figureColumns } from './row-parts.ts'

/** Percent of a whole school's entering cohort that finished within 200 % of normal time (IPEDS GR200). */
export type GraduationRate = NewPart<'graduation'> & { readonly unitid: number }

/**
 * The files that NCES publishes have a letter beside each number (XBAGR200 ...): an implied zero or
 * a rate carried forward is the agency's. Tables without these columns tell of none.
 */
export const ipedsGraduation = readerOf<GraduationRate>(['UNITID', 'BAGR200', 'L4GR200'], (cells) => {
  const institution = eachInstitution(cells)
  const bachelor = cohortColumns(cells, 'bachelor', 'BA')
  const others = cohortColumns(cells, 'below-bachelor', 'L4')
  return (row, out) => {
    const unitid = institution(row)
    if (unitid === null) return
    // Four-year schools report bachelor's students, the others all theirs; the columns exclude each other.
    for (const { cohort, rate, rateFlag, size, sizeFlag } of [bachelor, others]) {
      const given = cells.countedOrFlagged(row, rate, rateFlag)
      if (given.value === null) continue
      if (given.value > 100) return void cells.reject(row, rate, 'not-a-number')
      return void out.push({
        unitid,
        ...figureColumns('graduation_rate', given),
        graduation_cohort: cohort,
        ...figureColumns('graduation_cohort_size', cells.countedOrFlagged(row, size, sizeFlag)),
      })
    }
  }
})

/** The rate of a cohort, and how many it had after those who left for good reason (BAAC200, L4AC200). */
function cohortColumns(cells: Cells, cohort: Cohort, of: 'BA' | 'L4') {
  return {
    cohort,
    rate: cells.column(`${of}GR200`),
    rateFlag: cells.column(`X${of}GR200`),
    size: cells.column(`${of}AC200`),
    sizeFlag: cells.column(`X${of}AC200`),
  }
}
