import { isLowerBound, type Figure, type Unit } from '../../../data/figures/figure.ts'
import { isConflict } from '../../../data/format/format-figure.ts'
import { calendarLength } from '../../../data/formulas/weeks.ts'
import { formatNumber } from '../../../data/format/number.ts'
import { doubtOf } from '../../../data/ranking/doubt.ts'
import type { Translator } from '../../../data/messages/translate.ts'

/**
 * How a figure differs from the baseline's, in words: "+$1,200", "4 months shorter",
 * "the same". Null where it cannot be said: one of them is unknown, doubtful, top-coded, or the
 * baseline is itself only a lower bound. A band gives both ends of the difference.
 */
export function differenceWords(
  baseline: Figure,
  figure: Figure,
  unit: Unit,
  translate: Translator,
): string | null {
  const [base, other] = inSameMonths(baseline, figure)
  if (base.value === null || other.value === null) return null
  // A difference from or to what may be another program's says nothing.
  if (doubtOf(base) || doubtOf(other)) return null
  if (base.status === 'at-least' || other.status === 'at-least' || isLowerBound(base)) return null
  const rough = [base, other].some((figure) => figure.status === 'estimated' || isConflict(figure))
  // An estimate is read in whole dollars; cents in its difference would claim what nobody knows.
  const sized = (amount: number) => (rough && unit === 'cents' ? Math.round(amount / 100) * 100 : amount)
  const low = sized(other.value - (base.high ?? base.value))
  const high = sized((other.high ?? other.value) - base.value)
  if (isLowerBound(other)) {
    // "At least" only says something where even the least is more.
    return low > 0 ? translate.t('compare.difference.atLeast', { amount: size(low, unit, translate) }) : null
  }
  if (low === high) return one(low, unit, rough, translate)
  return translate.t('compare.difference.band', {
    low: signed(low, unit, translate),
    high: signed(high, unit, translate),
  })
}

/** Months of IPEDS and of the calendar are of unlike length: those are set beside each other in the calendar's. */
function inSameMonths(base: Figure, other: Figure): readonly [Figure, Figure] {
  if ((base.weeks === undefined) === (other.weeks === undefined)) return [base, other]
  const counted = (figure: Figure): Figure => {
    const { value, high } = calendarLength(figure)
    if (value === null) return figure
    return { ...figure, value: Math.round(value), ...(high === undefined ? {} : { high: Math.round(high) }) }
  }
  return [counted(base), counted(other)]
}

function one(difference: number, unit: Unit, rough: boolean, translate: Translator): string {
  const { t } = translate
  if (difference === 0) return t(rough ? 'compare.difference.aboutSame' : 'compare.difference.same')
  if (unit === 'months') {
    const months = formatNumber(Math.abs(difference), unit, translate.locale)
    const params = { months, count: Math.abs(difference) }
    return t(difference > 0 ? 'compare.difference.longer' : 'compare.difference.shorter', params)
  }
  const words = signed(difference, unit, translate)
  return rough ? t('compare.difference.about', { difference: words }) : words
}

/** With a sign (a true minus), the unit where it is needed: "+$1,200", "−3 points". */
function signed(difference: number, unit: Unit, translate: Translator): string {
  const { t } = translate
  if (difference === 0) return size(0, unit, translate)
  const amount = size(Math.abs(difference), unit, translate)
  return t(difference > 0 ? 'compare.difference.more' : 'compare.difference.less', { amount })
}

function size(amount: number, unit: Unit, translate: Translator): string {
  const number = formatNumber(amount, unit, translate.locale)
  if (unit === 'cents') return `$${number}`
  // A difference of two percentages is in points.
  if (unit === 'percent') return translate.t('compare.difference.points', { points: number, count: amount })
  return number
}
