import type { BareFigure } from '../figures/figure.ts'
import { WEAKEST_FIRST } from './cost.ts'

/**
 * Known total cost by calendar month of training, in whole cents. A band stays a band and a
 * lower bound a lower bound; without a cost, or a length above 0, it is unknown and
 * names what is missing.
 *
 * @param sameYears both bands rest on the same years of study, so that the lower cost goes with
 *   the shorter length. Else each may be with each.
 */
export function costPerMonth(cost: BareFigure, months: BareFigure, sameYears = false): BareFigure {
  const isLength = months.value !== null && months.value > 0
  if (cost.value === null || months.value === null || !isLength) {
    const ofCost = cost.value === null ? (cost.unknownParts ?? ['costToFinish']) : []
    return { status: 'not-reported', value: null, unknownParts: [...ofCost, ...(isLength ? [] : ['months'])] }
  }
  const [most, longest] = [cost.high ?? cost.value, months.high ?? months.value]
  const ends = sameYears
    ? [cost.value / months.value, most / longest]
    : [cost.value / longest, most / months.value]
  const low = Math.round(Math.min(...ends))
  const high = Math.round(Math.max(...ends))
  return {
    status: WEAKEST_FIRST.find((status) => status === cost.status || status === months.status) ?? cost.status,
    value: low,
    ...(high > low ? { high } : {}),
    ...(cost.unknownParts ? { unknownParts: cost.unknownParts } : {}),
  }
}
