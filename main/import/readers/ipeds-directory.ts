import { readOpeid } from '../../../data/format/read-code.ts'
import { OPEN, UNDATED } from '../../../data/school-closing.ts'
import type { Control, FederalAid } from '../../../data/program.ts'
import type { NewPart } from '../../storage/schema/tables.ts'
import type { Cells, Column } from './column-cells.ts'
import { isIpedsBlank } from './official-codes.ts'
import { readerOf } from './reader.ts'
import type { SourceRow } from '../files/source.ts'

/** One institution of the directory (IPEDS HD). */
export type Institution = NewPart<'directory'> & { readonly unitid: number }

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

/** What every vintage has. College Scorecard's table of institutions has all but the telephone number. */
const IDENTIFYING = ['UNITID', 'INSTNM', 'CITY', 'STABBR', 'ZIP', 'OPEFLAG', 'CONTROL', 'GENTELE', 'WEBADDR']

export const ipedsDirectory = readerOf<Institution>(IDENTIFYING, (cells) => {
  const columns = {
    unitid: cells.column('UNITID'),
    name: cells.column('INSTNM'),
    alias: cells.column('IALIAS'),
    opeid: cells.column('OPEID'),
    city: cells.column('CITY'),
    state: cells.column('STABBR'),
    zip: cells.column('ZIP'),
    county: cells.column('COUNTYNM'),
    countyCode: cells.column('COUNTYCD'),
    control: cells.column('CONTROL'),
    federalAid: cells.column('OPEFLAG'),
    website: cells.column('WEBADDR'),
    phone: cells.column('GENTELE'),
    latitude: cells.column('LATITUDE'),
    longitude: cells.column('LONGITUD'),
    closed: cells.column('CLOSEDAT'),
    closedIn: cells.column('DEATHYR'),
    mergedInto: cells.column('NEWID'),
  }
  const seen = new Set<number>()
  return (row, out) => {
    const unitid = cells.unitid(row, columns.unitid)
    if (unitid === null) return
    const name = cells.text(row, columns.name)
    const state = cells.text(row, columns.state)
    if (!name) return void cells.reject(row, columns.name, 'missing')
    if (!/^[A-Z]{2}$/.test(state)) return void cells.reject(row, columns.state, 'unknown-code')
    if (seen.has(unitid)) return void cells.reject(row, columns.unitid, 'repeated')
    seen.add(unitid)
    out.push({
      unitid,
      name,
      alias: cells.text(row, columns.alias),
      opeid: opeid(cells, row, columns.opeid),
      city: cells.text(row, columns.city),
      state,
      zip: cells.zip(row, columns.zip),
      county: written(cells.text(row, columns.county)),
      county_code: fips(cells, row, columns.countyCode),
      control: coded(cells, row, columns.control, CONTROL),
      federal_aid: coded(cells, row, columns.federalAid, AID) ?? 'not-reported',
      website: website(cells.text(row, columns.website)),
      phone: phoneNumber(cells.text(row, columns.phone)),
      latitude: degrees(cells, row, columns.latitude, 90),
      longitude: degrees(cells, row, columns.longitude, 180),
      // Whether its ZIP agrees is found in rows/positions.ts.
      position_of: 'directory',
      closed_on: closing(cells, row, columns.closed, columns.closedIn),
      merged_into: isIpedsBlank(cells.text(row, columns.mergedInto))
        ? null
        : cells.unitid(row, columns.mergedInto),
      // The other one may stand further down: institution-rows.ts puts its name here.
      merged_into_name: '',
    })
  }
})

function opeid(cells: Cells, row: SourceRow, column: Column): string {
  const text = cells.text(row, column)
  return isIpedsBlank(text) ? '' : (readOpeid(text) ?? cells.reject(row, column, 'not-an-opeid') ?? '')
}

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
  // A spreadsheet of another country writes a comma.
  const value = /^-?\d{1,3}([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : NaN
  return Math.abs(value) <= most ? value : cells.reject(row, column, 'not-a-number')
}

/**
 * The day in CLOSEDAT, the year in DEATHYR where there is no day, 'open' where neither is filled (null:
 * nobody says). Whether
 * CYACTIVE counts it as active says nothing: the file of a year has those that closed in it as active.
 */
function closing(cells: Cells, row: SourceRow, dayColumn: Column, yearColumn: Column): string | null {
  // A directory of before these columns, or a part of one, does not say that a school is open.
  if (dayColumn.at < 0 && yearColumn.at < 0) return null
  const written = cells.text(row, dayColumn)
  const day = isIpedsBlank(written)
    ? null
    : (closingDay(written) ?? cells.reject(row, dayColumn, 'unknown-code'))
  if (day !== null) return day
  const year = cells.text(row, yearColumn)
  if (/^(19|20)\d\d$/.test(year)) return year
  if (!isIpedsBlank(year)) cells.reject(row, yearColumn, 'unknown-code')
  return isIpedsBlank(written) && isIpedsBlank(year) ? OPEN : UNDATED
}

/** "2024-07-31" of "07/31/2024", "7/31/2024", "07312024" or "2024-07-31"; "2024" as it is; null for what is no day. */
function closingDay(text: string): string | null {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? /^(\d{1,2})(\d\d)(\d{4})$/.exec(text)
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]|$)/.exec(text)
  const [year, month, day] = american
    ? [american[3], american[1], american[2]]
    : [iso?.[1], iso?.[2], iso?.[3]]
  if (!year || !month || !day) return /^(19|20)\d\d$/.test(text) ? text : null
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const isDay = date.getUTCMonth() === Number(month) - 1 && /^(19|20)/.test(year)
  return isDay ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null
}

/** "(256) 372-5000", with " ext. 12" where digits follow the ten; other lengths stay digits. */
export function phoneNumber(text: string): string {
  if (isIpedsBlank(text)) return ''
  const digits = text.replaceAll(/\D/g, '')
  if (digits.length < 10) return digits
  // Schools without one fill in zeros.
  const extension = /[1-9]/.test(digits.slice(10)) ? digits.slice(10) : ''
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
