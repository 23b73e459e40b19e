import { isUnknown, NOTHING, rejected, value, type Read } from '../mapping/read.ts'
import { isDate } from './dates.ts'
import { BAND, hedged, isUnsaid, type Hedge } from './hedges.ts'
import { NUMBER_PATTERN, numberIn, numberOfWord, type NumberStyle } from './numbers.ts'

/** What a length is counted in; two lengths in one of the last two cannot be told in the first two. */
export type LengthUnit = 'weeks' | 'months' | 'clock-hours' | 'credit-hours'

/** What a cell of a list says of how long a program takes. */
export interface Length {
  readonly low: number
  /** Of a band; null of one length. */
  readonly high: number | null
  readonly unit: LengthUnit
  readonly hedge: Hedge | 'band'
  /** The rule that made the number of what stands there; null: it stands there. */
  readonly rule: 'terms-to-months' | null
}

/** Ten years; the longest program of a list is shorter. */
const MOST: Readonly<Record<LengthUnit, number>> = {
  weeks: 520,
  months: 120,
  'clock-hours': 20_000,
  'credit-hours': 500,
}

/** How it is studied, behind the length: "9 months full-time", "18 months (evening)", "8-week course". */
const HOW =
  /\s*[,([]?\s*(?:(?:full|part)[- ]time|ft|pt|\(?(?:days?|evenings?|nights?|weekends?|daytime)\)|evenings?|nights?|weekends?|courses?|programs?|long|duration|in length|of (?:training|study|instruction)|in total|total)[)\]]?\.?$/i

/** More comes on top of it: "4 semesters + externship". */
const AND_MORE =
  /\s*(?:\+|\bplus\b|&|\band\b)\s*(?:an? |the )?(?:externship|internship|clinicals?|practicum|lab|summer|exam)s?$/i

/** A length that hangs on the student. */
const NOT_FIXED =
  /^(?:self[- ]?paced|flexible|open(?:[- ](?:entry|ended|exit).*)?|own pace|at your own pace|competency[- ]based|depends|individual(?:ized)?|ongoing|as needed)\.?$/i

/** Does a cell say that its length hangs on the student? */
export const isNotFixed = (cell: string): boolean => NOT_FIXED.test(cell.replaceAll(/\s+/g, ' ').trim())

/** What a length, or a whole column of them, is counted in: semesters are months, 4.5 of them each. */
export interface Unit {
  readonly unit: LengthUnit
  readonly times: number
  readonly isTerm?: true
}

/**
 * An academic year is two semesters or trimesters or three quarters, from September to June
 * (IPEDS glossary, "academic year"): nine months. A week is 7 days.
 */
const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [
    /^(?:clock|clk|contact|instructional|seat|training|class(?:room)?|total)?[\s-]*(?:hours?|hrs?|h)$/,
    { unit: 'clock-hours', times: 1 },
  ],
  [
    /^(?:semester|quarter|credit)?[\s-]*(?:credits?(?:[\s-]*(?:hours?|hrs?))?|cr|ch)$|^(?:semester|quarter)[\s-]*(?:hours?|hrs?)$/,
    { unit: 'credit-hours', times: 1 },
  ],
  [/^(?:calendar |business |week)?days?$/, { unit: 'weeks', times: 1 / 7 }],
  [/^(?:weeks?|wks?|w)$/, { unit: 'weeks', times: 1 }],
  [/^(?:months?|mos?|mths?|m)$/, { unit: 'months', times: 1 }],
  [/^(?:calendar )?(?:years?|yrs?|y)$/, { unit: 'months', times: 12 }],
  [/^academic (?:years?|yrs?)$/, { unit: 'months', times: 9, isTerm: true }],
  [/^(?:college |full )?(?:semesters?|trimesters?|sem)$/, { unit: 'months', times: 4.5, isTerm: true }],
  [/^(?:academic |full )?(?:quarters?|qtrs?)$/, { unit: 'months', times: 3, isTerm: true }],
]

