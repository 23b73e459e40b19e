import { Cells } from './cells.ts'
import { padCip, socCode } from './codes.ts'
import type { Reader } from '../files/source.ts'

/** A program of study prepares for an occupation (NCES CIP 2020 to SOC 2018), many to many. */
export interface CipOccupation {
  readonly cip: string
  readonly soc: string
  readonly socTitle: string
}

/** Rows that say "no match" (99.9999, 99-9999) are passed over. */
export const crosswalk: Reader<CipOccupation> = {
  // Other sheets of the workbook hold the same columns the other way round, or a part of the rows.
  recognises: (header) => header.names.join() === 'CIP2020CODE,CIP2020TITLE,SOC2018CODE,SOC2018TITLE',

  async *read(source, rejects) {
    const cells = new Cells(source, rejects)
    for await (const row of source.rows) {
      const cipText = cells.text(row, 'CIP2020Code')
      const socText = cells.text(row, 'SOC2018Code')
      if (cipText === '99.9999' || socText === '99-9999') continue
      const cip = padCip(cipText) ?? cells.reject(row, 'CIP2020Code', 'not-a-cip')
      const soc = socCode(socText) ?? cells.reject(row, 'SOC2018Code', 'not-a-soc')
      if (cip !== null && soc !== null) yield { cip, soc, socTitle: cells.text(row, 'SOC2018Title') }
    }
  },
}
