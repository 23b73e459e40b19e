import type { MustHave } from '../comparison-state.ts'
import type { Cell, Comparison } from '../contract/comparison.ts'
import type { FieldId } from '../fields/catalogue.ts'
import { mayBeSmallGroup } from '../figures/group.ts'
import type { Value } from '../formulas/score.ts'
import { EVENING, TRANSFER } from '../program.ts'
import { cellOf } from './cell-order.ts'
import { NOT_STATED } from './contenders.ts'
import { isGuess } from './doubt.ts'
import { valueOf } from './values.ts'

/** Demands that a program has to meet before it is weighed. */

/** What a person may demand, in the order offered. Words: `mustHave.<field>`. */
export const MUST_HAVES = [
  { field: 'costToFinish', test: 'at-most' },
  { field: 'costToCredential', test: 'at-most' },
  { field: 'costAfterAid', test: 'at-most' },
  { field: 'months', test: 'at-most' },
  { field: 'miles', test: 'at-most' },
  { field: 'aheadAfter', test: 'at-most' },
  { field: 'maySit', test: 'is' },
  { field: 'awardLevel', test: 'is' },
  { field: 'online', test: 'is' },
  { field: 'evening', test: 'is' },
  { field: 'transfer', test: 'is' },
  { field: 'federalAid', test: 'is' },
  { field: 'control', test: 'is' },
  { field: 'graduationRate', test: 'at-least' },
  { field: 'placement', test: 'at-least' },
  { field: 'passRate', test: 'at-least' },
  { field: 'completions', test: 'at-least' },
] as const satisfies readonly Pick<MustHave, 'field' | 'test'>[]

export type MustHaveField = (typeof MUST_HAVES)[number]['field']

export function mustHaveOf(field: FieldId): (typeof MUST_HAVES)[number] | undefined {
  return MUST_HAVES.find((each) => each.field === field)
}

/** The codes that may be demanded: those that the compared programs have, or the one that makes sense; empty of numbers. */
export function mustHaveChoices(id: MustHaveField, comparison: Comparison): readonly string[] {
  switch (id) {
    case 'maySit':
      return comparison.credentials
    case 'awardLevel':
    case 'control':
      return codesOf(id, comparison)
    case 'online':
      return ['all']
    case 'evening':
      return [EVENING[0]]
    case 'transfer':
      return [TRANSFER[0]]
    case 'federalAid':
      return ['participates']
    default:
      return []
  }
}

function codesOf(id: FieldId, comparison: Comparison): readonly string[] {
  const codes = comparison.programs.flatMap((_, column) => {
    const cell = cellOf(comparison, id, column)
    return cell?.kind === 'category' && !NOT_STATED.has(cell.code) && !isGuess(cell.figure) ? [cell.code] : []
  })
  return [...new Set(codes)]
}

/** Met, not met, or null: to be asked. What does not apply to a program is not met by it. */
export function isMet({ field, test, value: wanted }: MustHave, cell: Cell | undefined): boolean | null {
  if (!cell || cell.kind === 'occupations') return null
  if (cell.kind === 'verdicts') {
    const verdict = cell.verdicts.find(({ credential }) => credential === wanted)?.verdict
    return verdict === 'yes' ? true : verdict === 'no' ? false : null
  }
  if (test === 'is') return cell.kind === 'category' ? isCode(cell, wanted) : null
  if (typeof wanted !== 'number') return null
  // A rate of few people says little of the next one.
  if (cell.kind === 'figure' && mayBeSmallGroup(cell.figure)) return null
  return test === 'at-most'
    ? isAtMost(valueOf(cell, 'lower', field), wanted)
    : isAtLeast(valueOf(cell, 'higher'), wanted)
}

function isCode(
  { code, figure }: Extract<Cell, { kind: 'category' }>,
  wanted: string | number,
): boolean | null {
  // What rests on a guess is to be asked, whichever way it points.
  if (isGuess(figure)) return null
  if (code === wanted) return true
  // Some of the programs of one field and level at a school: this one may be among them or not.
  if (code === 'some' && wanted === 'all') return null
  return NOT_STATED.has(code) ? null : false
}

/** As in Find: a band is to be asked about only where the limit lies strictly between its ends. */
function isAtMost(value: Value, most: number): boolean | null {
  if (value === null) return null
  if (typeof value === 'number') return value <= most
  // It may turn out to be no cost of this program at all, which meets nothing.
  if (value.mayNotApply) return value.low > most ? false : null
  return value.high <= most ? true : value.low >= most ? false : null
}

function isAtLeast(value: Value, least: number): boolean | null {
  if (value === null) return null
  if (typeof value === 'number') return value >= least
  return value.low >= least ? true : value.high <= least ? false : null
}
