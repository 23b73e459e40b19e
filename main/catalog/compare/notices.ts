import type { OccupationFacts } from '../../../data/contract/comparison.ts'
import { FIRST_STATUS_WITHOUT_VALUE, statusCode, type Note } from '../../../data/figures/figure.ts'
import { midMonth } from '../../../data/format/month.ts'
import type { Context, View } from './view.ts'

/** What a person should know before reading across: sanity rules of the whole comparison. */
export function noticesOf(
  context: Context,
  views: readonly View[],
  /** The occupations whose pay stands side by side. */
  facts: readonly OccupationFacts[],
): Note[] {
  return [
    ...unlikeAwards(views),
    ...nobodyMaySit(context, views),
    ...estimatedPrices(views),
    ...priceLevels(views),
    ...noAwards(context, views),
    ...inDistrict(context, views),
    ...moneyVintages(context, views),
    ...wageVintages(facts),
  ]
}

function unlikeAwards(views: readonly View[]): Note[] {
  return new Set(views.map(({ row }) => row.award_level)).size > 1 ? [{ code: 'unlike-award-levels' }] : []
}

/** Otherwise a column of "n/a" under the credential chosen would be all that says so. */
function nobodyMaySit({ credential }: Context, views: readonly View[]): Note[] {
  if (!credential || views.length === 0) return []
  const excluded = views.every(
    ({ verdicts }) => verdicts.find((each) => each.credential === credential.id)?.verdict === 'no',
  )
  return excluded ? [{ code: 'nobody-may-sit', params: { credential: credential.id } }] : []
}

function counted(code: string, count: number, params: Note['params'] = {}): Note[] {
  return count > 0 ? [{ code, params: { count, ...params } }] : []
}

function estimatedPrices(views: readonly View[]): Note[] {
  const estimated = statusCode('estimated')
  return counted('estimated-prices', views.filter(({ row }) => row.tuition_status === estimated).length)
}

function priceLevels(views: readonly View[]): Note[] {
  return counted('price-level-not-stated', views.filter(({ row }) => row.price_level === 'not-stated').length)
}

function noAwards({ papers }: Context, views: readonly View[]): Note[] {
  return counted('no-awards', views.filter(({ row }) => row.completions === 0).length, {
    year: asOf(papers, 'completions'),
  })
}

/** Community colleges often charge their own district less; in-state prices hide it. */
function inDistrict({ request }: Context, views: readonly View[]): Note[] {
  if (request.residency !== 'in-state') return []
  const cheaper = views.filter(
    ({ row }) =>
      row.tuition !== null && row.tuition_in_district !== null && row.tuition_in_district < row.tuition,
  )
  return counted('in-district-cheaper', new Set(cheaper.map(({ row }) => row.unitid)).size)
}

/** The vintage guard: no index of prices is imported, so nothing is adjusted and the dates are said. */
function moneyVintages({ papers, occupation }: Context, views: readonly View[]): Note[] {
  const vintage = occupation?.wages[0]?.vintage
  const shown = views.some((view) => occupation && view.occupations.includes(occupation.soc))
  const priced = views.some(({ row }) => row.tuition_status < FIRST_STATUS_WITHOUT_VALUE)
  if (!vintage || !shown || !priced) return []
  return [
    {
      code: 'money-vintages',
      params: { prices: asOf(papers, 'tuitionAndFees'), when: midMonth(vintage) },
    },
  ]
}

function wageVintages(facts: readonly OccupationFacts[]): Note[] {
  const vintages = facts.flatMap(({ wages }) => wages[0]?.vintage ?? []).sort()
  const oldest = vintages[0]
  const newest = vintages.at(-1)
  if (oldest === undefined || newest === undefined || oldest === newest) return []
  return [{ code: 'wage-vintages', params: { from: midMonth(oldest), to: midMonth(newest) } }]
}

function asOf(papers: Context['papers'], field: 'completions' | 'tuitionAndFees'): string {
  const source = papers.provenance(field, 'known')[0]?.source
  return (source === undefined ? undefined : papers.sources[source]?.asOf) ?? ''
}
