import { LONGEST_OWN_TEXT } from '../comparison-state.ts'
import { field, OWN, type FieldId, type OwnId } from '../fields/catalogue.ts'
import { readCip } from '../format/read-code.ts'
import { formatNumber } from '../format/number.ts'
import { otherReadings, readMoney, readNumber } from '../format/read-number.ts'
import { ownCodes } from '../own-figure.ts'

/** A value that a person gives of a field: what they type or choose, read and checked. */

/** What is typed or chosen for a field. money: dollars; it is kept in whole cents. */
export type OwnKind = 'money' | 'months' | 'percent' | 'number' | 'choice' | 'text'

/** Message keys `ownValue.wrong.<code>`. */
type OwnValueError =
  'empty' | 'negative' | 'money' | 'months' | 'percent' | 'number' | 'choice' | 'long' | 'most' | 'cip'

export type ReadOwnValue =
  | { readonly value: number | string }
  | { readonly error: OwnValueError }
  /** It reads more than one way: what each keeps, the likeliest first. */
  | { readonly ask: readonly number[] }

/** More than any program costs, lasts or confers: a typing error. */
const MOST = { money: 1_000_000_000, months: 240, number: 100_000 } as const

export function isOwn(id: FieldId): id is OwnId {
  return (OWN as readonly FieldId[]).includes(id)
}

export function ownKind(id: FieldId): OwnKind {
  const { kind, unit } = field(id)
  if (kind === 'category') return 'choice'
  if (kind === 'text') return 'text'
  if (unit === 'cents') return 'money'
  if (unit === 'months' || unit === 'percent') return unit
  return 'number'
}

/** The codes to choose from, in their order; empty where the field is no choice. Words: `<words>.<code>`. */
export function ownChoices(id: FieldId): readonly string[] {
  return isOwn(id) ? ownCodes(id) : []
}

/**
 * What a person typed or chose, as the value to keep: money in whole cents, months
 * rounded up as the lengths of the official files are, percent from 0 to 100, a
 * code, or a text without the white space around it.
 */
export function readOwnValue(id: FieldId, typed: string, locale: string): ReadOwnValue {
  const result = readAsTyped(id, typed, locale)
  if ('value' in result && typeof result.value === 'string') return result
  const kind = ownKind(id)
  if (kind !== 'money' && kind !== 'percent' && kind !== 'number') return result
  const text = typed.trim().replace(/\s*%$/, '')
  const isShare = kind === 'percent' && !/%\s*$/.test(typed)
  if (kind === 'percent' && !isShare) return result
  const unit = kind === 'money' ? 100 : 1
  const value = readNumber(text.replace(/^\$\s*/, ''), locale)
  if (value === null) return result
  const others = otherReadings(text, value, kind, locale).map((other) => Math.round(other * unit * 10) / 10)
  const most = kind === 'money' ? MOST.money : kind === 'percent' ? 100 : MOST.number
  const readings = others.filter((other) => other <= most)
  if (readings.length === 0) return result
  return { ask: 'value' in result ? [...readings, result.value as number] : readings }
}

function readAsTyped(id: FieldId, typed: string, locale: string): ReadOwnValue {
  const text = typed.trim()
  if (text === '') return { error: 'empty' }
  const kind = ownKind(id)
  if (kind !== 'text' && /^\$?\s*[-−–]/.test(text)) return { error: 'negative' }
  switch (kind) {
    case 'money':
      return within(readMoney(text, locale), kind)
    case 'months':
      // No training takes no time.
      return within(readMonths(text, locale) || null, kind)
    case 'percent': {
      const value = readNumber(text.replace(/\s*%$/, ''), locale)
      return value === null || value > 100 ? { error: 'percent' } : { value: Math.round(value * 10) / 10 }
    }
    case 'number': {
      const value = readNumber(text, locale)
      return within(value === null || Number.isInteger(value) ? value : null, kind)
    }
    case 'choice':
      return ownChoices(id).includes(text) ? { value: text } : { error: 'choice' }
    case 'text': {
      if (id === 'cip') {
        const code = readCip(text)
        return code === null ? { error: 'cip' } : { value: code }
      }
      return text.length > LONGEST_OWN_TEXT ? { error: 'long' } : { value: text }
    }
  }
}

/** A kept value as it stands in the box to be changed. */
export function writeOwnValue(id: FieldId, value: number | string, locale: string): string {
  if (typeof value === 'string') return value
  return formatNumber(value, field(id).unit ?? 'awards', locale)
}

function within(value: number | null, kind: 'money' | 'months' | 'number'): ReadOwnValue {
  if (value === null) return { error: kind }
  return value > MOST[kind] ? { error: 'most' } : { value }
}

/** "10", "10 months", "40 weeks", "1.5 years"; 52 weeks are 12 months. */
function readMonths(text: string, locale: string): number | null {
  const [, number = '', unit = 'm'] =
    /^(.*?)\s*(m|mos?|months?|w|wks?|weeks?|y|yrs?|years?)?\.?$/i.exec(text) ?? []
  const value = readNumber(number, locale)
  if (value === null) return null
  const first = unit.charAt(0).toLowerCase()
  const months = first === 'w' ? (value * 12) / 52 : first === 'y' ? value * 12 : value
  // 1.1 years are 13.2 months, and no float makes 12 of 12.000000001 into 13.
  return Math.ceil(Number(months.toFixed(6)))
}
