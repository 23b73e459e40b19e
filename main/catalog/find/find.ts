import type { Database } from 'better-sqlite3'
import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import type { FindMap, FindMapRequest } from '../../../data/contract/find-map.ts'
import {
  FEW_FOUND,
  FindInputSchema,
  type FindCounts,
  type FindRequest,
  type FindResult,
  type FindRow,
} from '../../../data/contract/find.ts'
import type { LostPart } from '../../../data/contract/saved.ts'
import { FACETS, RANGES, type RangeId } from '../../../data/fields/catalogue.ts'
import { NOTHING_PERSONAL, type Personal } from '../../../data/listed-program.ts'
import type { ProgramKey } from '../../../data/program.ts'
import { textWithout, type TextReading } from '../../../data/search/reading.ts'
import { catalogFacts } from '../catalog-facts.ts'
import { NOTHING_FROM_CASE, type FromCase } from '../given.ts'
import { isRange } from '../index/filters.ts'
import { pageByGroups, pageByOrder } from '../index/result-page.ts'
import { keysOfRows } from '../index/row-keys.ts'
import type { ProgramIndex } from '../index/program-index.ts'
import type { RowBits } from '../index/row-bits.ts'
import type { Selection } from '../index/selection.ts'
import { drained } from '../in-steps.ts'
import type { NamedPosition } from '../places.ts'
import type { ZipPlaces } from '../zip-places.ts'
import { apply, type Applied, type AroundOf } from './applied.ts'
import { makeEngine, type Engine } from './engine.ts'
import { findMap } from './find-map.ts'
import { costOf, findRow } from './find-row.ts'
import { firstValues } from './first-values.ts'
import { allLoosenings } from './loosenings.ts'
import { lostValues } from './lost-values.ts'
import { Gazetteer } from './towns.ts'
import { widerRadius } from './wider.ts'

const NOWHERE: AroundOf = () => null

export interface Find {
  /** @param around where a place is, where anybody knows: the place that the text names, or else that of the request. */
  (request: FindRequest, around?: AroundOf): FindResult
  /** The same search's counts alone. */
  counts(request: FindRequest, around?: AroundOf): FindCounts
  /** Where all that it finds is taught. */
  map(request: FindMapRequest, around: AroundOf, zips: ZipPlaces | null): FindMap
  /** Does a map need to know where ZIPs are, since some institution has no position of its own? */
  needsZips(): boolean
  /** Does the text say where programs are wanted, or perhaps so, were the towns known that have no school? */
  namesPlace(text: string): boolean
  /** Takes over the towns that a text may name beside those of schools. */
  setTowns(towns: readonly NamedPosition[]): void
  /** All that it finds, and that may fit where that is listed, by key. */
  keys(request: FindRequest, around: AroundOf): readonly ProgramKey[]
  /** The text without the words that say where, or how far. */
  withoutPlace(text: string): string
  /** Values that the catalog and the lists do not have, of the facets whose values are theirs. */
  lostValues(facets: FindRequest['facets']): readonly LostPart[]
  /** What the first texts need, a short step each. */
  readonly readAhead: readonly (() => void)[]
  /** Takes over the person's lists and matches, and what of their open case counts; the catalog is not read again. */
  setPersonal(personal: Personal, ofCase?: FromCase): void
  /** The same in steps of some ten milliseconds; until the last one it answers by what it knew. */
  setPersonalInSteps(personal: Personal, ofCase?: FromCase): Generator<undefined>
}

/**
 * What texts begin with, a few at a time: then it is remembered where words that begin so
 * stand, and the code that finds them has run.
 */
const BEGINNINGS = ['mshc', 'pnrb', 'adel', 'tfio', 'gvwu', 'jkqxyz']

/**
 * Loads a catalog's index and answers requests from it. One caller at a time:
 * it remembers the last request, to do only what differs.
 *
 * @throws PathwiseError 'catalog-damaged' where the tables do not fit together.
 */
