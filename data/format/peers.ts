import type { PeerQuartiles, Peers } from '../contract/comparison.ts'
import type { BareFigure, Unit } from '../figures/figure.ts'

/** A quartile of programs like it, of lower and of upper ends, as a figure to be read; null with too few values. */
export function quartileFigure(
  peers: Peers,
  which: keyof PeerQuartiles,
  unit: Unit,
): (BareFigure & { readonly value: number }) | null {
  const low = peers[which]
  const high = peers.upper[which]
  if (low === null || high === null) return null
  const [value, upper] = [whole(low, unit), whole(high, unit)]
  return upper > value ? { status: 'known', value, high: upper } : { status: 'known', value }
}

/** Between two ranks a quartile has fractions that nobody published: no cents. */
function whole(value: number, unit: Unit): number {
  return unit === 'cents' ? Math.round(value / 100) * 100 : value
}
