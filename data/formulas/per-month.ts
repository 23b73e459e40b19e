import type { BareFigure } from '../figures/figure.ts'
import { WEAKEST_FIRST } from './cost.ts'

/**
 * Known total cost by month of training, in whole cents. A band stays a band and a
 * lower bound a lower bound; without a cost, or a length above 0, it is unknown and
 * names what is missing.
 */
export function costPerMonth(cost: BareFigure, months: BareFigure): BareFigure {
  const isLength = months.value !== null && months.value > 0
  if (cost.value === null || months.value === null || !isLength) {
    const ofCost = cost.value === null ? (cost.unknownParts ?? ['costToFinish']) : []
    return { status: 'not-reported', value: null, unknownParts: [...ofCost, ...(isLength ? [] : ['months'])] }
  }
  const low = Math.round(cost.value / (months.high ?? months.value))
  const high = Math.round((cost.high ?? cost.value) / months.value)
  return {
    status: WEAKEST_FIRST.find((status) => status === cost.status || status === months.status) ?? cost.status,
    value: low,
    ...(high > low ? { high } : {}),
    ...(cost.unknownParts ? { unknownParts: cost.unknownParts } : {}),
  }
}
