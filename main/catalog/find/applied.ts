import type { FindRequest } from '../../../data/contract/find.ts'
import type { Radius } from '../../../data/contract/place.ts'
import { USUAL_MILES, type PlaceRef } from '../../../data/place.ts'
import { NOTHING_READ, type TextReading } from '../../../data/search/reading.ts'
import { facetsWithText, rangesWithText } from '../../../data/search/with-text.ts'
import type { FigureColumn } from '../index/index-columns.ts'
import type { Around, Nearness } from '../index/nearness.ts'
import { pricingOf, type Pricing } from '../index/pricing.ts'
import type { ReachFilter } from '../index/reach.ts'
import type { Engine } from './engine.ts'
import type { TextMatch } from './search.ts'

export type AroundOf = (place: PlaceRef) => Around | null

/** A request in terms of the index. */
export interface Applied {
  readonly match: TextMatch | null
  readonly reading: TextReading
  readonly pricing: Pricing
  readonly tuition: FigureColumn
  readonly near: Nearness | null
  readonly radius: Radius
  readonly reach: ReachFilter | null
}

export function apply(engine: Engine, request: FindRequest, around: AroundOf): Applied {
  const match = request.text === '' ? null : engine.search.match(request.text)
  const applied = applyMatch(engine, request, match, around)
  const isUsual = match?.place && match.miles === null && request.radius === null
  if (!isUsual || !applied.reach || engine.selection.hasAny) return applied
  // Nothing there: what there is, nearest first, and it is said.
  const reading = { ...applied.reading, isFar: true }
  const all = { ...applied, reading, radius: null, reach: null }
  select(engine, request, all)
  return all
}

export function applyMatch(
  engine: Engine,
  request: FindRequest,
  match: TextMatch | null,
  around: AroundOf,
): Applied {
  const pricing = pricingOf(request.residency, request.homeState)
  const there = placeOf(request, match, around)
  const near = there && engine.index.nearness(there)
  const radius = near && radiusOf(request, match)
  // A ZIP of the armed forces is of no state.
  const isNowhere = radius === 'state' && near?.place.state === null
  const applied = {
    match,
    reading: match?.reading ?? NOTHING_READ,
    pricing,
    tuition: engine.index.view(pricing).tuition,
    near,
    radius,
    reach:
      near && radius !== null && !isNowhere ? { near, most: radius, orOnline: request.nearOrOnline } : null,
  }
  select(engine, request, applied)
  return applied
}

/** The place that was typed; one that nobody knows filters nothing, and no other takes its place. */
function placeOf({ place }: FindRequest, match: TextMatch | null, around: AroundOf): Around | null {
  const ref = match?.place ?? place
  return ref && around(ref)
}

/** The radius that was typed, or else the one chosen. A place that was typed is one to be near. */
function radiusOf({ radius }: FindRequest, match: TextMatch | null): Radius {
  if (!match) return radius
  if (match.miles !== null) return match.miles
  if (!match.place) return radius
  return typeof radius === 'number' ? radius : USUAL_MILES
}

function select(
  { selection }: Engine,
  { among, closed, facets, ranges, counted }: FindRequest,
  { match, reading, pricing, reach }: Applied,
): void {
  selection.apply({
    pricing,
    reach,
    text: match && !match.isOpen ? match : null,
    among,
    closed,
    facets: facetsWithText(facets, reading),
    ranges: rangesWithText(ranges, reading),
    counted,
  })
}
