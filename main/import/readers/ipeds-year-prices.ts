import { Cells } from './cells.ts'
import { NOT_REPORTED, type Given } from './codes.ts'
import { eachInstitution } from './each-institution.ts'
import type { Reader, SourceRow } from '../files/source.ts'

/** What an institution that charges by academic year charges (IPEDS IC_AY), in whole dollars a year. */
export interface YearPrices {
  readonly unitid: number
  readonly inDistrict: Given
  readonly inState: Given
  readonly outOfState: Given
  readonly books: Given
}

export const ipedsYearPrices: Reader<YearPrices> = {
  recognises: (header) =>
    header.has('UNITID', 'CHG1AY3', 'CHG2AY3', 'CHG3AY3', 'CHG4AY3', 'TUITION1', 'FEE1'),

  async *read(source, rejects) {
    const cells = new Cells(source, rejects)
    for await (const { unitid, row } of eachInstitution(source, cells)) {
      yield {
        unitid,
        inDistrict: charge(cells, row, 1),
        inState: charge(cells, row, 2),
        outOfState: charge(cells, row, 3),
        books: cells.flagged(row, 'CHG4AY3', 'XCHG4AY3'),
      }
    }
  },
}

/** Tuition and required fees of a residency; tuition plus fees of full-time undergraduates where that is blank. */
function charge(cells: Cells, row: SourceRow, residency: 1 | 2 | 3): Given {
  const published = cells.flagged(row, `CHG${residency}AY3`, `XCHG${residency}AY3`)
  if (published.value !== null) return published
  const tuition = cells.flagged(row, `TUITION${residency}`, `XTUIT${residency}`)
  const fees = cells.flagged(row, `FEE${residency}`, `XFEE${residency}`)
  if (tuition.value === null || fees.value === null) return NOT_REPORTED
  const imputed = tuition.status === 'imputed' || fees.status === 'imputed'
  return { value: tuition.value + fees.value, status: imputed ? 'imputed' : 'known' }
}
