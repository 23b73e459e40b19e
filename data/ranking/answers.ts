import type { CellKey, ComparisonChange, ComparisonState, OwnFigure } from '../comparison-state.ts'

/** What an answer changes in the case; each change is one step of undo. */

type Answers = Pick<ComparisonState, 'figures' | 'ticked'>

/** The answer as an own figure, and the question as done with on that day. */
export function answered({ figures, ticked }: Answers, key: CellKey, answer: OwnFigure): ComparisonChange {
  return { figures: { ...figures, [key]: answer }, ticked: { ...ticked, [key]: answer.on } }
}

/** Neither answer nor tick. */
export function unanswered({ figures, ticked }: Answers, key: CellKey): ComparisonChange {
  return { figures: without(figures, key), ticked: without(ticked, key) }
}

/** Done with on a day, or not; null clears it. */
export function tickedOff({ ticked }: Answers, key: CellKey, on: string | null): ComparisonChange {
  return { ticked: on === null ? without(ticked, key) : { ...ticked, [key]: on } }
}

function without<T>(record: Readonly<Record<CellKey, T>>, key: CellKey): Record<CellKey, T> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key))
}
