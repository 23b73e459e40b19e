import type { Wider } from '../../../data/contract/find.ts'
import { RADII } from '../../../data/place.ts'
import { NONE } from '../index/index-columns.ts'
import type { ReachFilter } from '../index/reach.ts'
import { hasRow, lowestBit } from '../index/row-bits.ts'
import type { Selection } from '../index/selection.ts'

/** Miles that are tried where a radius finds little: those that can be chosen, then half a day's way. */
const STEPS: readonly number[] = [...RADII, 200, 500]

/**
 * The nearest wider radius that finds more than the one asked for, with all that it finds.
 * Where miles were asked for: a state has no next size.
 */
export function widerRadius(selection: Selection, reach: ReachFilter | null): Wider | null {
  if (!reach || reach.most === 'state' || reach.near.place.position === null) return null
  const { near, most } = reach
  const steps = STEPS.filter((miles) => miles > most)
  const more = steps.map(() => 0)
  const { index, passing, total } = selection
  const rows = selection.passingBut('radius')
  for (let word = 0; word < rows.length; word++) {
    const first = word << 5
    for (let rest = rows[word] as number; rest !== 0; rest &= rest - 1) {
      const row = first + lowestBit(rest)
      if (hasRow(passing, row)) continue
      const away = near.miles[index.columns.institution[row] as number] as number
      const step = away === NONE ? -1 : steps.findIndex((miles) => away <= miles)
      if (step >= 0) more[step] = (more[step] as number) + 1
    }
  }
  const step = more.findIndex((count) => count > 0)
  return step < 0 ? null : { miles: steps[step] as number, total: total + (more[step] as number) }
}
