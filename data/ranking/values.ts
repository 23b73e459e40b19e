import type { Cell } from '../contract/comparison.ts'
import { isLowerBound } from '../figures/figure.ts'
import { isNever } from '../format/format-figure.ts'
import type { Value } from '../formulas/score.ts'

/**
 * A cell as a value to weigh, in its field's unit. A band, and a value that sources
 * disagree about, lies between its ends; a lower bound or a top-coded one has no
 * upper end. "Never" and what does not apply to the program are worse than any
 * number; what nobody tells is unknown (null).
 */
export function valueOf(cell: Cell | undefined, better: 'lower' | 'higher'): Value {
  if (cell?.kind !== 'figure') return null
  const { figure } = cell
  const { value, high, status } = figure
  if (value === null)
    return isNever(figure) || status === 'not-applicable' ? (better === 'lower' ? Infinity : -Infinity) : null
  if (isLowerBound(figure) || status === 'at-least') return { low: value, high: Infinity }
  return high === undefined || high === value ? value : { low: value, high }
}
