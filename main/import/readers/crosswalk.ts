import { readerOf } from './reader.ts'

/** A program of study prepares for an occupation (NCES CIP 2020 to SOC 2018), many to many. */
export interface CipOccupation {
  readonly cip: string
  readonly soc: string
  readonly socTitle: string
}

/** Rows that say "no match" (99.9999, 99-9999) are passed over. */
export const crosswalk = readerOf<CipOccupation>(
  // Other sheets of the workbook hold the same columns the other way round, or a part of the rows.
  (header) => header.names.join() === 'CIP2020CODE,CIP2020TITLE,SOC2018CODE,SOC2018TITLE',
  (cells) => {
    const cipColumn = cells.column('CIP2020Code')
    const socColumn = cells.column('SOC2018Code')
    const titleColumn = cells.column('SOC2018Title')
    return (row, out) => {
      if (cells.text(row, cipColumn) === '99.9999' || cells.text(row, socColumn) === '99-9999') return
      const cip = cells.cip(row, cipColumn)
      const soc = cells.soc(row, socColumn)
      if (cip !== null && soc !== null) out.push({ cip, soc, socTitle: cells.text(row, titleColumn) })
    }
  },
)
