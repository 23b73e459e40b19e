import type { FigureColumn } from './index-columns.ts'
import { NONE } from './index-columns.ts'
import { statusCode } from '../../../data/figures/figure.ts'

/**
 * From where to where a number of every program lies, in whole units of its range. A
 * single value has both ends equal, an unknown one has NONE at both.
 */
export interface Bands {
  readonly low: Int32Array
  readonly high: Int32Array
}

/** The upper end of what is only "at least": above every value that a column holds. */
export const UNBOUNDED = 2 ** 31 - 1

const AT_LEAST = statusCode('at-least')
const NOT_APPLICABLE = statusCode('not-applicable')

/** Upper end of a figure: what is top-coded has none, and what does not apply adds nothing. */
export function upperEnd({ value, high, status }: FigureColumn, row: number): number {
  const code = status[row]
  if (code === NOT_APPLICABLE) return 0
  if (code === AT_LEAST || value[row] === NONE) return UNBOUNDED
  return high[row] === NONE ? (value[row] as number) : (high[row] as number)
}
