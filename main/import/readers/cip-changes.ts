import { readCip, unwrapped } from '../../../data/format/read-code.ts'
import { readerOf } from './reader.ts'

/** What became in CIP 2020 of a six-digit code of CIP 2010 (completions up to 2018-19 are by CIP 2010). */
export interface CipChange {
  readonly cip2010: string
  /** Its own code where nothing changed, else the one it moved to or is reported under; null where none is named. */
  readonly cip2020: string | null
}

/** Codes that are new in 2020 have no older one, and two- and four-digit codes are headings: passed over. */
export const cipChanges = readerOf<CipChange>(
  ['CIPCode2010', 'CIPTitle2010', 'Action', 'CIPCode2020', 'CIPTitle2020'],
  (cells) => {
    const oldColumn = cells.column('CIPCode2010')
    const action = cells.column('Action')
    const newColumn = cells.column('CIPCode2020')
    const newTitle = cells.column('CIPTitle2020')
    return (row, out) => {
      const old = unwrapped(cells.text(row, oldColumn))
      if (old === '' || /^\d\d(\.\d\d)?$/.test(old)) return
      const cip2010 = readCip(old) ?? cells.reject(row, oldColumn, 'not-a-cip')
      if (cip2010 === null) return
      // "Deleted, report under 51.1202" stands in the title; the code column repeats the deleted code.
      const deleted = cells.text(row, action).toLowerCase() === 'deleted'
      const successor = deleted
        ? (/report under (\d\d\.\d{4})\b/i.exec(cells.text(row, newTitle))?.[1] ?? '')
        : unwrapped(cells.text(row, newColumn))
      const cip2020 = readCip(successor)
      if (cip2020 === null && !deleted) cells.reject(row, newColumn, 'not-a-cip')
      out.push({ cip2010, cip2020 })
    }
  },
)
