import type { FindInput, FindRow } from './contract/find.ts'
import type { Radius } from './contract/place.ts'
import type { BareFigure } from './figures/figure.ts'
import { USUAL_MILES, type PlaceRef } from './place.ts'
import { credentialsOf } from './rules/credentials.ts'

/** What stands first near the person: by miles, by price, by length, for an exam. */
export const WISHES = ['nearest', 'cheapest', 'shortest', 'exam'] as const
export type Wish = (typeof WISHES)[number]

/** Farther only where nobody teaches it nearer; at last however far. */
const RADII: readonly Radius[] = [USUAL_MILES, 100, null]
const OF_STATE: readonly Radius[] = ['state', null]

export const radiiOf = ({ kind }: PlaceRef): readonly Radius[] => (kind === 'state' ? OF_STATE : RADII)

/** The credential of the job whose exam hangs on the program: which program one chooses decides who may sit. Null: none. */
export function programExam(soc: string): string | null {
  return (
    credentialsOf([soc]).find(({ eligibility }) => eligibility.required.kind === 'accredited-program')?.id ??
    null
  )
}

/** A state is an area: nothing is nearest to it. */
export const isWishOf = (wish: Wish, { kind }: PlaceRef): boolean => wish !== 'nearest' || kind !== 'state'

/** Bounds of sums with an unknown part come first by price, and may be of something dear. */
const LOOKED_THROUGH = 60

/** How many rows of Find are looked through for it. */
export const looksThrough = (wish: Wish): number => (wish === 'cheapest' ? LOOKED_THROUGH : 1)

/** What Find is asked for each wish: the same as the link of its line leads to. */
export function nearSearch(
  soc: string,
  wish: Wish | null,
  place: PlaceRef,
  radius: Radius,
  exam: string | null,
): FindInput {
  const sorts = { nearest: 'miles', cheapest: 'costToFinish', shortest: 'months', exam: 'miles' } as const
  return {
    facets: { occupation: [soc] },
    place,
    radius,
    ...(wish === null || (place.kind === 'state' && sorts[wish] === 'miles') ? {} : { sort: sorts[wish] }),
    ...(wish === 'exam' && exam !== null ? { text: exam } : {}),
  }
}

const isSure = (figure: BareFigure): boolean =>
  figure.value !== null && (figure.unknownParts?.length ?? 0) === 0 && figure.status !== 'at-least'

/** Does the row say what is asked of it? */
export const ANSWERS: Readonly<Record<Wish, (row: FindRow) => boolean>> = {
  nearest: ({ miles }) => miles !== undefined && miles.value !== null,
  cheapest: ({ costToFinish }) => isSure(costToFinish),
  shortest: ({ months }) => isSure(months),
  exam: () => true,
}
