import type { PeerQuartiles, Peers } from '../../../data/contract/comparison.ts'
import { isLowerBound, type Figure, type Unit } from '../../../data/figures/figure.ts'
import { formatFigure, formatFigureWithUnit, isConflict } from '../../../data/format/format-figure.ts'
import { quartileFigure } from '../../../data/format/peers.ts'
import { doubtOf } from '../../../data/ranking/doubt.ts'
import type { Translator } from '../../../data/messages/translate.ts'

/**
 * Where a figure stands among the programs of the same field of study and award
 * level. Nothing is said of too few known values (data/formulas/percentile.ts).
 */

/** Beneath the number: "median 8,200 of 41", "median 7,800 to 14,901 of 256". */
export function peersInCell(peers: Peers, unit: Unit, translate: Translator): string | null {
  const median = quartileFigure(peers, 'median', unit)
  return median && translate.t('table.peers', { median: formatFigure(median, unit, translate), n: peers.n })
}

/** On the card: how many, their median and middle half, on which side of it the figure is, and who is not among them. */
export function peersOnCard(
  peers: Peers,
  figure: Figure,
  unit: Unit,
  translate: Translator,
): readonly string[] {
  const words = (which: keyof PeerQuartiles) => {
    const quartile = quartileFigure(peers, which, unit)
    return quartile && formatFigureWithUnit(quartile, unit, translate)
  }
  const [median, low, high] = [words('median'), words('p25'), words('p75')]
  if (median === null || low === null || high === null) return []
  const { n, atLeast, unknown } = peers
  const sentence = hasBands(peers) ? 'table.peers.cardBands' : 'table.peers.card'
  const side = peersSide(peers, figure, unit, translate)
  return [
    translate.t(sentence, { n, median, low, high }),
    ...(side ? [side] : []),
    ...(atLeast > 0 ? [translate.t('table.peers.atLeast', { n: atLeast })] : []),
    ...(unknown > 0 ? [translate.t('table.peers.unknown', { n: unknown })] : []),
  ]
}

/** "This one is lower than at least three in four of them."; null within the middle half, or where it cannot be said. */
export function peersSide(peers: Peers, figure: Figure, unit: Unit, { t }: Translator): string | null {
  const side = sideOf(figure, peers, unit)
  return side && t(`table.peers.${side}`)
}

const hasBands = ({ upper, ...lower }: Peers) =>
  (['p25', 'median', 'p75'] as const).some((which) => upper[which] !== lower[which])

type Side = 'lower' | 'higher' | 'lowerIfEqual' | 'higherIfEqual'

/**
 * Outside of the middle half, where the figure is one that can be set beside others.
 * For sure where that holds whichever end is true of each of them; money also on the
 * assumption that its band comes of the same years as theirs.
 */
function sideOf(figure: Figure, { p25, p75, upper }: Peers, unit: Unit): Side | null {
  const { value, high, status } = figure
  if (value === null || status === 'at-least' || isLowerBound(figure) || isConflict(figure)) return null
  if (doubtOf(figure)) return null
  if (p25 === null || p75 === null || upper.p25 === null || upper.p75 === null) return null
  const most = high ?? value
  if (most < p25) return 'lower'
  if (value > upper.p75) return 'higher'
  if (unit !== 'cents') return null
  if (value < p25 && most < upper.p25) return 'lowerIfEqual'
  return value > p75 && most > upper.p75 ? 'higherIfEqual' : null
}
