import { RELATED_TIERS } from '../../../data/related-tier.ts'
import type { NewRow } from '../../storage/schema/tables.ts'
import type { Facts } from './facts.ts'

/**
 * What O*NET calls related, of occupations that the catalog has. The lists of the codes that
 * split one occupation (29-2099.01, .05) are one list of it: the nearer tier first, then O*NET's
 * order. Each occupation is in it once, where it is nearest, and none is related to itself.
 */
export function relatedRows(
  { related, datasetOf }: Pick<Facts, 'related' | 'datasetOf'>,
  socs: ReadonlySet<string>,
): NewRow<'related_occupations'>[] {
  const dataset = datasetOf.get('related-occupations')
  if (dataset === undefined) return []
  const known = related.filter((one) => socs.has(one.soc) && socs.has(one.related) && one.soc !== one.related)
  const tierOf = ({ tier }: (typeof known)[number]) => RELATED_TIERS.indexOf(tier)
  return [...Map.groupBy(known, ({ soc }) => soc)].flatMap(([soc, list]) => {
    const nearestFirst = list.toSorted((a, b) => tierOf(a) - tierOf(b) || a.place - b.place)
    const once = new Map<string, (typeof known)[number]>()
    for (const one of nearestFirst) if (!once.has(one.related)) once.set(one.related, one)
    return Array.from(once.values(), (one, at) => ({
      soc,
      related: one.related,
      tier: one.tier,
      place: at + 1,
      dataset,
    }))
  })
}
