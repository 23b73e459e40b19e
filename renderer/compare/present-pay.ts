import { readMoney } from '../../data/format/read-number.ts'
import { translate } from '../shared/translate.ts'

/**
 * What a person typed as a yearly pay, in whole cents: "36,000", "$36 000", "36000.50",
 * "36k". Null for an empty box; undefined where it cannot be read.
 */
export function readPresentPay(typed: string): number | null | undefined {
  if (typed.trim() === '') return null
  const cents = readMoney(typed, translate.locale)
  return cents !== null && cents <= MOST ? cents : undefined
}

/** More than anybody earns in a year: a typing error. Whole cents. */
const MOST = 1_000_000_000
