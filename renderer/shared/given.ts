import { readCellKey, type OwnFigures } from '../../data/comparison-state.ts'
import { isOfLists } from '../../data/fields/catalogue.ts'
import { TOLD } from '../../data/rules/told.ts'
import type { Person } from './state.svelte.ts'

/** Of the own figures of a case, those that Find goes by too: what a program of a list is, and what decides an exam. */
export function givenFigures(figures: OwnFigures): OwnFigures {
  return Object.fromEntries(
    Object.entries(figures).filter(([cell]) => {
      const { field } = readCellKey(cell)
      return field !== '' && (isOfLists(field) || TOLD.some((id) => id === field))
    }),
  )
}

/** Called once the program has them after they changed, whoever changed them: undo, or another case, too. */
export function whenGivenChanges(person: Pick<Person, 'watch' | 'settled'>, run: () => void): void {
  person.watch((before, now) => {
    const [were, are] = [before, now].map(({ figures, has }) => JSON.stringify([givenFigures(figures), has]))
    // The call that keeps the change is begun right after it is shown.
    if (were !== are)
      void Promise.resolve()
        .then(() => person.settled())
        .then(run)
  })
}
