import type { ColumnAnswers } from '../../../data/contract/own.ts'
import { NO_SET_LENGTH, type ListedValue } from '../../../data/listed-program.ts'
import type { Unit } from '../reading/lengths.ts'
import { headingWords } from './column-names.ts'
import { NOTHING, rejected, value, type Read } from './read.ts'

/**
 * What the numbers of a column count, by its heading: "Length (years)". An academic year is
 * nine months, a semester 4.5 (reading/lengths.ts).
 */

const UNITS = {
  days: { unit: 'weeks', times: 1 / 7 },
  weeks: { unit: 'weeks', times: 1 },
  months: { unit: 'months', times: 1 },
  years: { unit: 'months', times: 12 },
  academicYears: { unit: 'months', times: 9, isTerm: true },
  semesters: { unit: 'months', times: 4.5, isTerm: true },
  quarters: { unit: 'months', times: 3, isTerm: true },
} as const satisfies Readonly<Record<string, Unit>>

const WORDS: readonly (readonly [RegExp, keyof typeof UNITS])[] = [
  [/^days?$/, 'days'],
  [/^(?:weeks?|wks?)$/, 'weeks'],
  [/^(?:months?|mos?|mths?)$/, 'months'],
  [/^(?:years?|yrs?)$/, 'years'],
  [/^(?:semesters?|trimesters?)$/, 'semesters'],
  [/^(?:quarters?|qtrs?)$/, 'quarters'],
]

function named(words: readonly string[]): keyof typeof UNITS | null {
  const [, id = null] = WORDS.find(([pattern]) => words.some((word) => pattern.test(word))) ?? []
  return id === 'years' && words.includes('academic') ? 'academicYears' : id
}

/** Months where the heading does not say. */
export const lengthUnit = (heading: string): Unit => UNITS[named(headingWords(heading)) ?? 'months']

export interface ColumnUnit {
  readonly unit: Unit
  /** A number of which nothing says what it counts; null where there is none. */
  readonly asked: string | null
  /** Numbers alone are taken. */
  readonly isTold: boolean
}

/**
 * What the numbers of a column of lengths count: as its heading says, else as its other cells
 * do, where they agree; else as the person answers.
 */
export function columnUnit(
  heading: string,
  cells: readonly string[],
  answer: ColumnAnswers['unit'],
): ColumnUnit {
  const words = headingWords(heading)
  const byHeading = named(words)
  if (byHeading) return { unit: UNITS[byHeading], asked: null, isTold: true }
  const bare = cells.find((cell) => isBareNumber(cell) && Number(cell) !== 0)
  const said = new Set(cells.flatMap((cell) => named(headingWords(cell.replaceAll(/\d/g, ' '))) ?? []))
  const [only] = said
  if (bare === undefined) return { unit: UNITS.months, asked: null, isTold: true }
  if (only !== undefined && said.size === 1) return { unit: UNITS[only], asked: null, isTold: true }
  return { unit: UNITS[answer ?? 'months'], asked: bare.trim().slice(0, 40), isTold: answer !== undefined }
}

/** A length of which nothing says what it counts: "40", "9-12". A mark of no value is none. */
export const isBareNumber = (cell: string): boolean =>
  /\d/.test(cell) && !/\p{L}/u.test(cell) && !/^\s*-\s*1(?:\.0*)?\s*$/.test(cell)

/** "0", "0 weeks": a length of nothing, which no program has. */
export const isZeroLength = (cell: string): boolean => /^\s*0+(?:[.,]0*)?\s*(?:\p{L}[\p{L} .]*)?$/u.test(cell)

/**
 * What a length of nothing says, as the person answers of its column.
 * @param least less than one of what the column counts; null where that is nothing that a list says
 */
export function zeroLength(
  answer: ColumnAnswers['length'],
  least: Read<ListedValue> | null = null,
): Read<ListedValue> {
  if (answer === undefined) return rejected('zero-length-not-told')
  if (answer === 'no-set-length') return value(NO_SET_LENGTH)
  if (answer === 'unknown' || least?.is !== 'value') return least?.is === 'rejected' ? least : NOTHING
  const { value: one, high = one, ...rest } = least.value
  return value({ ...rest, value: 0, ...(high === null ? {} : { high }) })
}

export const hoursUnit = (heading: string): Unit & { readonly unit: 'clock-hours' | 'credit-hours' } => ({
  unit: headingWords(heading).some((word) => /^(credits?|semester|quarter)$/.test(word))
    ? 'credit-hours'
    : 'clock-hours',
  times: 1,
})
