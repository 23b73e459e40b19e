import { NATION, type Area } from '../../../data/area.ts'
import type { OccupationFacts } from '../../../data/contract/comparison.ts'
import type { Note } from '../../../data/figures/figure.ts'
import { midMonth } from '../../../data/format/month.ts'
import { isOwnList } from '../../../data/listed-program.ts'
import { isOwnFigureSource } from '../../../data/own-figure.ts'
import { residencyAt } from '../../../data/program.ts'
import type { Context } from './context.ts'
import type { ColumnModel } from './column-model.ts'

/** What a person should know before reading across: sanity rules of the whole comparison. */
export function noticesOf(
  context: Context,
  models: readonly ColumnModel[],
  /** The occupations whose pay stands side by side. */
  facts: readonly OccupationFacts[],
  /** Every area that wages are held for. */
  areas: readonly Area[],
  /** The active occupation with the pay of the nation; null where none is. */
  nation: OccupationFacts | null,
): Note[] {
  return [
    ...unlikeAwards(models),
    ...nobodyMaySit(context, models),
    ...estimatedPrices(models),
    ...priceLevels(models),
    ...noAwards(context, models),
    ...stateNotProvided(context),
    ...inDistrict(context, models),
    ...moneyVintages(context, models),
    ...wageVintages(facts),
    ...areaWithoutWages(context, areas),
    ...olderArea(context, nation),
  ]
}

function unlikeAwards(models: readonly ColumnModel[]): Note[] {
  // A level that a list does not state is not unlike any.
  const levels = new Set(
    models.map(({ resolved }) => resolved.program.awardLevel).filter((level) => level !== 0),
  )
  return levels.size > 1 ? [{ code: 'unlike-award-levels' }] : []
}

/** Otherwise a column of "n/a" under the credential chosen would be all that says so. */
function nobodyMaySit({ credential }: Context, models: readonly ColumnModel[]): Note[] {
  if (!credential || models.length === 0) return []
  const excluded = models.every(
    ({ verdicts }) => verdicts.find((each) => each.credential === credential.id)?.verdict === 'no',
  )
  return excluded ? [{ code: 'nobody-may-sit', params: { credential: credential.id } }] : []
}

function counted(code: string, count: number, params: Note['params'] = {}): Note[] {
  return count > 0 ? [{ code, params: { count, ...params } }] : []
}

function estimatedPrices(models: readonly ColumnModel[]): Note[] {
  return counted(
    'estimated-prices',
    models.filter(({ costs }) => costs.tuition.status === 'estimated').length,
  )
}

function priceLevels(models: readonly ColumnModel[]): Note[] {
  return counted(
    'price-level-not-stated',
    models.filter(({ resolved }) => resolved.priceLevelNotStated).length,
  )
}

function noAwards({ provenanceTable }: Context, models: readonly ColumnModel[]): Note[] {
  // What the person tells is of no year.
  const none = models.filter(({ resolved }) => {
    const { value, original } = resolved.figure('completions')
    return value === 0 && !original
  })
  const [source] = none[0]?.resolved.figure('completions').provenance ?? []
  return counted('no-awards', none.length, {
    year: provenanceTable.sources[source?.source ?? '']?.asOf || 'untold',
  })
}

/** By the person's state, and no state told: the usual prices stand there meanwhile. */
function stateNotProvided({ request: { residency, home } }: Context): Note[] {
  return residency === 'by-state' && home.state === null ? [{ code: 'state-not-told' }] : []
}

/** Community colleges often charge their own district less; in-state prices hide it. */
function inDistrict({ request }: Context, models: readonly ColumnModel[]): Note[] {
  const cheaper = models.filter(({ resolved }) => {
    const residency = residencyAt(request.residency, request.home.state, resolved.program.state)
    return residency === 'in-state' && resolved.cheaperInDistrict
  })
  return counted('in-district-cheaper', new Set(cheaper.map(({ resolved }) => resolved.unitid)).size)
}

/** The vintage guard: no index of prices is imported, so nothing is adjusted and the dates are said. */
function moneyVintages({ occupation }: Context, models: readonly ColumnModel[]): Note[] {
  const vintage = occupation?.wages[0]?.vintage
  const shown = models.some((model) => occupation && model.occupations.includes(occupation.soc))
  const prices = priceDates(models)
  if (!vintage || !shown || prices.length === 0) return []
  return [{ code: 'money-vintages', params: { prices: prices.join(', '), when: midMonth(vintage) } }]
}

/** Of what; when a person's own list was imported, or they were told, says nothing of the prices. */
function priceDates(models: readonly ColumnModel[]): readonly string[] {
  const dates = new Set<string>()
  for (const { context, costs } of models) {
    if (costs.tuition.value === null) continue
    for (const { source } of costs.tuition.provenance) {
      const isOwn = isOwnList(source) || isOwnFigureSource(source)
      const asOf = isOwn ? undefined : context.sources[source]?.asOf
      if (asOf) dates.add(asOf)
    }
  }
  return [...dates].sort()
}

function wageVintages(facts: readonly OccupationFacts[]): Note[] {
  const vintages = facts.flatMap(({ wages }) => wages[0]?.vintage ?? []).sort()
  const oldest = vintages[0]
  const newest = vintages.at(-1)
  if (oldest === undefined || newest === undefined || oldest === newest) return []
  return [{ code: 'wage-vintages', params: { from: midMonth(oldest), to: midMonth(newest) } }]
}

/** The area of a case that came from a computer with other files. */
function areaWithoutWages({ area }: Context, areas: readonly Area[]): Note[] {
  const isHeld = area.area === NATION || areas.some((each) => each.area === area.area)
  return isHeld ? [] : [{ code: 'area-without-wages', params: { area: area.title } }]
}

/** The vintage guard between the pay of an area and what is held of the nation. */
function olderArea({ area, occupation }: Context, nation: OccupationFacts | null): Note[] {
  const here = occupation?.wages[0]?.vintage
  const newest = nation?.wages[0]?.vintage
  if (here === undefined || newest === undefined || here >= newest) return []
  return [
    { code: 'area-vintage', params: { area: area.title, when: midMonth(here), newest: midMonth(newest) } },
  ]
}
