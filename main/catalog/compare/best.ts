import type { Cell } from '../../../data/contract/comparison.ts'
import { isLowerBound } from '../../../data/figures/figure.ts'

/**
 * Columns that hold the best value of a row.
 *
 * The rule, so that "best" is never said of what may not be: each known figure is
 * an interval. A plain value is a point, a band reaches from its lower to its upper
 * end, and a lower bound or a top-coded value reaches from its value up without
 * end. A column is best only if no other known column could be better: where lower
 * is better, its upper end is not above any other's lower end (so a lower bound is
 * never the best price); where higher is better, its lower end is not below any
 * other's upper end. Equal points share it. Nothing is best among fewer than two
 * known figures or where all are the same point. An unknown figure takes no part.
 */
export function bestColumns(cells: readonly Cell[], better: 'lower' | 'higher' | undefined): number[] {
  if (!better) return []
  const intervals: { column: number; low: number; high: number }[] = []
  cells.forEach((cell, column) => {
    if (cell.kind !== 'figure' || cell.figure.value === null) return
    const { value, high = value, status } = cell.figure
    const open = isLowerBound(cell.figure) || status === 'at-least'
    // Turned around, higher is lower: one rule serves both.
    const [low, top] = [value, open ? Infinity : high]
    intervals.push(better === 'lower' ? { column, low, high: top } : { column, low: -top, high: -low })
  })
  if (intervals.length < 2) return []
  const first = intervals[0]
  if (intervals.every(({ low, high }) => low === high && low === first?.low)) return []

  // The two lowest lower ends tell for each column the lowest one among all others.
  let lowest = Infinity
  let next = Infinity
  for (const { low } of intervals) {
    if (low < lowest) [lowest, next] = [low, lowest]
    else if (low < next) next = low
  }
  return intervals
    .filter(({ low, high }) => high <= (low === lowest ? next : lowest))
    .map(({ column }) => column)
}
