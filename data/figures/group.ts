import type { Figure, Note } from './figure.ts'

/** What of a figure tells it; a bare one of Find's rows has no notes. */
interface OfPeople extends Pick<Figure, 'value'> {
  readonly notes?: readonly Note[]
}

/** The people whom a rate or a median is of, since a rate of three students says little. */

/** Entering students whom a graduation rate is of (IPEDS GR200): bachelor's students, or all where there are none. */
export const COHORTS = ['bachelor', 'below-bachelor'] as const
export type Cohort = (typeof COHORTS)[number]

/** Fewer people than this are a small group: one of them more or less moves its rate by over 3 points. */
export const SMALL_GROUP = 30

/** How many people stand behind a figure; null: nobody says, or it is of no people. */
export function peopleOf({ value, notes = [] }: OfPeople): number | null {
  if (value === null) return null
  for (const { params } of notes) {
    const people = params?.['people']
    if (typeof people === 'number') return people
  }
  return null
}

/** Is it of so few people that it says little of the next one? */
export function isSmallGroup(figure: OfPeople): boolean {
  const people = peopleOf(figure)
  return people !== null && people < SMALL_GROUP
}

/** May it be of few people, for all that is known? Such a figure is never best, and decides no must-have. */
export function mayBeSmallGroup(figure: OfPeople): boolean {
  const isUntold = figure.value !== null && figure.notes?.some(({ code }) => code === 'people-not-told')
  return isUntold === true || isSmallGroup(figure)
}
