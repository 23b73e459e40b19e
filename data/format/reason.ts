import type { Note } from '../figures/figure.ts'
import type { Translator } from '../messages/translate.ts'
import { formatAsOf } from './as-of.ts'

/** Why a graduate may or may not sit an exam, in words; the day of an answer as a date. */
export function reasonWords({ code, params = {} }: Note, translate: Translator): string {
  const { asOf, inState } = params
  return translate.word(`reason.${code}`, code, {
    ...params,
    ...(typeof asOf === 'string' ? { asOf: formatAsOf(asOf, translate.locale) } : {}),
    ...(typeof inState === 'string' ? { inState: translate.word(`state.${inState}`, inState) } : {}),
  })
}
