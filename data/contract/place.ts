import * as v from 'valibot'
import { LONGEST_CITY } from '../comparison-state.ts'
import type { Place } from '../place.ts'
import { STATES } from '../program.ts'

const State = v.picklist(STATES)

/** See `PlaceRef` of data/place.ts. */
export const PlaceSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('zip'), zip: v.pipe(v.string(), v.regex(/^\d{5}$/)) }),
  v.strictObject({
    kind: v.literal('city'),
    city: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_CITY)),
    state: State,
  }),
  v.strictObject({ kind: v.literal('state'), state: State }),
])

/** Farther than from Maine to Guam. */
const MOST_MILES = 10_000

/** Miles from the place; 'state': anywhere in the state that it lies in; null: however far. */
export const RadiusSchema = v.nullable(
  v.union([v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(MOST_MILES)), v.literal('state')]),
)

export type Radius = v.InferOutput<typeof RadiusSchema>

export const PlacesInputSchema = v.strictObject({
  /** A ZIP, a town with or without its state, a state by name or code; whole or begun. */
  text: v.pipe(v.string(), v.maxLength(200)),
})

/**
 * Why nothing was found. unfinished: digits that begin a ZIP. zip-unknown: a ZIP that nobody
 * has, and none with its first three digits either. unknown: no such town or state.
 */
type PlaceProblem = 'unfinished' | 'zip-unknown' | 'unknown'

export interface PlacesFound {
  /**
   * The one that was typed whole; null where it is only begun, or several are called so. Of these
   * the one that alone has a school is meant.
   */
  readonly exact: Place | null
  /** Best first, at most eight; the exact one is the first of them. */
  readonly places: readonly Place[]
  /** Null where there are some, and where nothing was typed. */
  readonly problem: PlaceProblem | null
}
