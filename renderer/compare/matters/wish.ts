/** How much something matters, as a person says it. It is kept as a weight from 0 to 10. */
export const WISHES = ['lot', 'little', 'none'] as const
export type Wish = (typeof WISHES)[number]

/** A lot counts three times a little. */
export const WEIGHT_OF: Readonly<Record<Wish, number>> = { lot: 9, little: 3, none: 0 }

/** What a weight reads as, whichever way it was set: the nearer of the two. */
export function wishOf(weight: number): Wish {
  if (weight <= 0) return 'none'
  return weight >= (WEIGHT_OF.lot + WEIGHT_OF.little) / 2 ? 'lot' : 'little'
}
