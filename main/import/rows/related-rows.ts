import { nearestFirst } from '../../../data/related-tier.ts'
import type { NewRow } from '../../storage/schema/tables.ts'
import type { OnetRelated } from '../readers/onet-related.ts'
import type { Facts } from './facts.ts'

/**
 * What O*NET calls related, of occupations that the catalog has. The lists of the codes that
 * split one occupation (29-2099.01, .05) are one list of it: each occupation is in it once,
 * where it is nearest, and none is related to itself.
 */
export function relatedRows(
  facts: Pick<Facts, 'related' | 'datasetOf'>,
  socs: ReadonlySet<string>,
): NewRow<'related_occupations'>[] {
  const dataset = facts.datasetOf.get('related-occupations')
  if (dataset === undefined) return []
  const nearest = new Map<string, OnetRelated>()
  for (const one of facts.related) {
    if (!socs.has(one.soc) || !socs.has(one.related) || one.soc === one.related) continue
    const pair = `${one.soc} ${one.related}`
    const before = nearest.get(pair)
    if (!before || nearestFirst(one, before) < 0) nearest.set(pair, one)
  }
  return Array.from(nearest.values(), ({ soc, related, tier, place }) => ({
    soc,
    related,
    tier,
    place,
    dataset,
  }))
}
