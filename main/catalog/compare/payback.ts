import type { OccupationFacts } from '../../../data/contract/comparison.ts'
import type { Figure, Note } from '../../../data/figures/figure.ts'
import { payback } from '../../../data/formulas/payback.ts'
import type { Context, View } from './view.ts'

/**
 * Months until entry pay (p25) over the person's present pay has paid back the
 * cost: to the credential where one was chosen (and a graduate may sit it), else
 * to finish. Gaps and bands of the cost stay gaps and bands of the months.
 */
export function paybackFigure(
  { request, credential }: Context,
  { costs }: View,
  facts: OccupationFacts,
): Figure {
  const present = request.presentPay
  const total = costs.credential?.total
  const cost = credential && total && total.status !== 'not-applicable' ? total : costs.finish
  const entry = facts.wages[0]?.p25

  const unknown = (missing: string, unknownParts: readonly string[]): Figure => ({
    status: 'not-reported',
    value: null,
    unknownParts,
    provenance: [],
    notes: [{ code: missing }],
  })
  // Top-coded pay would make the months "at most", which no status says.
  if (!entry || entry.value === null || entry.status === 'at-least') {
    return unknown('payback-missing-pay', ['payP25'])
  }
  if (cost.value === null || present === null) {
    return unknown('payback-missing-cost', cost.unknownParts ?? ['costToFinish'])
  }

  const provenance = [...cost.provenance, ...entry.provenance]
  const params = { expected: entry.value / 100, present: present / 100 }
  const months = payback(cost.value, entry.value, present)
  if (months === 'never') {
    const notes: Note[] = [{ code: 'payback-never', params }]
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
    notes: [{ code: 'payback', params }],
  }
}
