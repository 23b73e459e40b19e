import type { Control, FederalAid } from '../../../data/program.ts'
import { Cells } from './cells.ts'
import { isIpedsBlank } from './codes.ts'
import type { Reader, SourceRow } from '../files/source.ts'

/** One institution of the directory (IPEDS HD). Texts are '' where the file has none. */
export interface Institution {
  readonly unitid: number
  readonly name: string
  readonly alias: string
  readonly city: string
  readonly state: string
  readonly zip: string
  readonly county: string
  /** Five FIPS digits. */
  readonly countyCode: string
  readonly control: Control | null
  readonly federalAid: FederalAid
  readonly website: string
  readonly phone: string
  readonly latitude: number | null
  readonly longitude: number | null
}

const CONTROL: Readonly<Record<string, Control>> = { 1: 'public', 2: 'nonprofit', 3: 'for-profit' }

/** OPEFLAG; which code means what is told beside `FEDERAL_AID` in data/program.ts. */
const AID: Readonly<Record<string, FederalAid>> = {
  1: 'participates',
  2: 'participates',
  3: 'deferment-only',
  4: 'no',
  5: 'no',
  6: 'no',
  7: 'no',
  8: 'participates',
}

export const ipedsDirectory: Reader<Institution> = {
  recognises: (header) =>
    header.has(
      'UNITID',
      'INSTNM',
      'IALIAS',
      'CITY',
      'STABBR',
      'ZIP',
      'OPEFLAG',
      'CONTROL',
      'GENTELE',
      'WEBADDR',
      'LATITUDE',
      'LONGITUD',
    ),

  async *read(source, rejects) {
    const cells = new Cells(source, rejects)
    const seen = new Set<number>()
    for await (const row of source.rows) {
      const unitid = cells.unitid(row)
      if (unitid === null) continue
      const name = cells.text(row, 'INSTNM')
      const state = cells.text(row, 'STABBR')
      if (!name || !/^[A-Z]{2}$/.test(state)) {
        cells.reject(row, name ? 'STABBR' : 'INSTNM', name ? 'unknown-code' : 'missing')
        continue
      }
      if (seen.has(unitid)) {
        cells.reject(row, 'UNITID', 'repeated')
        continue
      }
      seen.add(unitid)
      yield {
        unitid,
        name,
        alias: cells.text(row, 'IALIAS'),
        city: cells.text(row, 'CITY'),
        state,
        zip: zipCode(cells.text(row, 'ZIP')),
        county: cells.has('COUNTYNM') ? cells.text(row, 'COUNTYNM').replace(/^-2$/, '') : '',
        countyCode:
          cells.has('COUNTYCD') && /^\d{4,5}$/.test(cells.text(row, 'COUNTYCD'))
            ? cells.text(row, 'COUNTYCD').padStart(5, '0')
            : '',
        control: coded(cells, row, 'CONTROL', CONTROL),
        federalAid: coded(cells, row, 'OPEFLAG', AID) ?? 'not-reported',
        website: website(cells.text(row, 'WEBADDR')),
        phone: phoneNumber(cells.text(row, 'GENTELE')),
        latitude: degrees(cells, row, 'LATITUDE', 90),
        longitude: degrees(cells, row, 'LONGITUD', 180),
      }
    }
  },
}

function coded<T>(
  cells: Cells,
  row: SourceRow,
  column: string,
  codes: Readonly<Record<string, T>>,
): T | null {
  const code = cells.text(row, column)
  if (isIpedsBlank(code)) return null
  return codes[code] ?? cells.reject(row, column, 'unknown-code')
}

function degrees(cells: Cells, row: SourceRow, column: string, most: number): number | null {
  const text = cells.text(row, column)
  if (text === '' || text === '.' || text === '-2') return null
  const value = Number(text)
  return Number.isFinite(value) && Math.abs(value) <= most ? value : cells.reject(row, column, 'not-a-number')
}

/** Five digits or ZIP+4 as published; a leading zero that was lost is put back. */
export function zipCode(text: string): string {
  const parts = /^(\d{3,5})(-\d{4})?$/.exec(text)
  return parts ? (parts[1] ?? '').padStart(5, '0') + (parts[2] ?? '') : isIpedsBlank(text) ? '' : text
}

/** "(256) 372-5000", with " ext. 12" where digits follow the ten; other lengths stay digits. */
export function phoneNumber(text: string): string {
  if (isIpedsBlank(text)) return ''
  const digits = text.replaceAll(/\D/g, '')
  if (digits.length < 10) return digits
  const extension = digits.slice(10)
  return `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6, 10)}${extension ? ` ext. ${extension}` : ''}`
}

/** The address with a scheme: https where the file names none; blanks inside as %20. What is no address becomes ''. */
export function website(text: string): string {
  if (isIpedsBlank(text)) return ''
  const address = (/^https?:\/\//i.test(text) ? text : `https://${text}`).replaceAll(/\s/g, '%20')
  return URL.canParse(address) ? address : ''
}
