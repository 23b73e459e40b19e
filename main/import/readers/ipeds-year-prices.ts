import type { NewPart } from '../../storage/schema/tables.ts'
import type { Cells, Column } from './column-cells.ts'
import { NOT_REPORTED, type Given } from './official-codes.ts'
import { eachInstitution } from './each-institution.ts'
import { readerOf, type ReadRow } from './reader.ts'
import { moneyColumns } from './row-parts.ts'
import type { Header, SourceRow } from '../files/source.ts'

/** What an institution that charges by academic year charges (IPEDS IC_AY). */
export type YearPrices = NewPart<'year-prices'> & { readonly unitid: number }

/** Told by these; the merged file of 2024-25 (cost1.ts) has them too. */
export function hasYearPrices(header: Header): boolean {
  return header.has(
    'UNITID',
    ...['CHG1AY3', 'CHG2AY3', 'CHG3AY3', 'CHG4AY3', 'TUITION1', 'FEE1'],
    // A table of the prices without the letters beside them is somebody's own.
    ...['XCHG1AY3', 'XCHG2AY3', 'XCHG3AY3', 'XCHG4AY3', 'XTUIT1', 'XFEE1'],
  )
}

export const ipedsYearPrices = readerOf<YearPrices>(
  (header) => hasYearPrices(header) && !header.has('CHG1PY3'),
  (cells) => readYearPrices(cells),
)

export function readYearPrices(cells: Cells): ReadRow<YearPrices> {
  const institution = eachInstitution(cells)
  const [inDistrict, inState, outOfState] = [charge(cells, 1), charge(cells, 2), charge(cells, 3)]
  const books = flagged(cells, 'CHG4AY3', 'XCHG4AY3')
  const graduate = [tuitionAndFee(cells, 5), tuitionAndFee(cells, 6), tuitionAndFee(cells, 7)] as const
  return (row, out) => {
    const unitid = institution(row)
    if (unitid === null) return
    out.push({
      unitid,
      ...moneyColumns('year_in_district', inDistrict(row)),
      ...moneyColumns('year_in_state', inState(row)),
      ...moneyColumns('year_out_of_state', outOfState(row)),
      ...moneyColumns('year_books', books(row)),
      ...moneyColumns('year_graduate_in_district', graduate[0](row)),
      ...moneyColumns('year_graduate_in_state', graduate[1](row)),
      ...moneyColumns('year_graduate_out_of_state', graduate[2](row)),
    })
  }
}

/** Tuition and required fees of a residency; tuition plus fees of full-time undergraduates where that is blank. */
function charge(cells: Cells, residency: 1 | 2 | 3): (row: SourceRow) => Given {
  const published = flagged(cells, `CHG${residency}AY3`, `XCHG${residency}AY3`)
  const inParts = tuitionAndFee(cells, residency)
  return (row) => {
    const whole = published(row)
    return whole.value === null ? inParts(row) : whole
  }
}

/** Average tuition and required fees of full-time students: 1 to 3 are undergraduates by residency, 5 to 7 graduates. */
function tuitionAndFee(cells: Cells, students: 1 | 2 | 3 | 5 | 6 | 7): (row: SourceRow) => Given {
  const tuition = flagged(cells, `TUITION${students}`, `XTUIT${students}`)
  const fee = flagged(cells, `FEE${students}`, `XFEE${students}`)
  return (row) => {
    const parts = [tuition(row), fee(row)] as const
    if (parts[0].value === null || parts[1].value === null) return NOT_REPORTED
    const imputed = parts.some(({ status }) => status === 'imputed')
    return { value: parts[0].value + parts[1].value, status: imputed ? 'imputed' : 'known' }
  }
}

function flagged(cells: Cells, value: string, letter: string): (row: SourceRow) => Given {
  const columns: readonly [Column, Column] = [cells.column(value), cells.column(letter)]
  return (row) => cells.flagged(row, ...columns)
}
