import { createHash } from 'node:crypto'
import type { Online } from '../../../data/program.ts'
import type { NewPart } from '../../storage/schema/tables.ts'
import type { Cells, Column } from './column-cells.ts'
import { readCip, readSocs } from '../../../data/format/read-code.ts'
import { knownValue, NOT_REPORTED, type Given } from './official-codes.ts'
import { soc2018 } from '../../../data/soc-2018.ts'
import type { SourceRow } from '../files/source.ts'

/** A program of a state's list of eligible training providers. Its provider has no UNITID. */
export interface ListedProgram {
  /** The list's own number, or one made of provider, name and CIP. */
  readonly id: string
  readonly provider: NewPart<'provider'>
  /** Its award level is 0 unless the list says it beyond doubt. */
  readonly program: NewPart<'listed'>
}

type Delivery = 'in-person' | 'online' | 'hybrid' | 'unknown'
/** What lists call how they are taught, in small letters. */
export type Deliveries = ReadonlyMap<string, Delivery>

/** IPEDS's words ask for the whole program: one that is partly at a distance is not. */
const ONLINE: Readonly<Record<Delivery, Online>> = {
  online: 'all',
  hybrid: 'none',
  'in-person': 'none',
  unknown: 'not-reported',
}

/** Ten years. The longest real programs of the lists (apprenticeships, doctorates) take five. */
const MOST_WEEKS = 520

/** Ten years of work at 2,000 hours. */
const MOST_HOURS = 20_000

/** An id that stays the same from one edition of a list to the next. */
export function madeUpId(provider: string, name: string, cip: string | null): string {
  const words = [provider, name, cip ?? ''].map((text) => text.toLowerCase().replaceAll(/\s+/g, ' ').trim())
  return createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 16)
}

/** Null where there is none, and (with a reject) for what is no CIP. */
export function listedCip(cells: Cells, row: SourceRow, column: Column): string | null {
  const text = cells.text(row, column)
  if (text === '') return null
  return readCip(text) ?? cells.reject(row, column, 'not-a-cip')
}

/** The occupations that the columns name, each once; codes that are none of SOC 2018 are rejected. */
export function listedSocs(cells: Cells, row: SourceRow, columns: readonly Column[]): string {
  const socs = new Set<string>()
  for (const column of columns) {
    const text = cells.text(row, column)
    if (text === '') continue
    const codes = readSocs(text)
    const found = codes?.flatMap(soc2018) ?? []
    if (found.length === 0) cells.reject(row, column, codes === null ? 'not-a-soc' : 'not-in-soc-2018')
    for (const each of found) socs.add(each)
  }
  return [...socs].join(' ')
}

const FREE = /\b((?<!drug[- ]?)free|no (extra |additional )?(cost|costs|charge|charges|fee)|waived)\b/i
const INCLUDED = /\b(included|inclusive)\b/i
const NOTHING_NEEDED = /\bno (books|supplies|textbooks|materials)\b.*\b(required|needed)\b/i
const NOT_SO = /\b(not|n't|isn.t|aren.t) (yet )?(free|included|inclusive|waived)\b|\bnot\b.*\bincluded\b/i

/** Whether the words beside an amount of 0 say that nothing is to be paid. */
export const saysFree = (description: string) => FREE.test(description) && !NOT_SO.test(description)

/** Of books also: that the tuition pays for them, or that none are needed. */
export const saysBooksFree = (description: string) =>
  (FREE.test(description) || INCLUDED.test(description) || NOTHING_NEEDED.test(description)) &&
  !NOT_SO.test(description)

/**
 * An amount of dollars. A list writes 0 where something is free, and far more
 * often where nobody filled the field in: a 0 counts only where the words beside
 * it say so.
 */
export function listedDollars(
  cells: Cells,
  row: SourceRow,
  column: Column,
  description: Column,
  isFree: (description: string) => boolean,
): Given {
  const text = cells
    .text(row, column)
    .replace(/^\$\s*/, '')
    .replaceAll(/,(?=\d{3})/g, '')
  if (text === '' || isMinusOne(text)) return NOT_REPORTED
  if (!/^\d{1,9}(\.\d+)?$/.test(text)) {
    cells.reject(row, column, /^-\d/.test(text) ? 'negative' : 'not-a-number')
    return NOT_REPORTED
  }
  const value = Math.round(Number(text))
  return value > 0 || isFree(cells.text(row, description)) ? knownValue(value) : NOT_REPORTED
}

/** How the US Department of Labor writes that a state did not report it. */
const isMinusOne = (text: string) => /^-1(\.0+)?$/.test(text)

/** Of a length it says that the program is competency-based: whoever can do it all is through, and no length is set. */
const COMPETENCY_BASED: Given = { value: null, status: 'not-applicable' }

/**
 * A length of nothing is one that nobody filled in; 99,999 weeks are the same in other words.
 * Lists have half weeks and quarters of hours: a begun one is there.
 */
function listedLength(cells: Cells, row: SourceRow, column: Column, most: number): Given {
  const text = cells.text(row, column).replaceAll(/,(?=\d{3})/g, '')
  if (text === '' || /^0(\.0+)?$/.test(text)) return NOT_REPORTED
  if (isMinusOne(text)) return COMPETENCY_BASED
  if (!/^\d{1,9}(\.\d+)?$/.test(text)) {
    cells.reject(row, column, /^-\d/.test(text) ? 'negative' : 'not-a-number')
    return NOT_REPORTED
  }
  const value = Number(text)
  if (value <= most) return knownValue(Math.ceil(value))
  cells.reject(row, column, 'implausible')
  return NOT_REPORTED
}

export const listedHours = (cells: Cells, row: SourceRow, column: Column) =>
  listedLength(cells, row, column, MOST_HOURS)

export const listedWeeks = (cells: Cells, row: SourceRow, column: Column) =>
  listedLength(cells, row, column, MOST_WEEKS)

export function listedOnline(cells: Cells, row: SourceRow, column: Column, deliveries: Deliveries): Online {
  const delivery = listedCode(cells, row, column, deliveries)
  return delivery === null ? 'not-reported' : ONLINE[delivery]
}

/** What a code of the list means; a code that is none of its own is rejected. */
export function listedCode<T>(
  cells: Cells,
  row: SourceRow,
  column: Column,
  codes: ReadonlyMap<string, T>,
): T | null {
  const text = cells.text(row, column)
  if (text === '') return null
  return codes.get(text.toLowerCase()) ?? cells.reject(row, column, 'unknown-code')
}
