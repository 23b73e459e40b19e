import { Cells } from './cells.ts'
import type { Given } from './codes.ts'
import { eachInstitution } from './each-institution.ts'
import type { Reader, SourceRow } from '../files/source.ts'

/** One of the six programs for which an institution that charges by program gives its price (IPEDS IC_PY). */
export interface PricedSlot {
  readonly unitid: number
  /** 1 (the largest program) to 6. */
  readonly slot: number
  readonly cip: string
  /** Whole dollars, for the whole program. */
  readonly tuition: Given
  /** Whole dollars, books and supplies. */
  readonly books: Given
  readonly months: Given
  readonly hours: Given
  readonly hoursUnit: 'clock-hours' | 'credit-hours' | null
}

const SLOTS = [1, 2, 3, 4, 5, 6] as const

export const ipedsProgramPrices: Reader<PricedSlot> = {
  recognises: (header) =>
    header.has(
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
    ),

  async *read(source, rejects) {
    const cells = new Cells(source, rejects)
    for await (const { unitid, row } of eachInstitution(source, cells)) {
      for (const slot of SLOTS) {
        // "-2" in the CIP: the institution has fewer programs than slots.
        if (/^(|\.|-\d)$/.test(cells.text(row, `CIPCODE${slot}`))) continue
        const cip = cells.cip(row, `CIPCODE${slot}`)
        if (cip !== null) yield { unitid, slot, cip, ...facts(cells, row, slot) }
      }
    }
  },
}

function facts(cells: Cells, row: SourceRow, slot: number) {
  const tuition = cells.flagged(row, `CIPTUIT${slot}`, `XCIPTUI${slot}`)
  // The largest program has its price in the columns of the cost of attendance,
  // except at institutions without first-time students.
  const largest = slot === 1 && tuition.value === null
  const measure = cells.text(row, `PRGMSR${slot}`)
  const hoursUnit = measure === '1' ? 'clock-hours' : measure === '2' ? 'credit-hours' : null
  const hours = cells.flagged(row, `CIPLGTH${slot}`, `XCIPLGT${slot}`)
  return {
    tuition: largest ? cells.flagged(row, 'CHG1PY3', 'XCHG1PY3') : tuition,
    books: largest
      ? cells.flagged(row, 'CHG4PY3', 'XCHG4PY3')
      : cells.flagged(row, `CIPSUPP${slot}`, `XCIPSUP${slot}`),
    months: cells.flagged(row, `MTHCMP${slot}`, `XMTHCMP${slot}`),
    // A length without its measure says nothing.
    hours: hoursUnit ? hours : { value: null, status: 'not-reported' as const },
    hoursUnit: hours.value === null ? null : hoursUnit,
  } as const
}
