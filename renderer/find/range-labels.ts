import type { RangeId } from '../../data/fields/catalogue.ts'
import { field } from '../../data/fields/catalogue.ts'
import { formatFigureWithUnit } from '../../data/format/format-figure.ts'
import { count, t, translate, word } from '../shared/translate.ts'
import type { RangeFilter } from './query.svelte.ts'

/** A value of a range with its unit: "$15,000", "12 months". */
export function measured(id: RangeId, value: number): string {
  const { unit } = field(id)
  return unit ? formatFigureWithUnit({ status: 'known', value }, unit, translate) : count(value)
}

/** "$5,000 to $15,000", "12 months or less, or unknown"; null of a range that is open. */
export function rangeSpan(id: RangeId, { min, max, includeUnknown }: RangeFilter): string | null {
  const low = min === null ? null : measured(id, min)
  const high = max === null ? null : measured(id, max)
  let words: string
  if (low !== null && high !== null) words = t('range.between', { low, high })
  else if (low !== null) words = t('range.from', { low })
  else if (high !== null) words = t('range.upTo', { high })
  else return null
  return includeUnknown ? t('range.orUnknown', { words }) : words
}

/** The same with its name: "Cost to finish: $5,000 to $15,000". */
export function rangeWords(id: RangeId, range: RangeFilter): string {
  return t('range.chip', { name: word(`field.${id}`), span: rangeSpan(id, range) ?? '' })
}

/** People type whole dollars; money is whole cents inside. */
export function typedUnit(id: RangeId): number {
  return field(id).unit === 'cents' ? 100 : 1
}

/** What was typed in a bound, in the field's unit; null where the box is empty or holds no usable number. */
export function typedBound(id: RangeId, typed: string): number | null {
  const text = typed.replace(/[$,\s]/g, '')
  if (text === '') return null
  const value = Number(text)
  return Number.isFinite(value) && value >= 0 ? Math.round(value * typedUnit(id)) : null
}
