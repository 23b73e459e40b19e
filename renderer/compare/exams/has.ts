import type { Has } from '../../../data/comparison-state.ts'
import { readNumber } from '../../../data/format/read-number.ts'

/** Numbers that a person tells of themselves, with the most that can be (data/contract/case.ts). */
export const HAS_NUMBERS = [
  { part: 'credits', most: 1_000, whole: true },
  { part: 'years', most: 80, whole: false },
  { part: 'handsOnHours', most: 100_000, whole: true },
] as const satisfies readonly { part: keyof Has; most: number; whole: boolean }[]

export type HasNumber = (typeof HAS_NUMBERS)[number]

/** What was typed; null for an empty box (not told), undefined where it cannot be read. */
export function readHas(
  { most, whole }: HasNumber,
  typed: string,
  locale: string,
): number | null | undefined {
  if (typed.trim() === '') return null
  const value = readNumber(typed, locale)
  return value === null || value > most || (whole && !Number.isInteger(value)) ? undefined : value
}
