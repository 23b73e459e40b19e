import { readCip, unwrapped } from '../../../data/format/read-code.ts'
import { readerOf } from './reader.ts'

/** Title of a six-digit field of study (NCES CIP 2020). */
export interface CipTitle {
  readonly cip: string
  readonly title: string
}

/** Two- and four-digit codes are headings of families and series, not fields of study: passed over. */
export const cipTitles = readerOf<CipTitle>(
  ['CIPFamily', 'CIPCode', 'CIPTitle', 'CIPDefinition'],
  (cells) => {
    const codeColumn = cells.column('CIPCode')
    const titleColumn = cells.column('CIPTitle')
    return (row, out) => {
      const code = unwrapped(cells.text(row, codeColumn))
      if (/^\d\d(\.\d\d)?$/.test(code)) return
      const cip = readCip(code) ?? cells.reject(row, codeColumn, 'not-a-cip')
      if (cip !== null) out.push({ cip, title: cells.text(row, titleColumn).replace(/\.$/, '') })
    }
  },
)
