import type { ComparisonChange, ComparisonState, Home } from './comparison-state.ts'
import type { Position } from './formulas/miles.ts'
import { DEFAULT_RESIDENCY } from './program.ts'

/** Where a person lives or looks: a ZIP (five digits), a town of a state, or a state (its code). */
export type PlaceRef =
  | { readonly kind: 'zip'; readonly zip: string }
  | { readonly kind: 'city'; readonly city: string; readonly state: string }
  | { readonly kind: 'state'; readonly state: string }

/** A place that was found. */
export interface Place {
  readonly ref: PlaceRef
  /** '' of a state, and of a ZIP whose town nobody tells. */
  readonly city: string
  /** Code; null of a ZIP that is of no state (armed forces). */
  readonly state: string | null
  /** '' of a town and of a state. */
  readonly zip: string
  /** Null of a state: it is an area, and no miles are counted from it. */
  readonly position: Position | null
  /** The ZIP has no area of its own, so that it lies somewhere among those with its first three digits. */
  readonly isApproximate: boolean
  /** Who says where it is: the Census Bureau's ZIPs, a list of towns; null of a state. */
  readonly source: 'zips' | 'towns' | null
}

/** How far somebody goes who only says "near". */
export const USUAL_MILES = 30
/** Miles that a search is offered. */
export const RADII: readonly number[] = [10, USUAL_MILES, 50, 100]

/** The most precise place that a person told of where they live; null where they told none. */
export function homePlace({ zip, city, state }: Home): PlaceRef | null {
  if (zip !== null) return { kind: 'zip', zip }
  if (state === null) return null
  return city === undefined ? { kind: 'state', state } : { kind: 'city', city, state }
}

/**
 * What follows for a case from where the person lives: the state is that of the place, and
 * prices are in-state or out-of-state by it, unless another residency was chosen. In-district
 * is only ever chosen.
 *
 * @param place null: they live nowhere that is to be known any more.
 */
export function livesAt(
  { residency }: Pick<ComparisonState, 'residency'>,
  place: Place | null,
): Pick<ComparisonChange, 'home' | 'residency'> {
  if (!place)
    return {
      home: { state: null, zip: null },
      ...(residency === 'by-state' ? { residency: DEFAULT_RESIDENCY } : {}),
    }
  const { ref, state } = place
  return {
    home: {
      state,
      zip: ref.kind === 'zip' ? ref.zip : null,
      ...(ref.kind === 'city' ? { city: ref.city } : {}),
    },
    ...(state !== null && residency === DEFAULT_RESIDENCY ? { residency: 'by-state' } : {}),
  }
}
