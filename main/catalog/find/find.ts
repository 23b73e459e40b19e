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
  type Loosening,
} from '../../../data/contract/find.ts'
import type { Radius } from '../../../data/contract/place.ts'
import type { LostPart } from '../../../data/contract/saved.ts'
import {
  FACETS,
  RANGES,
  type FacetId,
  type RangeId,
  type SortFieldId,
} from '../../../data/fields/catalogue.ts'
import type { BareFigure } from '../../../data/figures/figure.ts'
import { costToFinish } from '../../../data/formulas/cost.ts'
import { weeksOfMonths } from '../../../data/formulas/weeks.ts'
import { isOwnList, NOTHING_PERSONAL, type Personal } from '../../../data/listed-program.ts'
import { USUAL_MILES, type PlaceRef } from '../../../data/place.ts'
import { ONLINE, type ProgramKey } from '../../../data/program.ts'
import { NOTHING_READ, textWithout, type TextReading } from '../../../data/search/reading.ts'
import { facetsWithText, rangesWithText } from '../../../data/search/with-text.ts'
import { catalogFacts } from '../catalog-facts.ts'
import { fieldsOfStudy } from '../fields-of-study.ts'
import { NOTHING_FROM_CASE, withGiven, type FromCase, type GivenByProgram } from '../given.ts'
import { guessedAward, guessedField } from '../guesses.ts'
import { figureAt, NONE, type FigureColumn, type ProgramColumns } from '../index/index-columns.ts'
import { FILTERS, type FilterId } from '../index/filters.ts'
import type { Institution } from '../index/institutions.ts'
import type { Around, Nearness } from '../index/nearness.ts'
import { pricingOf, type Pricing } from '../index/pricing.ts'
import { reachOfRow, type ReachFilter } from '../index/reach.ts'
import { pageByGroups, pageByOrder } from '../index/result-page.ts'
import { keyOfRow, keysOfRows } from '../index/row-keys.ts'
import { ProgramIndex, type CatalogFacts } from '../index/program-index.ts'
import type { RowBits } from '../index/row-bits.ts'
import { Selection } from '../index/selection.ts'
import type { Study } from '../index/studies.ts'
import { readListed } from '../read-listed.ts'
import type { NamedPosition } from '../places.ts'
import type { ZipPlaces } from '../zip-places.ts'
import { findMap } from './find-map.ts'
import { firstValues } from './first-values.ts'
import { lostValues } from './lost-values.ts'
import { OpenExams } from './open-exams.ts'
import { Search, type TextMatch } from './search.ts'
import { Gazetteer } from './towns.ts'
import { widerRadius } from './wider.ts'

export type AroundOf = (place: PlaceRef) => Around | null

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
  let engine = makeEngine(db, facts, personal, {}, () => gazetteer)
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
    setPersonal: (personal: Personal, { given, ...ofExams }: FromCase = NOTHING_FROM_CASE) => {
      // What is known of exams changes no program.
      if (!isDeepStrictEqual(known, { personal, given }))
        engine = makeEngine(db, facts, personal, given, () => gazetteer)
      known = { personal, given }
      engine.exams.set(ofExams)
    },
  })
}

/** All that depends on the programs at hand; a change of lists makes it anew. */
interface Engine {
  readonly index: ProgramIndex
  readonly search: Search
  readonly selection: Selection
  readonly exams: OpenExams
  /** Texts may mean something else now. */
  forgetTexts(): void
}

function makeEngine(
  db: Database,
  facts: CatalogFacts,
  personal: Personal,
  given: GivenByProgram,
  gazetteer: () => Gazetteer | null,
): Engine {
  const listed = readListed(db, personal).map((program) => withGiven(program, given))
  const index = new ProgramIndex(facts, listed, listNames(db, personal), (program) =>
    guessedField(program, fieldsOfStudy(db)),
  )
  let search: Search | undefined
  return {
    index,
    // A start shows the first page without a text.
    get search() {
      return (search ??= new Search(db, index, gazetteer))
    },
    selection: new Selection(index),
    exams: new OpenExams(),
    forgetTexts: () => search?.forgetTexts(),
  }
}

/** A state's list is a dataset; a person's has the name that they gave it. */
function listNames(db: Database, { lists }: Personal): ReadonlyMap<string, string> {
  const datasets = db.prepare<[], [string, string]>('SELECT id, title FROM datasets').raw().all()
  return new Map([...datasets, ...lists.map(({ id, name }) => [id, name] as const)])
}

/** A request in terms of the index. */
interface Applied {
  readonly match: TextMatch | null
  readonly reading: TextReading
  readonly pricing: Pricing
  readonly tuition: FigureColumn
  readonly near: Nearness | null
  readonly radius: Radius
  readonly reach: ReachFilter | null
}