export function openFind(db: Database, personal: Personal = NOTHING_PERSONAL): Find {
  const facts = catalogFacts(db)
  let gazetteer: Gazetteer | null = null
  let engine = drained(makeEngine(db, facts, personal, {}, () => gazetteer))
  let known = { personal, given: NOTHING_FROM_CASE.given }
  const find = (request: FindRequest, around = NOWHERE) => answer(engine, request, around)
  return Object.assign(find, {
    counts: (request: FindRequest, around = NOWHERE) =>
      countsOf(engine.selection, apply(engine, request, around)),
    map: (request: FindMapRequest, around: AroundOf, zips: ZipPlaces | null) => {
      const { pricing, near, radius } = apply(engine, request, around)
      const { selection, index } = engine
      const { tuition } = index.view(pricing)
      return findMap({ selection, tuition, near, radius, zips, within: selection.within }, request)
    },
    needsZips: () => engine.index.institutions.some(({ position }) => position === null),
    namesPlace: (text: string) =>
      text !== '' && ((engine.search.match(text)?.place ?? null) !== null || engine.search.wantsTowns),
    setTowns: (towns: readonly NamedPosition[]) => {
      gazetteer = new Gazetteer(towns)
      engine.forgetTexts()
    },
    keys: (request: FindRequest, around: AroundOf) => {
      apply(engine, request, around)
      const { index, passing, mayFit } = engine.selection
      return [...keysOfRows(index, passing), ...(request.mayFit ? keysOfRows(index, mayFit) : [])]
    },
    withoutPlace: (text: string) => {
      const { parts = [] } = (text === '' ? null : engine.search.match(text))?.reading ?? {}
      const where = parts.filter(({ meaning }) => meaning.kind === 'place' || meaning.kind === 'radius')
      return where.length === 0 ? text : textWithout(text, where)
    },
    lostValues: (facets: FindRequest['facets']) => lostValues(engine.index, facets),
    readAhead: [
      () => engine.search.readWords(),
      () => engine.search.readJobTitles(),
      ...BEGINNINGS.map((letters) => () => {
        for (const text of letters) find(v.parse(FindInputSchema, { text }))
      }),
    ],
    setPersonal: (personal: Personal, ofCase?: FromCase) => drained(setPersonal(personal, ofCase)),
    setPersonalInSteps: setPersonal,
  })

  function* setPersonal(
    personal: Personal,
    { given, ...ofExams }: FromCase = NOTHING_FROM_CASE,
  ): Generator<undefined, void> {
    // What is known of exams changes no program.
    if (!isDeepStrictEqual(known, { personal, given }))
      engine = yield* makeEngine(db, facts, personal, given, () => gazetteer)
    known = { personal, given }
    engine.exams.set(ofExams)
  }
}

function countsOf(selection: Selection, applied: Applied): FindCounts {
  const { index, cheapest } = selection
  return {
    total: selection.total,
    mayFit: selection.mayFitTotal,
    ...selection.reach,
    lowest: cheapest === null ? null : costOf(index, applied, cheapest),
  }
}

function answer(engine: Engine, request: FindRequest, around: AroundOf): FindResult {
  const applied = apply(engine, request, around)
  const { selection } = engine
  const { match, reading, near, radius } = applied
  const facets = record(FACETS, (id) => selection.facet(id))
  const found = {
    ...countsOf(selection, applied),
    place: near?.place ?? null,
    radius,
    closed: selection.closed,
    offset: request.offset,
    rows: page(engine, request, applied),
    facets,
    first: record(FACETS, (id) => firstValues(id, facets[id])),
    ranges: record(RANGES, (id) => selection.range(id)),
    read: reading,
    corrections: match?.corrections ?? [],
    wider: selection.total <= FEW_FOUND ? widerRadius(selection, applied.reach) : null,
  }
  if (found.total > 0) return { ...found, loosenings: [] }
  return { ...found, loosenings: allLoosenings(engine, request, match, around) }
}

/** What fits, and behind it what may fit, where that is listed too; each in the order asked for. */
function page({ selection, exams }: Engine, request: FindRequest, applied: Applied): FindRow[] {
  const { offset, limit } = request
  const { index, passing, total, mayFit, mayFitTotal } = selection
  const rowsOf = (rows: RowBits, first: number, most: number, isHalf: boolean) =>
    most <= 0
      ? []
      : inOrder(request, index, applied, rows, first, most).map((row) =>
          findRow({ index, exams }, row, request, applied, isHalf),
        )
  // Nobody looks for more than there are.
  const fitting = rowsOf(passing, offset, Math.min(limit, total - offset), false)
  if (!request.mayFit) return fitting
  const first = Math.max(0, offset - total)
  const rest = Math.min(limit - fitting.length, mayFitTotal - first)
  return [...fitting, ...rowsOf(mayFit, first, rest, true)]
}

function inOrder(
  request: FindRequest,
  index: ProgramIndex,
  { match, reading, pricing, near }: Applied,
  rows: RowBits,
  first: number,
  most: number,
): readonly number[] {
  const { sort } = request
  if (sort !== 'relevance')
    return pageByOrder(index.order({ ...request, sort, pricing, near }), rows, first, most)
  // Best first has no other direction.
  const wish = reading.isFar ? 'miles' : wishOf(reading)
  const ties = index.ties(pricing, wish, near?.place.position ? near : null)
  if (!match) return pageByOrder(ties.order, rows, first, most)
  const groups = wish === null ? match.ranking : match.ranking.coarse
  return pageByGroups(groups, index.studyStarts, ties, rows, first, most)
}

/** "cheap", "short": what is to stand first among equally good answers. */
function wishOf({ parts }: TextReading): RangeId | null {
  for (const { meaning } of parts) if (meaning.kind === 'sort' && isRange(meaning.id)) return meaning.id
  return null
}

const record = <Id extends string, Value>(ids: readonly Id[], value: (id: Id) => Value) =>
  Object.fromEntries(ids.map((id) => [id, value(id)])) as Record<Id, Value>
