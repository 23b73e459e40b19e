import type { Peers } from '../../../data/contract/comparison.ts'
import { isLowerBound, type Figure, type Unit } from '../../../data/figures/figure.ts'
import { formatFigureWithUnit, isConflict } from '../../../data/format/format-figure.ts'
import { formatNumber } from '../../../data/format/number.ts'
import { doubtOf } from '../../../data/ranking/doubt.ts'
import type { Translator } from '../../../data/messages/translate.ts'

/**
 * Where a figure stands among the programs of the same field of study and award
 * level. Nothing is said of too few known values (data/formulas/percentile.ts).
 */

/** Beneath the number: "median 8,200 of 41". */
export function peersInCell({ n, median }: Peers, unit: Unit, translate: Translator): string | null {
  if (median === null) return null
  const value = formatNumber(whole(median, unit), unit, translate.locale)
  return translate.t('table.peers', { median: value, n })
}

/** On the card: how many, their median and middle half, and on which side of it the figure is. */
export function peersOnCard(
  { n, median, p25, p75 }: Peers,
  figure: Figure,
  unit: Unit,
  translate: Translator,
): readonly string[] {
  if (median === null || p25 === null || p75 === null) return []
  const words = (value: number) =>
    formatFigureWithUnit({ status: 'known', value: whole(value, unit) }, unit, translate)
  const all = translate.t('table.peers.card', {
    n,
    median: words(median),
    low: words(p25),
    high: words(p75),
  })
  const side = sideOf(figure, p25, p75)
  return side ? [all, translate.t(`table.peers.${side}`)] : [all]
}

/** Outside of the middle half, where the figure is one that can be set beside others. */
function sideOf(figure: Figure, p25: number, p75: number): 'lower' | 'higher' | null {
  const { value, high, status } = figure
  if (value === null || status === 'at-least' || isLowerBound(figure) || isConflict(figure)) return null
  if (doubtOf(figure)) return null
  if ((high ?? value) < p25) return 'lower'
  return value > p75 ? 'higher' : null
}

/** Between two ranks a percentile has fractions that nobody published. */
function whole(value: number, unit: Unit): number {
  return unit === 'cents' ? Math.round(value / 100) * 100 : value
}
