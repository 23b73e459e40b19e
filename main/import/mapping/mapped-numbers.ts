import { monthsOfWeeks, type ListedValue } from '../../../data/listed-program.ts'
import { readAmount } from '../reading/amounts.ts'
import { readLength, type Unit } from '../reading/lengths.ts'
import { styleOf, type NumberStyle } from '../reading/numbers.ts'
import { isUnknown, NOTHING, rejected, value, type Read } from './read.ts'

/** The largest school's graduates of all fields. */
const MOST_AWARDS = 100_000

/** As US spreadsheets write it: "1,234.50", "1234.5", "1E+06". */
const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[+-]?\d{1,2})?$/i

/** Null for what is no number. */
export function numberOf(text: string): number | null {
  const bare = text.trim()
  if (!/\d/.test(bare) || !NUMBER.test(bare)) return null
  const number = Number(bare.replaceAll(',', ''))
  return Number.isFinite(number) ? number : null
}

function bounded(text: string, most: number): Read<number> {
  const negative = /^\((.+)\)$/.exec(text)?.[1]
  const number = numberOf(negative ?? text)
  if (number === null) return rejected('not-a-number')
  // Lists write -1 where they do not know.
  if (number === -1 && negative === undefined) return NOTHING
  if (number < 0 || negative !== undefined) return rejected('negative')
  return number > most ? rejected('implausible') : value(number)
}

/**
 * Whole cents. "Free" is a known 0; a 0 that was written is one too. "About", "up to" and a
 * band are estimates, "400+" is a least amount.
 * @param isAdded whether the price of something else may hold it ("included")
 */
export function money(cell: string, style: NumberStyle = 'point', isAdded = false): Read<ListedValue> {
  const read = readAmount(cell, style, isAdded)
  if (read.is !== 'value') return read
  const { low, high, hedge } = read.value
  const status = hedge === 'exact' ? 'own' : hedge === 'at-least' ? 'at-least' : 'estimated'
  return value({ value: low, ...(high === null ? {} : { high }), status })
}

/** How the numbers of a column are written, by its cells. */
export function columnStyle(cells: readonly string[], delimiter: string): NumberStyle {
  return styleOf(
    cells.flatMap((cell) => FIRST_NUMBER.exec(cell)?.[0].trim() ?? []),
    delimiter,
  )
}

const FIRST_NUMBER = /\d[\d.,]*/

/**
 * Months. A column of weeks, or a cell that says weeks, years or semesters, is turned into
 * months. A length of nothing is not reported. Hours say nothing of the months.
 */
export function months(cell: string, unit: Unit, style: NumberStyle = 'point'): Read<ListedValue> {
  const read = readLength(cell, unit, style)
  if (read.is !== 'value') return read
  const { low, high, unit: counted, hedge, rule } = read.value
  if (counted !== 'weeks' && counted !== 'months') return rejected('hours-for-months')
  const status = hedge === 'at-least' ? 'at-least' : rule !== null || hedge === 'about' ? 'estimated' : 'own'
  return counted === 'weeks'
    ? value({ ...span(monthsOfWeeks(low), high && monthsOfWeeks(high)), status, rule: 'weeks-to-months' })
    : value({ ...span(low, high), status, ...(rule === null ? {} : { rule }) })
}

/** Clock hours, or credits where the heading or the cell says so. */
export function hours(cell: string, unit: Unit, style: NumberStyle = 'point'): Read<ListedValue> {
  const read = readLength(cell, unit, style)
  if (read.is !== 'value') return read
  const { low, high, unit: counted, hedge } = read.value
  if (counted === 'weeks' || counted === 'months') return rejected('not-a-number')
  const status = hedge === 'about' ? 'estimated' : hedge === 'at-least' ? 'at-least' : 'own'
  return value({ ...span(low, high), status, unit: counted })
}

/** What a list tells as a span is its own word for it, no estimate: "9-12 months". */
const span = (low: number, high: number | null): Pick<ListedValue, 'value' | 'high'> => ({
  value: low,
  ...(high === null || high === low ? {} : { high }),
})

/** Whole awards. */
export function awards(cell: string): Read<ListedValue> {
  const text = cell.trim()
  if (isUnknown(text)) return NOTHING
  const read = bounded(text, MOST_AWARDS)
  if (read.is !== 'value') return read
  return Number.isInteger(read.value) ? own(read.value) : rejected('not-a-number')
}

/** 0 to 100, with or without its sign. @param fraction whether the column writes 0.85 for 85 % */
export function percent(cell: string, fraction: boolean): Read<ListedValue> {
  const text = cell.trim()
  if (isUnknown(text)) return NOTHING
  const signed = text.endsWith('%')
  const read = bounded(signed ? text.slice(0, -1).trim() : text, 100)
  if (read.is !== 'value') return read
  return own(fraction && !signed ? Math.round(read.value * 10_000) / 100 : read.value)
}

/** Excel keeps 85 % as 0.85: a column of which no number is above 1, and some are in between. */
export function isFraction(cells: readonly string[]): boolean {
  const numbers = cells.map(numberOf).filter((number) => number !== null)
  return numbers.some((number) => number > 0 && number < 1) && numbers.every((number) => number <= 1)
}

const own = (number: number): Read<ListedValue> => value({ value: number, status: 'own' })
