/** How near O*NET calls a related occupation, the nearest first (`Relatedness Tier`, in small letters). */
export const RELATED_TIERS = ['primary-short', 'primary-long', 'supplemental'] as const
export type RelatedTier = (typeof RELATED_TIERS)[number]

interface Related {
  readonly related: string
  readonly tier: RelatedTier
  /** In O*NET's list, from 1. */
  readonly place: number
}

/** O*NET's order. Two that have one place, of codes that split one occupation, stand by their code. */
export const nearestFirst = (a: Related, b: Related): number =>
  RELATED_TIERS.indexOf(a.tier) - RELATED_TIERS.indexOf(b.tier) ||
  a.place - b.place ||
  (a.related < b.related ? -1 : 1)
