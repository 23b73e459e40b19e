import type { Control, FederalAid } from '../../../data/program.ts'
import type { Cells, Column } from './column-cells.ts'
import { isIpedsBlank } from './official-codes.ts'
import { readerOf } from './reader.ts'
import type { SourceRow } from '../files/source.ts'

/** One institution of the directory (IPEDS HD). Texts are '' where the file has none. */
export interface Institution {
  readonly unitid: number
  readonly name: string
  readonly alias: string
  readonly city: string
  readonly state: string
  readonly zip: string
  readonly county: string
  /** Five digits (FIPS). */
  readonly countyCode: string
  readonly control: Control | null
  readonly federalAid: FederalAid
  readonly website: string
  readonly phone: string
  readonly latitude: number | null
  readonly longitude: number | null
}

const CONTROL: ReadonlyMap<string, Control> = new Map([
  ['1', 'public'],
  ['2', 'nonprofit'],
  ['3', 'for-profit'],
])

/** OPEFLAG; which code means what is told beside `FEDERAL_AID` in data/program.ts. */
const AID: ReadonlyMap<string, FederalAid> = new Map([
  ['1', 'participates'],
  ['2', 'participates'],
  ['3', 'deferment-only'],
  ['4', 'no'],
  ['5', 'no'],
  ['6', 'no'],
  ['7', 'no'],
  ['8', 'participates'],
])

const COLUMNS = [
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
] as const

export const ipedsDirectory = readerOf<Institution>(
  (header) => header.has(...COLUMNS),
  (cells) => {
    const columns = Object.fromEntries(COLUMNS.map((name) => [name, cells.column(name)])) as Readonly<
      Record<(typeof COLUMNS)[number], Column>
    >
    const county = cells.optional('COUNTYNM')
    const countyCode = cells.optional('COUNTYCD')
    const seen = new Set<number>()
    return (row, out) => {
      const unitid = cells.unitid(row, columns.UNITID)
      if (unitid === null) return
      const name = cells.text(row, columns.INSTNM)
      const state = cells.text(row, columns.STABBR)
      if (!name) return void cells.reject(row, columns.INSTNM, 'missing')
      if (!/^[A-Z]{2}$/.test(state)) return void cells.reject(row, columns.STABBR, 'unknown-code')
      if (seen.has(unitid)) return void cells.reject(row, columns.UNITID, 'repeated')
      seen.add(unitid)
      out.push({
        unitid,
        name,
        alias: cells.text(row, columns.IALIAS),
        city: cells.text(row, columns.CITY),
        state,
        zip: zipCode(cells.text(row, columns.ZIP)),
        county: written(cells.text(row, county)),
        countyCode: fips(cells, row, countyCode),
        control: coded(cells, row, columns.CONTROL, CONTROL),
        federalAid: coded(cells, row, columns.OPEFLAG, AID) ?? 'not-reported',
        website: website(cells.text(row, columns.WEBADDR)),
        phone: phoneNumber(cells.text(row, columns.GENTELE)),
        latitude: degrees(cells, row, columns.LATITUDE, 90),
        longitude: degrees(cells, row, columns.LONGITUD, 180),
      })
    }
  },
)

const written = (text: string) => (isIpedsBlank(text) ? '' : text)

/** Five digits; a leading zero that was lost (Alabama to Connecticut) is put back. */
function fips(cells: Cells, row: SourceRow, column: Column): string {
  const text = written(cells.text(row, column))
  if (text === '') return ''
  return /^\d{4,5}$/.test(text) ? text.padStart(5, '0') : (cells.reject(row, column, 'unknown-code') ?? '')
}

function coded<T>(cells: Cells, row: SourceRow, column: Column, codes: ReadonlyMap<string, T>): T | null {
  const code = cells.text(row, column)
  if (isIpedsBlank(code)) return null
  return codes.get(code) ?? cells.reject(row, column, 'unknown-code')
}

function degrees(cells: Cells, row: SourceRow, column: Column, most: number): number | null {
  const text = cells.text(row, column)
  if (text === '' || text === '.' || text === '-2') return null
  const value = /^-?\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : NaN
  return Math.abs(value) <= most ? value : cells.reject(row, column, 'not-a-number')
}

/** Five digits or ZIP+4 as published; a leading zero that was lost is put back. */
export function zipCode(text: string): string {
  const parts = /^(\d{3,5})(-\d{4})?$/.exec(text)
  return parts ? (parts[1] ?? '').padStart(5, '0') + (parts[2] ?? '') : written(text)
}

/** "(256) 372-5000", with " ext. 12" where digits follow the ten; other lengths stay digits. */
export function phoneNumber(text: string): string {
  if (isIpedsBlank(text)) return ''
  const digits = text.replaceAll(/\D/g, '')
  if (digits.length < 10) return digits
  const extension = digits.slice(10)
  return `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6, 10)}${extension ? ` ext. ${extension}` : ''}`
}

/**
 * The address with a scheme: https where the file names none; blanks inside as
 * %20. What is no address of a website ("none", somebody's e-mail) becomes ''.
 */
export function website(text: string): string {
  if (isIpedsBlank(text)) return ''
  const address = (/^https?:\/\//i.test(text) ? text : `https://${text}`).replaceAll(/\s/g, '%20')
  const url = URL.parse(address)
  return url?.hostname.includes('.') && url.username === '' ? address : ''
}
