/** How near O*NET calls a related occupation, the nearest first (`Relatedness Tier`, in small letters). */
export const RELATED_TIERS = ['primary-short', 'primary-long', 'supplemental'] as const
export type RelatedTier = (typeof RELATED_TIERS)[number]
