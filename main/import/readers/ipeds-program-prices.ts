import { weeksOfIpedsMonths } from '../../../data/formulas/weeks.ts'
import type { NewRow } from '../../storage/schema/tables.ts'
import type { Cells, Column } from './column-cells.ts'
import { isIpedsBlank, NOT_REPORTED, type Given } from './official-codes.ts'
import { eachInstitution } from './each-institution.ts'
import { readerOf, type ReadRow } from './reader.ts'
import { figureColumns, moneyColumns } from './row-parts.ts'
import type { Header, SourceRow } from '../files/source.ts'

/** One of the six programs for which an institution that charges by program gives its price (IPEDS IC_PY). */
export type PricedSlot = NewRow<'price_slots'>

const SLOTS = [1, 2, 3, 4, 5, 6] as const

/** Told by these; the merged file of 2024-25 (cost1.ts) has them too. */
export function hasProgramPrices(header: Header): boolean {
  return header.has(
    'UNITID',
    'CIPCODE1',
    'CIPTUIT1',
    'CIPSUPP1',
    'CHG1PY3',
    'CHG4PY3',
    'CIPCODE6',
    'CIPTUIT6',
    'PRGMSR6',
    'MTHCMP6',
    // A table of the prices without the letters beside them is somebody's own.
    ...['XCIPTUI1', 'XCIPSUP1', 'XCHG1PY3', 'XCHG4PY3', 'XCIPTUI6', 'XMTHCMP6'],
  )
}

export const ipedsProgramPrices = readerOf<PricedSlot>(
  (header) => hasProgramPrices(header) && !header.has('CHG1AY3'),
  (cells) => readProgramPrices(cells),
)

/** A value and the letter that says how it came. */
type Pair = readonly [value: Column, letter: Column]

export function readProgramPrices(cells: Cells): ReadRow<PricedSlot> {
  const institution = eachInstitution(cells)
  const pair = (value: string, letter: string): Pair => [cells.column(value), cells.column(letter)]
  const slots = SLOTS.map((slot) => ({
    slot,
    cip: cells.column(`CIPCODE${slot}`),
    tuition: pair(`CIPTUIT${slot}`, `XCIPTUI${slot}`),
    books: pair(`CIPSUPP${slot}`, `XCIPSUP${slot}`),
    hours: pair(`CIPLGTH${slot}`, `XCIPLGT${slot}`),
    months: pair(`MTHCMP${slot}`, `XMTHCMP${slot}`),
    // Asked of the largest program alone.
    weeks: pair(`WKCMP${slot}`, `XWKCMP${slot}`),
    measure: cells.column(`PRGMSR${slot}`),
  }))
  const largestTuition = pair('CHG1PY3', 'XCHG1PY3')
  const largestBooks = pair('CHG4PY3', 'XCHG4PY3')
  return (row, out) => {
    const unitid = institution(row)
    if (unitid === null) return
    for (const columns of slots) {
      // "-2" in the CIP: the institution has fewer programs than slots.
      if (isIpedsBlank(cells.text(row, columns.cip))) continue
      const cip = cells.cip(row, columns.cip)
      if (cip === null) continue
      const tuition = cells.flagged(row, ...columns.tuition)
      // The largest program has its price in the columns of the cost of attendance,
      // except at institutions without first-time students.
      const largest = columns.slot === 1 && tuition.value === null
      out.push({
        unitid,
        slot: columns.slot,
        cip,
        ...moneyColumns('tuition', largest ? cells.flagged(row, ...largestTuition) : tuition),
        ...moneyColumns('books', cells.flagged(row, ...(largest ? largestBooks : columns.books))),
        ...duration(cells.flagged(row, ...columns.months), cells.flagged(row, ...columns.weeks)),
        ...length(cells, row, columns.hours, columns.measure),
      })
    }
  }
}

/** Months as published, and the weeks that everything is computed with. Without months nobody tells a length. */
function duration(months: Given, weeks: Given) {
  const counted =
    months.value === null ? NOT_REPORTED : { ...months, value: weeksOfIpedsMonths(months.value) }
  return {
    ...figureColumns('months', months),
    ...figureColumns('weeks', months.value !== null && weeks.value ? weeks : counted),
  }
}

/** A length without its measure says nothing. */
function length(cells: Cells, row: SourceRow, column: Pair, measureColumn: Column) {
  const measure = cells.text(row, measureColumn)
  const unit: PricedSlot['hours_unit'] =
    measure === '1' ? 'clock-hours' : measure === '2' ? 'credit-hours' : null
  const hours = cells.flagged(row, ...column)
  const isTold = unit !== null && hours.value !== null
  return {
    ...figureColumns('hours', isTold ? hours : NOT_REPORTED),
    hours_unit: isTold ? unit : null,
  }
}
