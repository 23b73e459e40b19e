import { isIpedsBlank } from './official-codes.ts'
import { hasProgramPrices, readProgramPrices, type PricedSlot } from './ipeds-program-prices.ts'
import { hasYearPrices, readYearPrices, type YearPrices } from './ipeds-year-prices.ts'
import { readerOf } from './reader.ts'
import type { Header } from '../files/source.ts'

/**
 * COST1, the file that merges IC_PY and IC_AY from 2024-25 (NCES dictionary
 * COST1_2024): every institution has one row, in which the columns of the other
 * way of charging are blank. It is read twice, once for each.
 */
const isMerged = (header: Header) => hasProgramPrices(header) && hasYearPrices(header)

export const cost1ProgramPrices = readerOf<PricedSlot>(isMerged, (cells) => readProgramPrices(cells))

export const cost1YearPrices = readerOf<YearPrices>(isMerged, (cells) => {
  const read = readYearPrices(cells)
  const largest = cells.column('CIPCODE1')
  return (row, out) => {
    // An institution that charges by program has no charge by year, not an unknown one.
    if (isIpedsBlank(cells.text(row, largest))) read(row, out)
  }
})
