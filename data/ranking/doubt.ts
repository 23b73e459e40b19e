import type { Cell } from '../contract/comparison.ts'
import type { Figure } from '../figures/figure.ts'

/**
 * Why a value that is there says nothing sure of its program. guess: it rests on a
 * field, level or school that Pathwise guessed. level: it may be the price of another
 * award level. impossible: it cannot be right as it was published. few: so few people
 * stand behind it that it says little of the next one.
 */
export type Doubt = 'guess' | 'level' | 'impossible' | 'few'

/**
 * The remarks that say so: the one place that knows. A figure made of others (a sum, a
 * payback) has the remarks of its parts, so it is as doubtful as they are.
 */
const DOUBTS: Readonly<Record<string, Doubt>> = {
  'provider-guess': 'guess',
  'guess-field': 'guess',
  'guess-award': 'guess',
  'award-level-not-stated': 'level',
  'far-above-kind': 'impossible',
  // Under 30; where nobody says how many, they may be.
  'small-group': 'few',
  'people-not-told': 'few',
}

export function doubtOf({ notes = [] }: Pick<Figure, 'notes'>): Doubt | null {
  // Who takes one side of a conflict has decided it.
  if (notes.some(({ code }) => code === 'chosen-side')) return null
  for (const { code } of notes) {
    const doubt = DOUBTS[code]
    if (doubt) return doubt
  }
  return null
}

/**
 * Is it a cost to a credential, or made of one, whose exam a graduate may turn out not to be
 * allowed to sit? It stands as it is shown; nothing that it would decide is sure.
 */
export function isExamOpen({ notes = [] }: Pick<Figure, 'notes'>): boolean {
  return notes.some(({ code }) => code === EXAM_OPEN)
}

/** As it is if the exam may be sat. */
export function asIfSat<F extends Pick<Figure, 'notes'>>(figure: F): F {
  if (!isExamOpen(figure)) return figure
  return { ...figure, notes: figure.notes?.filter(({ code }) => code !== EXAM_OPEN) }
}

const EXAM_OPEN = 'credential-open'

/** Does what a cell says rest on a guess, so that it makes no yes and no no? */
export function isGuess(figure: Pick<Figure, 'notes'>): boolean {
  return doubtOf(figure) === 'guess'
}

/** Of whom a rate or earnings are: those of unlike people are not set beside each other. */
const POPULATIONS = /^(whole-school|school-earnings|field-earnings|rate-as-listed)/

/** The same text for the same kind of people; '' where nobody says. */
export function populationOf(cell: Cell): string {
  if (cell.kind !== 'figure') return ''
  const note = cell.figure.notes?.find(({ code }) => POPULATIONS.test(code))
  return note ? `${note.code} ${note.params?.['years'] ?? ''}` : ''
}
