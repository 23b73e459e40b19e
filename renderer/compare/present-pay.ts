import { FULL_TIME_HOURS, hourlyWage } from '../../data/formulas/break-even.ts'
import { WEEKS_A_YEAR } from '../../data/formulas/weeks.ts'
import { payReadings, readMoney, type Pay } from '../../data/format/read-number.ts'
import { formatNumber } from '../../data/format/number.ts'
import type { Person } from '../shared/state.svelte.ts'
import { t, translate } from '../shared/translate.ts'
import type { Refusal, TypedBox } from '../shared/typed-box.svelte.ts'

/**
 * What a person typed as a pay: "36,000", "$36 000", "36000.50", "36k". More than one
 * reading: it has to be asked which. Null for an empty box; undefined where it cannot be read.
 */
export function readPay(typed: string, per: PayUnit): readonly Pay[] | null | undefined {
  if (typed.trim() === '') return null
  const cents = readMoney(typed, translate.locale)
  if (cents === null || cents > MOST) return undefined
  return payReadings(typed, { per, dollars: cents / 100 }, translate.locale)
}

/** Present pay may be told by the year or by the hour; it is kept by the year. */
export type PayUnit = Pay['per']

/** What the box shows of what is kept. @param cents a year; null: not told */
export function shownPay(cents: number | null, unit: PayUnit, workHours: number | null): string {
  if (cents === null) return ''
  const shown = unit === 'hour' ? Math.round(hourlyWage(cents, workHours ?? FULL_TIME_HOURS)) : cents
  return formatNumber(shown, 'cents', translate.locale)
}

/** Whole cents a year. */
export function yearly({ per, dollars }: Pay, workHours: number | null): number {
  return Math.round(dollars * 100 * (per === 'hour' ? WEEKS_A_YEAR * (workHours ?? FULL_TIME_HOURS) : 1))
}

/** "An hour or a year?", where a pay reads as either; null where it reads one way only. */
export function payQuestion(
  typed: string,
  per: PayUnit,
  person: Person,
  box: () => TypedBox,
): Refusal | null {
  const readings = readPay(typed, per)
  if (!readings || (readings.length === 1 && readings[0]?.per === per)) return null
  return {
    words: t('compare.present.ask'),
    ways: readings.map((reading) => ({
      label: t(`compare.present.${reading.per}`, {
        amount: formatNumber(Math.round(reading.dollars * 100), 'cents', translate.locale),
      }),
      run: () => {
        box().done()
        void person.change({ presentPay: yearly(reading, person.comparison.plan.workHours) })
      },
    })),
  }
}

/** More than anybody earns in a year: a typing error. Whole cents. */
const MOST = 1_000_000_000
