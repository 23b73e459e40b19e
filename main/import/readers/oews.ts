import { Cells } from './cells.ts'
import { NOT_REPORTED, socCode, type Given } from './codes.ts'
import type { Reader, Source, SourceRow } from '../files/source.ts'

/** Annual wages (whole dollars) and jobs of one occupation in one area (BLS OEWS, all industries together). */
export interface Wages {
  /** The code OEWS publishes under; a merged code at times. */
  readonly soc: string
  readonly title: string
  /** OEWS calls an occupation "detailed" also where it is the most detailed it publishes (29-2010). */
  readonly detailed: boolean
  /** "US", or the area code of the file. */
  readonly area: string
  readonly areaTitle: string
  readonly areaType: 'nation' | 'state' | 'metro' | 'nonmetro'
  readonly employment: Given
  readonly p10: Given
  readonly p25: Given
  readonly median: Given
  readonly p75: Given
  readonly p90: Given
}

export const oews: Reader<Wages> = {
  recognises: (header) =>
    header.has(
      'AREA',
      'I_GROUP',
      'OCC_CODE',
      'OCC_TITLE',
      'O_GROUP',
      'TOT_EMP',
      'A_PCT10',
      'A_PCT25',
      'A_MEDIAN',
      'A_PCT75',
      'A_PCT90',
      'ANNUAL',
      'HOURLY',
    ),

  async *read(source, rejects) {
    const cells = new Cells(source, rejects)
    const top = topCode(source)
    for await (const row of source.rows) {
      if (cells.text(row, 'I_GROUP') !== 'cross-industry') continue
      const soc = socCode(cells.text(row, 'OCC_CODE'))
      if (soc === null) {
        cells.reject(row, 'OCC_CODE', 'not-a-soc')
        continue
      }
      const hourlyOnly = cells.text(row, 'HOURLY').toUpperCase() === 'TRUE'
      const wage = (column: string) => annualWage(cells, row, column, top, hourlyOnly)
      yield {
        soc,
        title: cells.text(row, 'OCC_TITLE'),
        detailed: cells.text(row, 'O_GROUP') === 'detailed',
        area: cells.text(row, 'AREA') === '99' ? 'US' : cells.text(row, 'AREA'),
        areaTitle: 'United States',
        areaType: 'nation',
        employment: jobs(cells, row),
        p10: wage('A_PCT10'),
        p25: wage('A_PCT25'),
        median: wage('A_MEDIAN'),
        p75: wage('A_PCT75'),
        p90: wage('A_PCT90'),
      }
    }
  },
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** The month the estimates are for, "2025-05", from the notes ("May 2025 OEWS Estimates"); null where no note says. */
export function oewsVintage(source: Source): string | null {
  for (const note of source.notes ?? []) {
    const [, month = '', year = ''] = /^(\w+) (\d{4}) OEWS Estimates/.exec(note) ?? []
    const number = MONTHS.indexOf(month) + 1
    if (number > 0) return `${year}-${String(number).padStart(2, '0')}`
  }
  return null
}

/** What "#" stands for, in dollars a year, from the notes ("... or $239,200 per year"). */
export function topCode(source: Source): number | null {
  for (const note of source.notes ?? []) {
    const dollars = /^#.*\$([\d,]+) per year/.exec(note)?.[1]
    if (dollars) return Number(dollars.replaceAll(',', ''))
  }
  return null
}

/** BLS publishes no estimate: "*" for a wage, "**" for employment. */
const SUPPRESSED: Given = { value: null, status: 'suppressed' }

function annualWage(
  cells: Cells,
  row: SourceRow,
  column: string,
  top: number | null,
  hourlyOnly: boolean,
): Given {
  const text = cells.text(row, column)
  if (text === '#') {
    if (top !== null) return { value: top, status: 'at-least' }
    cells.reject(row, column, 'unknown-code')
    return NOT_REPORTED
  }
  // Paid by the hour and for less than a full year: an annual wage would mislead, so BLS gives none.
  if (hourlyOnly && (text === '*' || text === '')) return { value: null, status: 'not-applicable' }
  if (text === '*') return SUPPRESSED
  const value = cells.count(row, column)
  return value === null ? NOT_REPORTED : { value, status: 'known' }
}

function jobs(cells: Cells, row: SourceRow): Given {
  if (cells.text(row, 'TOT_EMP') === '**') return SUPPRESSED
  const value = cells.count(row, 'TOT_EMP')
  return value === null ? NOT_REPORTED : { value, status: 'known' }
}
