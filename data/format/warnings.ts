import type { Figure } from '../figures/figure.ts'

/**
 * What a figure is read with, wherever it stands: in its cell, beside its status, in files.
 * level-unsure: it may be another award level's. far-above: ten times what its kind mostly is.
 */
export const WARNINGS = ['level-unsure', 'far-above'] as const
export type Warning = (typeof WARNINGS)[number]

/** The remarks that say so; a figure made of others has the remarks of its parts. */
const CODES: Readonly<Record<Warning, string>> = {
  'level-unsure': 'award-level-not-stated',
  'far-above': 'far-above-kind',
}

/** In the order of `WARNINGS`. */
export function warningsOf({ value, notes }: Pick<Partial<Figure>, 'value' | 'notes'>): readonly Warning[] {
  if (!notes || value === null) return []
  return WARNINGS.filter((warning) => notes.some(({ code }) => code === CODES[warning]))
}
