import type { OccupationFacts } from '../../../data/contract/comparison.ts'
import { isLowerBound, type Figure, type Note } from '../../../data/figures/figure.ts'
import { payback } from '../../../data/formulas/payback.ts'
import type { View } from './view.ts'

/**
 * Months until entry pay (p25) over the person's present pay has paid back the
 * cost: to the credential where one was chosen (and a graduate may sit it), else
 * to finish. Gaps and bands of the cost stay gaps and bands of the months. What it
 * is at the median and at p75 is told beside it, so that one line is no promise.
 */
export function paybackFigure({ context, costs }: View, facts: OccupationFacts): Figure {
  const { request, credential } = context
  const present = request.presentPay
  const total = costs.credential?.total
  const cost = credential && total && total.status !== 'not-applicable' ? total : costs.finish
  const wages = facts.wages[0]
  const entry = wages?.p25

  const unknown = (missing: string, unknownParts: readonly string[]): Figure => ({
    status: 'not-reported',
    value: null,
    unknownParts,
    provenance: [],
    notes: [{ code: missing }],
  })
  // Top-coded pay would make the months "at most", which no status says.
  if (!wages || !entry || entry.value === null || entry.status === 'at-least') {
    return unknown('payback-missing-pay', ['payP25'])
  }
  if (cost.value === null || present === null) {
    return unknown('payback-missing-cost', cost.unknownParts ?? ['costToFinish'])
  }

  const pay = [wages.p25, wages.median, wages.p75]
  const provenance = [...cost.provenance, ...pay.flatMap((each) => each.provenance)]
  const later = atHigherPay(cost, wages, present)
  const params = { expected: entry.value / 100, present: present / 100 }
  const months = payback(cost.value, entry.value, present)
  if (months === 'never') {
    const notes: Note[] = [{ code: 'payback-never', params }, ...later]
    return { status: 'not-applicable', value: null, provenance, notes }
  }
  const high = cost.high === undefined ? months : payback(cost.high, entry.value, present)
  return {
    // The person's own pay is in it, so it is never more than the person's own figure.
    status: cost.status === 'estimated' || cost.status === 'at-least' ? cost.status : 'own',
    value: months,
    ...(high !== 'never' && high > months ? { high } : {}),
    ...(cost.unknownParts ? { unknownParts: cost.unknownParts } : {}),
    provenance,
    notes: [{ code: 'payback', params }, ...later],
  }
}

function atHigherPay(cost: Figure, wages: OccupationFacts['wages'][number], present: number): Note[] {
  return (['median', 'p75'] as const).flatMap((point): Note[] => {
    const pay = wages[point]
    if (cost.value === null || pay.value === null || pay.status === 'at-least') return []
    const params = { point, expected: pay.value / 100 }
    const low = payback(cost.value, pay.value, present)
    const high = payback(cost.high ?? cost.value, pay.value, present)
    if (low === 'never' || high === 'never') return [{ code: 'payback-never-at', params }]
    const span = isLowerBound(cost) ? 'least' : high > low ? 'band' : 'one'
    return [{ code: 'payback-at', params: { ...params, span, low, high } }]
  })
}
