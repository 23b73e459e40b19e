import { Cells } from './cells.ts'
import { eachInstitution } from './each-institution.ts'
import type { Reader } from '../files/source.ts'

/** Percent of a whole school's entering cohort that finished within 200 % of normal time (IPEDS GR200). */
export interface GraduationRate {
  readonly unitid: number
  /** 0 to 100. */
  readonly rate: number
  readonly cohort: 'bachelor' | 'below-bachelor'
}

export const ipedsGraduation: Reader<GraduationRate> = {
  recognises: (header) => header.has('UNITID', 'BAGR200', 'L4GR200'),

  async *read(source, rejects) {
    const cells = new Cells(source, rejects)
    for await (const { unitid, row } of eachInstitution(source, cells)) {
      // Four-year schools report bachelor's students, the others all theirs; the columns exclude each other.
      const bachelor = cells.count(row, 'BAGR200')
      const rate = bachelor ?? cells.count(row, 'L4GR200')
      if (rate !== null) yield { unitid, rate, cohort: bachelor === null ? 'below-bachelor' : 'bachelor' }
    }
  },
}
