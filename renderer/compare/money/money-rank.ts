import type { PayPoint } from '../../../data/formulas/break-even.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import { placesOf, type Places } from '../../../data/ranking/places.ts'
import { entryBetween, entryOf, type Entry } from '../../../data/ranking/superlatives.ts'
import type { ProgramAnswer } from '../../shared/comparison/break-even.ts'

/** Who is ahead first, second and so on, as far as that can be said. */
export interface RankedAnswer {
  readonly answer: ProgramAnswer
  /** Null where it is in no order: never ahead, another job, a school that is no choice any more. */
  readonly places: Places | null
}

/** What is doubtful may be anything. */
const ANYTHING: Entry = { possible: { low: 0, high: Infinity }, isNamed: false }

/**
 * By the months at one pay, as far as they are known: a band stands where its lower end
 * is. What may be anything comes after them, and last what is in no order.
 */
export function rankAnswers(answers: readonly ProgramAnswer[], point: PayPoint): readonly RankedAnswer[] {
  const running = answers
    .filter(({ leadsThere, isOut }) => leadsThere && !isOut)
    .map((answer) => {
      const ahead = answer.result.ahead[point]
      const isDoubtful = answer.isDoubtful && ahead.value !== null
      // An exam that may turn out closed to a graduate may cost nothing.
      const entry = answer.withoutExam
        ? entryBetween(ahead, answer.withoutExam.ahead[point], 'months', 'aheadAfter')
        : entryOf(ahead, 'months', 'lower', 'aheadAfter')
      return { answer, entry: isDoubtful ? ANYTHING : entry }
    })
  const places = placesOf(running.map(({ entry }) => entry))
  const ranked = running.map(({ answer, entry }, index) => ({
    answer,
    isNamed: entry.isNamed,
    places: places[index] ?? null,
  }))
  const inOrder = ranked
    .filter((each) => each.places !== null)
    .sort(
      (a, b) =>
        Number(b.isNamed) - Number(a.isNamed) ||
        (a.answer.result.ahead[point].value ?? 0) - (b.answer.result.ahead[point].value ?? 0) ||
        (a.places?.to ?? 0) - (b.places?.to ?? 0) ||
        a.answer.column - b.answer.column,
    )
  const placed = new Set(inOrder.map(({ answer }) => answer))
  return [
    ...inOrder.map(({ answer, places }) => ({ answer, places })),
    ...answers.filter((answer) => !placed.has(answer)).map((answer) => ({ answer, places: null })),
  ]
}

/** "1", "2, tied", "1 to 3", "not sure"; "–" where it is in no order. */
export function rankWords({ places }: RankedAnswer, count: number, { t }: Translator): string {
  if (!places) return t('figure.not-reported')
  const { from, to, tied } = places
  if (from === to) return t(tied ? 'money.rank.tied' : 'money.rank.place', { place: from })
  if (from === 1 && to === count) return t('money.rank.open')
  return t('money.rank.range', { from, to })
}
