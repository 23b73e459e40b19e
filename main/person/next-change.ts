import { changeBetween, type Change, type Moved } from '../../data/comparison-change.ts'
import type { ComparisonState } from '../../data/comparison-state.ts'
import type { Reads } from './access.ts'
import { putParts } from './comparison-parts.ts'
import { isCaseAction, isSavedAction, type NextStep } from './journal.ts'

/**
 * What a step did, told before it is undone or done again.
 * @param comparison as it stands
 * @param side what would be put back: 'before' of a step to undo, 'after' of one to do again
 * @returns null where there is no step, or nobody can read it any more
 */
export function changeOf(
  db: Reads,
  step: NextStep | null,
  comparison: ComparisonState,
  side: 'before' | 'after',
): Change | null {
  if (!step) return null
  if (step.action === 'comparison') {
    const other = putParts(comparison, step[side])
    if (!other) return null
    return side === 'before' ? changeBetween(other, comparison) : changeBetween(comparison, other)
  }
  const isOfList = step.action === 'list-import' || step.action === 'list-removal'
  if (!isOfList && !isCaseAction(step.action) && !isSavedAction(step.action) && step.action !== 'match')
    return null
  return { kind: step.action, name: nameOf(db, step) } satisfies Moved
}

function nameOf(db: Reads, { list, saved, about }: NextStep): string {
  const of =
    list !== null
      ? { table: 'own_lists', id: list }
      : saved !== null
        ? { table: 'saved_searches', id: saved }
        : { table: 'cases', id: about }
  if (of.id === null) return ''
  return db.get<{ readonly name: string }>(`SELECT name FROM ${of.table} WHERE id = ?`, of.id)?.name ?? ''
}