const unitOf = (words: string): Unit | null => {
  const plain = words.toLowerCase().replaceAll(/\s+/g, ' ').replaceAll('.', '').trim()
  return UNITS.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

/** "1 year 3 months": numbers, each with what it counts. */
const PART = new RegExp(
  String.raw`^(${NUMBER_PATTERN})[\s-]*([a-z][a-z.\s-]*?)?(?=$|\s*(?:,|&|\band\b|\s)\s*(?:${NUMBER_PATTERN})\b|\s*[(/])`,
  'i',
)

/**
 * A length as a person reads it: "10 mos", "9-12 months", "1 year 3 months", "two
 * semesters", "900 hrs", "6 weeks". A number alone is in the column's unit.
 *
 * @param column what the heading says that the numbers count
 */
export function readLength(cell: string, column: Unit, style: NumberStyle): Read<Length> {
  const text = cell.replaceAll(/\s+/g, ' ').trim()
  if (isUnknown(text) || isNotFixed(text)) return NOTHING
  if (isDate(text)) return rejected('became-a-date')
  if (!/\d/.test(text) && isUnsaid(text)) return NOTHING
  const plain = text
    .replace(/(\d) ?½/g, '$1.5')
    .replace(/½/g, '0.5')
    .replace(/^(\d+) 1\/2(?= )/, '$1.5')
    .replace(/^(?:full[- ]time|ft)[:,]?\s*/i, '')
    .replace(HOW, '')
    // "10+ months" like "10 months or more".
    .replace(/^([\d.,]+)\s*\+\s*(?=[a-z])/i, 'at least $1 ')
  const more = AND_MORE.test(plain)
  const { rest, hedge: told } = hedged(plain.replace(AND_MORE, ''))
  const hedge: Hedge = more && told !== 'at-most' ? 'at-least' : told
  const ends = rest.replace(/^between\s+(.+)\s+and\s+/i, '$1 - ').split(BAND)
  if (ends.length === 2 && ends[0] !== '' && isNumberFirst(ends[1] ?? ''))
    return band(ends as [string, string], column, style)
  const read = sum(rest, column, style)
  if (read.is !== 'value') return read
  const { amount, unit, rule } = read.value
  if (amount === 0) return NOTHING
  return value(
    hedge === 'at-most'
      ? { low: 0, high: amount, unit, hedge, rule }
      : { low: amount, high: null, unit, hedge, rule },
  )
}

const LEADING_NUMBER = new RegExp(`^${NUMBER_PATTERN}`, 'i')
const FIRST_NUMBER = new RegExp(`^(?:\\d|${NUMBER_PATTERN}(?![a-z]))`, 'i')
const isNumberFirst = (text: string): boolean => FIRST_NUMBER.test(text)

function band([first, last]: readonly [string, string], column: Unit, style: NumberStyle): Read<Length> {
  const high = sum(last, column, style)
  if (high.is !== 'value') return high
  // "9-12 months": what the last counts, the first counts, too.
  const unitWords = /[a-z][a-z.\s-]*$/i.exec(last.trim().replace(LEADING_NUMBER, ''))?.[0] ?? ''
  const low = sum(
    /[a-z]{1,}\.?$/i.test(first) && numberOfWord(first.trim()) === null ? first : `${first} ${unitWords}`,
    column,
    style,
  )
  if (low.is !== 'value') return low
  if (low.value.unit !== high.value.unit || low.value.amount > high.value.amount)
    return rejected('not-a-number')
  if (high.value.amount === 0) return NOTHING
  return value({
    low: low.value.amount,
    high: high.value.amount,
    unit: high.value.unit,
    hedge: 'band',
    rule: low.value.rule ?? high.value.rule,
  })
}

interface Sum {
  readonly amount: number
  readonly unit: LengthUnit
  readonly rule: Length['rule']
}

function sum(text: string, column: Unit, style: NumberStyle): Read<Sum> {
  let rest = text.trim()
  let found: Sum | null = null
  while (rest !== '') {
    const part = PART.exec(rest)
    if (!part) {
      // Lists write -1 where they do not know.
      if (/^-\s*1(?:\.0*)?$/.test(text)) return NOTHING
      return rejected(/^-\s*\d/.test(text) ? 'negative' : 'not-a-number')
    }
    const [whole, digits = '', words = ''] = part
    const read = counted(digits.trim(), words, column, style)
    if (read.is !== 'value') return read
    if (found !== null && found.unit !== read.value.unit) return rejected('not-a-number')
    found =
      found === null
        ? read.value
        : { ...read.value, amount: found.amount + read.value.amount, rule: found.rule ?? read.value.rule }
    rest = rest.slice(whole.length).replace(/^\s*(?:,|&|\band\b)?\s*/i, '')
  }
  if (found === null) return rejected('not-a-number')
  return found.amount > MOST[found.unit] ? rejected('implausible') : value(found)
}

function counted(digits: string, words: string, column: Unit, style: NumberStyle): Read<Sum> {
  const number = numberOfWord(digits) ?? numberIn(digits, style === 'ask' ? 'point' : style)
  if (number === 'two-ways') return rejected('read-two-ways')
  if (number === null) return rejected('not-a-number')
  if (words.trim() === '')
    // A word that is also a number is none where nothing is counted: "A".
    return numberOfWord(digits) === null ? value(amountIn(number, column)) : rejected('not-a-number')
  const unit = unitOf(words)
  if (unit === null) return rejected('not-a-number')
  return value(amountIn(number, unit))
}

const amountIn = (number: number, { unit, times, isTerm }: Unit): Sum => ({
  amount: number * times,
  unit,
  rule: isTerm ? 'terms-to-months' : null,
})
