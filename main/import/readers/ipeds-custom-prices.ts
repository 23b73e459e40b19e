import type { Cells, Column } from './column-cells.ts'
import { eachInstitution } from './each-institution.ts'
import type { YearPrices } from './ipeds-year-prices.ts'
import { readerOf } from './reader.ts'
import { moneyColumns, notReportedPart } from './row-parts.ts'
import type { Header } from '../files/source.ts'

/**
 * The custom data file of "Compare Institutions" (NCES): a column for each variable and year,
 * called by its long title ("Published in-state tuition and fees 2023-24 (IC2023_AY)") or its short
 * one ("CHG2AY3(IC2023_AY)"). It says of which file each is, and not how a value came.
 */

type Price = 'year_in_district' | 'year_in_state' | 'year_out_of_state' | 'year_books'

const TITLES: readonly (readonly [RegExp, Price])[] = [
  [/^PUBLISHED IN-DISTRICT TUITION AND FEES\b/, 'year_in_district'],
  [/^PUBLISHED IN-STATE TUITION AND FEES\b/, 'year_in_state'],
  [/^PUBLISHED OUT-OF-STATE TUITION AND FEES\b/, 'year_out_of_state'],
  [/^BOOKS AND SUPPLIES\b/, 'year_books'],
]
const SHORT: readonly Price[] = ['year_in_district', 'year_in_state', 'year_out_of_state', 'year_books']

interface PriceColumn {
  readonly name: string
  readonly price: Price
  /** Academic year: the one in which it begins. */
  readonly year: number
  readonly isRevised: boolean
}

/** Null for any other column. A short title counts its years back from that of the file: AY3 is the file's own. */
function priceColumn(name: string): PriceColumn | null {
  const isRevised = /_RV\)$/.test(name)
  const [, charge, back, file] =
    /^CHG([1-4])AY([0-3]) ?\((?:IC|COST1_)(\d{4})(?:_AY)?(?:_RV)?\)$/.exec(name) ?? []
  const short = SHORT[Number(charge) - 1]
  if (short) return { name, price: short, year: Number(file) - 3 + Number(back), isRevised }
  const price = TITLES.find(([title]) => title.test(name))?.[1]
  const year = /\b((?:19|20)\d\d)-\d\d \((?:IC|COST1_)\d{4}(?:_AY)?(?:_RV)?\)$/.exec(name)?.[1]
  return price && year !== undefined ? { name, price, year: Number(year), isRevised } : null
}

const priceColumns = ({ names }: Header): readonly PriceColumn[] =>
  names.flatMap((name) => priceColumn(name) ?? [])

/** The newest academic year of the file, by the year in which it begins: "2023"; '' where it has none. */
export function newestYear(header: Header): string {
  const years = priceColumns(header).map(({ year }) => year)
  return years.length === 0 ? '' : String(Math.max(...years))
}

const NOT_IN_FILE = notReportedPart('year-prices')

/** The newest year of the file is read, whole; the columns of other years are named. */
export const ipedsCustomPrices = readerOf<YearPrices>(
  (header) => header.has('UNITID') && priceColumns(header).length > 0,
  (cells: Cells, { header }) => {
    const institution = eachInstitution(cells)
    const all = priceColumns(header)
    const newest = Number(newestYear(header))
    const columns = new Map<Price, Column>()
    for (const price of SHORT) {
      const [first, ...others] = all
        .filter((each) => each.price === price && each.year === newest)
        // A revised file says it anew.
        .toSorted((a, b) => Number(b.isRevised) - Number(a.isRevised))
      if (first) columns.set(price, cells.column(first.name))
      for (const { name } of others) cells.rejectColumn(name, 'repeated')
    }
    for (const { name, year } of all) if (year !== newest) cells.rejectColumn(name, 'older-year')
    return (row, out) => {
      const unitid = institution(row)
      if (unitid === null) return
      const read = Array.from(columns, ([price, column]) => moneyColumns(price, cells.counted(row, column)))
      out.push(Object.assign({ unitid, ...NOT_IN_FILE }, ...read) as YearPrices)
    }
  },
)
