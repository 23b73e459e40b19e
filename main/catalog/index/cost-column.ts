import type { Residency } from '../../../data/program.ts'
import { NONE, type ProgramColumns } from './index-columns.ts'

/**
 * Cost to finish of every program in cents, lower end, as `costToFinish` of
 * data/formulas has it (a test holds the two equal for every program), for
 * sorting and ranges: NONE where tuition is unknown, since books alone bound
 * nothing anybody could use.
 */
export function costColumn({ count, tuition, books }: ProgramColumns, residency: Residency): Int32Array {
  const tuitions = tuition[residency].value
  const cost = new Int32Array(count)
  for (let row = 0; row < count; row++) {
    const price = tuitions[row] as number
    const extra = books.value[row] as number
    cost[row] = price === NONE ? NONE : price + (extra === NONE ? 0 : extra)
  }
  return cost
}
