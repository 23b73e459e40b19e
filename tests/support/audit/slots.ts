import { cell, NOT_REPORTED } from './letters.ts'
import type { Said } from './findings.ts'
import { cipOf, type TextRow } from './rows.ts'

/** One of up to six programs of which a school that charges by program states price and length (IC_PY). */
export interface Slot {
  readonly number: number
  readonly cip: string
  readonly tuition: Said
  readonly books: Said
  readonly months: Said
  readonly weeks: Said
  readonly hours: Said
  /** '' where the length has no measure. */
  readonly unit: '' | 'clock-hours' | 'credit-hours'
}

/** Of the largest the charges of the year are meant, unless a price of its own is filled. */
export function slotsOf(row: TextRow): Slot[] {
  return [1, 2, 3, 4, 5, 6].flatMap((number) => {
    const cip = cipOf(row.of(`CIPCODE${number}`))
    if (cip === null) return []
    const own = cell(row, `CIPTUIT${number}`, `XCIPTUI${number}`, 100)
    const ofYear = number === 1 && own.low === null
    const months = cell(row, `MTHCMP${number}`, `XMTHCMP${number}`)
    const unit = { 1: 'clock-hours', 2: 'credit-hours' }[row.of(`PRGMSR${number}`)] ?? ''
    const hours = cell(row, `CIPLGTH${number}`, `XCIPLGT${number}`)
    return [
      {
        number,
        cip,
        tuition: ofYear ? cell(row, 'CHG1PY3', 'XCHG1PY3', 100) : own,
        books: ofYear
          ? cell(row, 'CHG4PY3', 'XCHG4PY3', 100)
          : cell(row, `CIPSUPP${number}`, `XCIPSUP${number}`, 100),
        months,
        weeks: weeksOf(row, number, months),
        hours,
        unit,
      } as Slot,
    ]
  })
}

/** Weeks are asked of the largest alone; of the others IPEDS counts four to the month. */
function weeksOf(row: TextRow, number: number, months: Said): Said {
  const told = number === 1 ? cell(row, 'WKCMP1', 'XWKCMP1') : NOT_REPORTED
  if (told.low !== null) return told
  return { ...months, low: months.low === null ? null : months.low * 4 }
}
