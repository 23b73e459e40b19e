import { Cells } from './cells.ts'
import { padCip } from './codes.ts'
import type { Reader } from '../files/source.ts'

/** Title of a six-digit field of study (NCES CIP 2020). */
export interface CipTitle {
  readonly cip: string
  readonly title: string
}

/** Two- and four-digit codes are headings of families and series, not fields of study: passed over. */
export const cipTitles: Reader<CipTitle> = {
  recognises: (header) => header.has('CIPFamily', 'CIPCode', 'CIPTitle', 'CIPDefinition'),

  async *read(source, rejects) {
    const cells = new Cells(source, rejects)
    for await (const row of source.rows) {
      // Cells such as ="01.00" keep a spreadsheet from reading a number.
      const code = cells.text(row, 'CIPCode').replace(/^="(.*)"$/, '$1')
      if (/^\d\d(\.\d\d)?$/.test(code)) continue
      const cip = padCip(code) ?? cells.reject(row, 'CIPCode', 'not-a-cip')
      const title = cells.text(row, 'CIPTitle').replace(/\.$/, '')
      if (cip !== null) yield { cip, title }
    }
  },
}
