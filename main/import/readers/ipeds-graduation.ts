import type { NewPart } from '../../storage/schema/tables.ts'
import { eachInstitution } from './each-institution.ts'
import { knownValue } from './official-codes.ts'
import { readerOf } from './reader.ts'
import { figureColumns } from './row-parts.ts'

/** Percent of a whole school's entering cohort that finished within 200 % of normal time (IPEDS GR200). */
export type GraduationRate = NewPart<'graduation'> & { readonly unitid: number }

export const ipedsGraduation = readerOf<GraduationRate>(['UNITID', 'BAGR200', 'L4GR200'], (cells) => {
  const institution = eachInstitution(cells)
  const bachelorColumn = cells.column('BAGR200')
  const otherColumn = cells.column('L4GR200')
  return (row, out) => {
    const unitid = institution(row)
    if (unitid === null) return
    // Four-year schools report bachelor's students, the others all theirs; the columns exclude each other.
    const bachelor = cells.count(row, bachelorColumn)
    const rate = bachelor ?? cells.count(row, otherColumn)
    if (rate === null) return
    if (rate > 100) cells.reject(row, bachelor === null ? otherColumn : bachelorColumn, 'not-a-number')
    else {
      out.push({
        unitid,
        ...figureColumns('graduation_rate', knownValue(rate)),
        graduation_cohort: bachelor === null ? 'below-bachelor' : 'bachelor',
      })
    }
  }
})
