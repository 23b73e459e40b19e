import type { CellKey, ComparisonChange, ComparisonState, OwnFigure } from '../comparison-state.ts'

/** What an answer changes in the case; each change is one step of undo. */

type Answers = Pick<ComparisonState, 'figures' | 'notes' | 'ticked'>

/** The answer as an own figure, and the question as done with on that day. */
export function answered({ figures, ticked }: Answers, key: CellKey, answer: OwnFigure): ComparisonChange {
  return { figures: { ...figures, [key]: answer }, ticked: { ...ticked, [key]: answer.on } }
}

/** Words as the answer, where no figure could hold it: a note on the cell. */
export function noted({ notes, ticked }: Answers, key: CellKey, note: string, on: string): ComparisonChange {
  return { notes: { ...notes, [key]: note }, ticked: { ...ticked, [key]: on } }
}

/** Neither answer nor tick; what was written down of a question that only words answer goes with it. */
export function unanswered(
  { figures, notes, ticked }: Answers,
  key: CellKey,
  kind: 'figure' | 'note',
): ComparisonChange {
  return {
    ...(kind === 'figure' ? { figures: without(figures, key) } : { notes: without(notes, key) }),
    ticked: without(ticked, key),
  }
}

/** Done with on a day, or not; null clears it. */
export function tickedOff({ ticked }: Answers, key: CellKey, on: string | null): ComparisonChange {
  return { ticked: on === null ? without(ticked, key) : { ...ticked, [key]: on } }
}

function without<T>(record: Readonly<Record<CellKey, T>>, key: CellKey): Record<CellKey, T> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key))
}
