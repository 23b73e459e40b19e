import { partColumns } from '../../storage/schema/tables.ts'
import type { CipChange } from '../readers/cip-changes.ts'
import type { Completion } from '../readers/ipeds-completions.ts'
import { NOT_REPORTED } from '../readers/official-codes.ts'
import { figureColumns, givenIn } from '../readers/row-parts.ts'
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
    const number = programNumber(each.unitid, cip, each.award_level)
    const other = programs.get(number)
    programs.set(number, other ? together(other, each) : { ...each, cip })
  }
  return [...programs.values()]
}

const COUNTS = partColumns('completions')

/** Two programs that are one since: a sum with an unknown part is unknown, one with an imputed part is imputed. */
function together(a: Completion, b: Completion): Completion {
  const sums = COUNTS.map((name) => {
    const [one, other] = [givenIn(a, name), givenIn(b, name)]
    if (one.value === null || other.value === null) return figureColumns(name, NOT_REPORTED)
    const status = one.status === 'known' ? other.status : one.status
    return figureColumns(name, { value: one.value + other.value, status })
  })
  return Object.assign({ ...a }, ...sums) as Completion
}
