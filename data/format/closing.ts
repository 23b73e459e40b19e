import type { Translator } from '../messages/translate.ts'
import { UNDATED, type SchoolClosing } from '../school-closing.ts'
import { formatAsOf } from './as-of.ts'

/**
 * "Closed July 30, 2024"; "Closed in 2024, now part of Illinois Eastern Community Colleges"; of a school
 * that a list's provider was guessed to be: "Check: it may be a school that closed in 2024".
 */
export function closingWords({ on, into, guessed }: SchoolClosing, { t, locale }: Translator): string {
  const told = on === '' ? 'not' : on === UNDATED ? 'undated' : /^\d{4}$/.test(on) ? 'year' : 'day'
  const params = { told, on: told === 'day' || told === 'year' ? formatAsOf(on, locale) : '' }
  return t(guessed ? 'school.mayBeClosed' : 'school.closed', {
    ...params,
    merged: into === '' ? 'no' : 'yes',
    into,
  })
}
