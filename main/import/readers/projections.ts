import { Cells } from './cells.ts'
import { NOT_REPORTED, socCode, type Given } from './codes.ts'
import type { Header, Reader, SourceRow } from '../files/source.ts'

/** Table 1.2 of the Employment Projections, one occupation. Jobs are whole (published in thousands). */
export interface Projection {
  readonly soc: string
  readonly title: string
  /** A line item is the most detailed that is published; the rest are sums. */
  readonly lineItem: boolean
  readonly baseYear: number
  readonly targetYear: number
  readonly baseEmployment: Given
  readonly targetEmployment: Given
  /** Percent over the whole period. */
  readonly growth: Given
  /** A year, on average. */
  readonly openings: Given
  readonly entryEducation: string | null
  readonly experience: string | null
  readonly training: string | null
}

/** Table 1.10, one occupation: who leaves it in a year, on average, in whole jobs. */
export interface Separations {
  readonly soc: string
  readonly exits: Given
  readonly transfers: Given
}

const CODE = /NATIONAL EMPLOYMENT MATRIX CODE$/
const TITLE = /NATIONAL EMPLOYMENT MATRIX TITLE$/
const TYPE = /^OCCUPATION TYPE$/
const EMPLOYMENT = /^EMPLOYMENT, \d{4}$/
const GROWTH = /^EMPLOYMENT CHANGE, PERCENT, /
const OPENINGS = /^OCCUPATIONAL OPENINGS, /
const EDUCATION = /^TYPICAL EDUCATION NEEDED FOR ENTRY/
const EXPERIENCE = /^WORK EXPERIENCE IN A RELATED OCCUPATION/
const TRAINING = /^TYPICAL ON-THE-JOB TRAINING/
const EXITS = /^LABOR FORCE EXITS, /
const TRANSFERS = /^OCCUPATIONAL TRANSFERS, /

const all = (header: Header, ...patterns: readonly RegExp[]) =>
  patterns.every((pattern) => header.find(pattern))

/** @throws RangeError when the column is not there; `recognises` has asked before. */
function column(header: Header, pattern: RegExp): string {
  const name = header.find(pattern)
  if (name === null) throw new RangeError(`No column like ${pattern.source}`)
  return name
}

export const projections: Reader<Projection> = {
  recognises: (header) =>
    all(header, CODE, TITLE, TYPE, EMPLOYMENT, GROWTH, OPENINGS, EDUCATION, EXPERIENCE, TRAINING),

  async *read(source, rejects) {
    const cells = new Cells(source, rejects)
    const { header } = source
    const name = (pattern: RegExp) => column(header, pattern)
    const years = header.names.filter((each) => EMPLOYMENT.test(each)).map((each) => Number(each.slice(-4)))
    const baseYear = Math.min(...years)
    const targetYear = Math.max(...years)
    for await (const row of source.rows) {
      const soc = matrixCode(cells, row, name(CODE))
      if (soc === null) continue
      yield {
        soc,
        title: cells.text(row, name(TITLE)),
        lineItem: cells.text(row, name(TYPE)) === 'Line item',
        baseYear,
        targetYear,
        baseEmployment: thousands(cells, row, `EMPLOYMENT, ${baseYear}`),
        targetEmployment: thousands(cells, row, `EMPLOYMENT, ${targetYear}`),
        growth: number(cells, row, name(GROWTH)),
        openings: thousands(cells, row, name(OPENINGS)),
        entryEducation: words(cells, row, name(EDUCATION)),
        experience: words(cells, row, name(EXPERIENCE)),
        training: words(cells, row, name(TRAINING)),
      }
    }
  },
}

export const separations: Reader<Separations> = {
  recognises: (header) => all(header, CODE, TYPE, EXITS, TRANSFERS),

  async *read(source, rejects) {
    const cells = new Cells(source, rejects)
    const name = (pattern: RegExp) => column(source.header, pattern)
    for await (const row of source.rows) {
      const soc = matrixCode(cells, row, name(CODE))
      if (soc === null) continue
      yield {
        soc,
        exits: thousands(cells, row, name(EXITS)),
        transfers: thousands(cells, row, name(TRANSFERS)),
      }
    }
  },
}

/** Null for the notes at the end, which have no code; other odd codes are rejected. */
function matrixCode(cells: Cells, row: SourceRow, name: string): string | null {
  const text = cells.text(row, name)
  return text === '' ? null : (socCode(text) ?? cells.reject(row, name, 'not-a-soc'))
}

/** "—" means that the agency has no value. */
const isDash = (text: string) => text === '' || /^[—–-]$/.test(text)

function number(cells: Cells, row: SourceRow, name: string): Given {
  const text = cells.text(row, name)
  if (isDash(text)) return NOT_REPORTED
  if (/^-?\d+(\.\d+)?$/.test(text)) return { value: Number(text), status: 'known' }
  cells.reject(row, name, 'not-a-number')
  return NOT_REPORTED
}

function thousands(cells: Cells, row: SourceRow, name: string): Given {
  const given = number(cells, row, name)
  return given.value === null ? given : { ...given, value: Math.round(given.value * 1000) }
}

function words(cells: Cells, row: SourceRow, name: string): string | null {
  const text = cells.text(row, name)
  return isDash(text) ? null : text
}
