import type { ComparisonState } from '../../../data/comparison-state.ts'
import { FULL_TIME_HOURS, hourlyWage } from '../../../data/formulas/break-even.ts'
import { withPlace } from '../../../data/format/place-words.ts'
import { formatNumber } from '../../../data/format/number.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import type { PayUnit } from '../present-pay.ts'

type Told = Pick<ComparisonState, 'home' | 'presentPay' | 'plan' | 'has'>

const listed = (parts: readonly string[], locale: string) =>
  new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(parts)

/** What the person told of themselves, on the button that leads to it: "43215, $36,000 a year"; '' for nothing. */
export function youWords(
  { home, presentPay, plan, has }: Told,
  unit: PayUnit,
  translate: Translator,
): string {
  const { t, word, locale } = translate
  const town = home.city === undefined ? null : withPlace(home.city, home.state ?? '')
  const place = home.zip ?? town ?? (home.state === null ? null : word(`state.${home.state}`, home.state))
  const hours = plan.workHours ?? FULL_TIME_HOURS
  const pay =
    presentPay === null
      ? null
      : t(`you.pay.${unit}`, {
          amount: formatNumber(
            unit === 'hour' ? Math.round(hourlyWage(presentPay, hours)) : presentPay,
            'cents',
            locale,
          ),
        })
  const parts = [place, pay].filter((part) => part !== null)
  if (parts.length > 0) return listed(parts, locale)
  return hasWords(has, translate) === null ? '' : t('you.some')
}

/** What they have already, in words; null where they told nothing of it. */
export function hasWords(has: ComparisonState['has'], { t, locale }: Translator): string | null {
  const number = (value: number) => new Intl.NumberFormat(locale).format(value)
  const parts = [
    ...(has.diploma === null ? [] : [t(has.diploma ? 'you.has.diploma' : 'you.has.noDiploma')]),
    ...(has.degree === null || has.degree === 'none' ? [] : [t(`exams.has.degree.${has.degree}`)]),
    ...(has.credits === null
      ? []
      : [t('you.has.credits', { value: number(has.credits), count: has.credits })]),
    ...(has.years === null ? [] : [t('you.has.years', { value: number(has.years), count: has.years })]),
    ...(has.handsOnHours === null
      ? []
      : [t('you.has.handsOnHours', { value: number(has.handsOnHours), count: has.handsOnHours })]),
    ...has.credentials,
  ]
  if (parts.length > 0) return listed(parts, locale)
  return has.degree === 'none' ? t('exams.has.degree.none') : null
}
