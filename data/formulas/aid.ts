import { isLowerBound, type BareFigure } from '../figures/figure.ts'
import { WEAKEST_FIRST } from './cost.ts'

/**
 * A cost less the grants and scholarships that are known (whole cents), never below 0.
 * A band stays a band and a lower bound a lower bound; an unknown cost stays unknown.
 * Where neither aid is known, what is left to pay is not known either, and both are named.
 */
export function costAfterAid(cost: BareFigure, grants: BareFigure, scholarships: BareFigure): BareFigure {
  if (cost.status === 'not-applicable') return { status: 'not-applicable', value: null }
  if (cost.value === null) {
    return { status: 'not-reported', value: null, unknownParts: cost.unknownParts ?? ['costToFinish'] }
  }
  if (grants.value === null && scholarships.value === null) {
    return { status: 'not-reported', value: null, unknownParts: ['grants', 'scholarships'] }
  }
  const aid = (grants.value ?? 0) + (scholarships.value ?? 0)
  const low = Math.max(0, cost.value - aid)
  const high = Math.max(0, (cost.high ?? cost.value) - aid)
  const parts = [cost, grants, scholarships].filter(({ value }) => value !== null)
  return {
    status: WEAKEST_FIRST.find((status) => parts.some((part) => part.status === status)) ?? cost.status,
    value: low,
    ...(high > low ? { high } : {}),
    ...(isLowerBound(cost) && cost.unknownParts ? { unknownParts: cost.unknownParts } : {}),
  }
}