function apply(engine: Engine, request: FindRequest, around: AroundOf): Applied {
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

function applyMatch(
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
  const filters = loosenings(selection)
  return { ...found, loosenings: byMost([...filters, ...wordLoosenings(engine, request, match, around)]) }
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

function findRow(
  { index, exams }: Pick<Engine, 'index' | 'exams'>,
  row: number,
  { occupation }: FindRequest,
  applied: Applied,
  mayFit: boolean,
): FindRow {
  const { columns } = index
  const { match, near, reach } = applied
  const place = columns.study[row] as number
  const study = index.studies[place] as Study
  const school = columns.institution[row] as number
  const institution = index.institutions[school] as Institution
  const awardLevel = columns.awardLevel[row] as number
  const reached = reachOfRow(index, row, reach)
  const listed = index.listed[index.listedAt?.[row] ?? -1]
  const guess = listed && guessedAward(listed)
  const key = keyOfRow(index, row)
  return {
    key,
    origin: !listed ? 'official' : isOwnList(listed.list) ? 'own' : 'listed',
    program: study.title,
    institution: institution.name,
    school: institution.school,
    city: institution.city,
    state: institution.state,
    awardLevel,
    online: ONLINE[columns.online[row] as number] ?? 'not-reported',
    ...(near?.place.position ? { miles: milesFigure(near.miles[school] as number) } : {}),
    ...(reached ? { reach: reached } : {}),
    ...(guess ? { awardGuess: guess.level } : {}),
    ...(institution.closed ? { closed: institution.closed } : {}),
    costToFinish: costOf(index, applied, row),
    months: lengthAt(columns, row),
    completions: figureAt(columns.completions, row),
    payMedian: index.payOfStudies(occupation)[place] ?? payNotKnown(study, occupation),
    occupations: study.occupations,
    exams: exams.of(key, study, awardLevel),
    mayFit,
    ...matchOf(match, study, place),
  }
}

const costOf = ({ columns }: ProgramIndex, { tuition }: Applied, row: number): BareFigure =>
  costToFinish(figureAt(tuition, row), figureAt(columns.books, row))

/** Straight lines between places that are areas: an estimate, like in a comparison. */
const milesFigure = (miles: number): BareFigure =>
  miles === NONE ? { status: 'not-reported', value: null } : { status: 'estimated', value: miles }

function matchOf(match: TextMatch | null, study: Study, place: number): Pick<FindRow, 'match'> {
  const found = match?.rowMatch(study, place) ?? null
  return found ? { match: found } : {}
}

/** Where the weeks are not those of the months as they stand, they are told beside them. */
function lengthAt({ months, weeks }: ProgramColumns, row: number): BareFigure {
  const shown = figureAt(months, row)
  const counted = weeks.value[row] as number
  if (shown.value === null || shown.high !== undefined || counted === NONE) return shown
  return counted === Math.floor(weeksOfMonths(shown.value)) ? shown : { ...shown, weeks: counted }
}

/** What a program leads to is not known where its list gives no field of study. */
function payNotKnown({ cip, occupations }: Study, chosen: string | null): BareFigure | null {
  const isOpen = cip === null && (chosen === null ? occupations.length === 0 : !occupations.includes(chosen))
  return isOpen ? { status: 'not-reported', value: null } : null
}

/** Single filters whose removal brings results. */
function loosenings(selection: Selection): Loosening[] {
  return FILTERS.filter((id) => selection.isActive(id)).map((id) => ({
    filter: named(id),
    total: selection.near(id),
  }))
}

/** Single words whose removal brings results. The selection stands as without the last of them. */
function wordLoosenings(
  engine: Engine,
  request: FindRequest,
  match: TextMatch | null,
  around: AroundOf,
): Loosening[] {
  return (match?.without ?? []).map(({ word, match: without }) => {
    applyMatch(engine, request, without(), around)
    return { filter: { kind: 'word', ...word }, total: engine.selection.total }
  })
}

const byMost = (all: readonly Loosening[]): Loosening[] =>
  all.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total)

function named(id: FilterId): Loosening['filter'] {
  if (id === 'text' || id === 'closed' || id === 'radius' || id === 'among') return { kind: id }
  return isRange(id) ? { kind: 'range', id } : { kind: 'facet', id }
}

const isRange = (id: FacetId | SortFieldId | RangeId): id is RangeId =>
  (RANGES as readonly string[]).includes(id)

const record = <Id extends string, Value>(ids: readonly Id[], value: (id: Id) => Value) =>
  Object.fromEntries(ids.map((id) => [id, value(id)])) as Record<Id, Value>
