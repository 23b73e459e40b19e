import { NO_SET_LENGTH, type ListedValue } from '../../../data/listed-program.ts'
import { isNotFixed, type Unit } from '../reading/lengths.ts'
import { isBareNumber, type ColumnUnit } from './heading-units.ts'
import { hours, months } from './mapped-numbers.ts'
import { rejected, value, type Read } from './read.ts'

/** A length in months, of a column whose numbers count this; that it is not set is said, too. */
export function lengthOf(cell: string, { unit, isTold }: ColumnUnit): Read<ListedValue> {
  if (isNotFixed(cell)) return value(NO_SET_LENGTH)
  const read = months(cell, unit)
  return read.is === 'value' && !isTold && isBareNumber(cell) ? rejected('unit-not-told') : read
}

const CLOCK_HOURS: Unit = { unit: 'clock-hours', times: 1 }

export const hoursOf = (cell: string): Read<ListedValue> => hours(cell, CLOCK_HOURS)

interface BothLengths {
  readonly months: ListedValue
  readonly hours: ListedValue | null
}

/** "30 weeks / 900 hours", "1 year (12 months)": two ways to say one length; null where they are two lengths. */
export function bothLengths(cell: string, unit: ColumnUnit): BothLengths | null {
  const parts = cell
    .split(/[/;(]|,\s/)
    .map((part) => part.replace(')', '').trim())
    .filter(Boolean)
  if (parts.length !== 2 || !parts.every((part) => /\p{L}/u.test(part))) return null
  const told = (read: (part: string) => Read<ListedValue>) =>
    parts.map(read).flatMap((each) => (each.is === 'value' ? [each.value] : []))
  const [months, again] = told((part) => lengthOf(part, unit))
  const [hours = null] = told((part) => hoursOf(part))
  if (!months || (again ? months.value !== again.value || months.high !== again.high : hours === null))
    return null
  return { months, hours }
}
