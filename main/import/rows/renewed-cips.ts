import type { CipChange } from '../readers/cip-changes.ts'
import type { Completion } from '../readers/ipeds-completions.ts'
import { programNumber } from './facts.ts'

/**
 * Programs by CIP 2010 under the codes of CIP 2020. Where two become one, it has
 * the awards of both; where an old code has no successor, it stays as it is.
 */
export function byCip2020(completions: readonly Completion[], changes: readonly CipChange[]): Completion[] {
  const successors = new Map(changes.flatMap(({ cip2010, cip2020 }) => (cip2020 ? [[cip2010, cip2020]] : [])))
  const programs = new Map<number, Completion>()
  for (const each of completions) {
    const cip = successors.get(each.cip) ?? each.cip
    const number = programNumber(each.unitid, cip, each.awardLevel)
    const other = programs.get(number)
    programs.set(number, other ? { ...other, awards: both(other.awards, each.awards) } : { ...each, cip })
  }
  return [...programs.values()]
}

/** A sum with an unknown part is unknown. */
const both = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b)
