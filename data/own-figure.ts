import type { OwnFigure } from './comparison-state.ts'
import { readCip } from './format/read-code.ts'
import { field as declared, type FieldId, type OwnId } from './fields/catalogue.ts'
import type { Source } from './figures/figure.ts'
import {
  ACCREDITED,
  AWARD_LEVELS,
  ENROLLS,
  EVENING,
  EXAM_INCLUDED,
  HANDS_ON,
  MEETS_STATE,
  ONLINE,
  PRACTICUM,
  TRANSFER,
} from './program.ts'

/** A person's own value of a field: what may be one, and where it is from. */

const CODES: Readonly<Partial<Record<OwnId, readonly string[]>>> = {
  online: ONLINE,
  enrolls: ENROLLS,
  evening: EVENING,
  transfer: TRANSFER,
  examIncluded: EXAM_INCLUDED,
  practicum: PRACTICUM,
  accredited: ACCREDITED,
  handsOn: HANDS_ON,
  meetsState: MEETS_STATE,
  awardLevel: AWARD_LEVELS.map(String),
}

/** Codes that may be told of a category; none of another field. */
export function ownCodes(field: OwnId): readonly string[] {
  return (CODES[field] ?? []).filter((code) => code !== 'not-reported')
}

/** Fields that follow the credential chosen: an own figure of one says which credential it is of. */
export const OF_CREDENTIAL: readonly FieldId[] = ['exam', 'membership', 'renewal']

/**
 * The value as the field takes it: money in whole cents, counts as whole numbers.
 * Null where it is none: a text for a number, a code that does not exist, a share
 * of more than 100 %.
 */
export function ownValue(field: OwnId, value: OwnFigure['value']): OwnFigure['value'] | null {
  const { kind, unit } = declared(field)
  if (kind === 'figure') {
    if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return null
    if (unit === 'percent') return value <= 100 ? value : null
    return unit === 'cents' || unit === 'awards' ? Math.round(value) : value
  }
  if (typeof value !== 'string') return null
  if (kind === 'category') return ownCodes(field).includes(value) ? value : null
  if (field === 'cip') return readCip(value)
  return value.trim() || null
}

const SOURCE = 'own-figure:'

/** The source of what a person told on a day (ISO); screens have words for who that is. */
export function ownFigureSource(on: string): Source {
  return {
    id: `${SOURCE}${on}`,
    publisher: '',
    title: '',
    file: '',
    asOf: on,
    readOn: on,
    url: '',
    licence: '',
  }
}

export const isOwnFigureSource = (source: string): boolean => source.startsWith(SOURCE)
