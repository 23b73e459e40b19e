import type { Database } from 'better-sqlite3'
import type { FindMap, FindMapRequest } from '../../../data/contract/find-map.ts'
import type { FindCounts, FindRequest, FindResult, FindRow, Loosening } from '../../../data/contract/find.ts'
import { FACETS, RANGES, type FacetId, type RangeId } from '../../../data/fields/catalogue.ts'
import type { BareFigure } from '../../../data/figures/figure.ts'
import { costToFinish } from '../../../data/formulas/cost.ts'
import { weeksOfMonths } from '../../../data/formulas/weeks.ts'
import { isOwnList, NOTHING_PERSONAL, type Personal } from '../../../data/listed-program.ts'
import { ONLINE, programKey } from '../../../data/program.ts'
import { catalogFacts } from '../catalog-facts.ts'
import { fieldsOfStudy } from '../fields-of-study.ts'
import { withGiven, type GivenByProgram } from '../given.ts'
import { guessedAward, guessedField } from '../guesses.ts'
import { figureAt, NONE, type FigureColumn, type ProgramColumns } from '../index/index-columns.ts'
import { FILTERS, type FilterId } from '../index/filters.ts'
import type { Institution } from '../index/institutions.ts'
import type { Around, Nearness } from '../index/nearness.ts'
import { pricingOf, type Pricing } from '../index/pricing.ts'
import { reachOfRow, type ReachFilter } from '../index/reach.ts'
import { pageByOrder, pageByStudies } from '../index/result-page.ts'
import { ProgramIndex, type CatalogFacts } from '../index/program-index.ts'
import type { RowBits } from '../index/row-bits.ts'
import { Selection } from '../index/selection.ts'
import type { Study } from '../index/studies.ts'
import { readListed } from '../read-listed.ts'
import type { ZipPlaces } from '../zip-places.ts'
import { findMap } from './find-map.ts'
import { Search, type TextMatch } from './search.ts'

export interface Find {
  /** @param around the place of the request, where it was found. */
  (request: FindRequest, around?: Around | null): FindResult
  /** The same search's counts alone. */
  counts(request: FindRequest, around?: Around | null): FindCounts
  /** Where all that it finds is taught. */
  map(request: FindMapRequest, around: Around | null, zips: ZipPlaces | null): FindMap
  /** Does a map need to know where ZIPs are, since some institution has no position of its own? */
  needsZips(): boolean
  /** Takes over the person's lists and matches, and what their open case says of them; the catalog is not read again. */
  setPersonal(personal: Personal, given?: GivenByProgram): void
}

/**
 * Loads a catalog's index and answers requests from it. One caller at a time:
 * it remembers the last request, to do only what differs.
 *
 * @throws PathwiseError 'catalog-damaged' where the tables do not fit together.
 */
export function openFind(db: Database, personal: Personal = NOTHING_PERSONAL): Find {
  const facts = catalogFacts(db)
  let engine = makeEngine(db, facts, personal, {})
  const find = (request: FindRequest, around: Around | null = null) => answer(engine, request, around)
  return Object.assign(find, {
    counts: (request: FindRequest, around: Around | null = null) =>
      countsOf(engine.selection, apply(engine, request, around)),
    map: (request: FindMapRequest, around: Around | null, zips: ZipPlaces | null) => {
      const { pricing, near } = apply(engine, request, around)
      const { selection, index } = engine
      const { tuition } = index.view(pricing)
      return findMap({ selection, tuition, near, zips, within: selection.within }, request)
    },
    needsZips: () => engine.index.institutions.some(({ position }) => position === null),
    setPersonal: (personal: Personal, given: GivenByProgram = {}) => {
      engine = makeEngine(db, facts, personal, given)
    },
  })
}

/** All that depends on the programs at hand; a change of lists makes it anew. */
interface Engine {
  readonly index: ProgramIndex
  readonly search: Search
  readonly selection: Selection
}

function makeEngine(db: Database, facts: CatalogFacts, personal: Personal, given: GivenByProgram): Engine {
  const listed = readListed(db, personal).map((program) => withGiven(program, given))
  const index = new ProgramIndex(facts, listed, listNames(db, personal), (program) =>
    guessedField(program, fieldsOfStudy(db)),
  )
  let search: Search | undefined
  return {
    index,
    // A start shows the first page without a text.
    get search() {
      return (search ??= new Search(db, index))
    },
    selection: new Selection(index),
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
  readonly pricing: Pricing
  readonly tuition: FigureColumn
  readonly near: Nearness | null
  readonly reach: ReachFilter | null
}

function apply(engine: Engine, request: FindRequest, around: Around | null): Applied {
  const { index, selection } = engine
  const match = request.text === '' ? null : engine.search.match(request.text)
  const pricing = pricingOf(request.residency, request.homeState)
  const near = around && index.nearness(around)
  const { radius: most, nearOrOnline: orOnline } = request
  // A ZIP of the armed forces is of no state.
  const isNowhere = most === 'state' && around?.place.state === null
  const reach = near && most !== null && !isNowhere ? { near, most, orOnline } : null
  selection.apply({
    pricing,
    reach,
    text: match,
    closed: request.closed,
    facets: request.facets,
    ranges: request.ranges,
    counted: request.counted,
  })
  return { match, pricing, tuition: index.view(pricing).tuition, near, reach }
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

function answer(engine: Engine, request: FindRequest, around: Around | null): FindResult {
  const applied = apply(engine, request, around)
  const { selection } = engine
  return {
    ...countsOf(selection, applied),
    place: around?.place ?? null,
    closed: selection.closed,
    offset: request.offset,
    rows: page(request, selection, applied),
    facets: record(FACETS, (id) => selection.facet(id)),
    ranges: record(RANGES, (id) => selection.range(id)),
    corrections: applied.match?.corrections ?? [],
    loosenings: selection.total === 0 ? loosenings(selection) : [],
  }
}

/** What fits, and behind it what may fit, where that is listed too; each in the order asked for. */
function page(request: FindRequest, selection: Selection, applied: Applied): FindRow[] {
  const { offset, limit } = request
  const { index, passing, total, mayFit, mayFitTotal } = selection
  const rowsOf = (rows: RowBits, first: number, most: number, isHalf: boolean) =>
    most <= 0
      ? []
      : inOrder(request, index, applied, rows, first, most).map((row) =>
          findRow(index, row, request, applied, isHalf),
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
  { match, pricing, near }: Applied,
  rows: RowBits,
  first: number,
  most: number,
): readonly number[] {
  const { sort } = request
  if (sort !== 'relevance')
    return pageByOrder(index.order({ ...request, sort, pricing, near }), rows, first, most)
  // Best first has no other direction; without a text the rows' own order is by the program's name.
  const studies = match?.studies ?? index.studyOrder
  return pageByStudies(studies, index.studyStarts, rows, first, most)
}

function findRow(
  index: ProgramIndex,
  row: number,
  { occupation }: FindRequest,
  applied: Applied,
  mayFit: boolean,
): FindRow {
  const { columns } = index
  const { near, reach } = applied
  const place = columns.study[row] as number
  const study = index.studies[place] as Study
  const school = columns.institution[row] as number
  const institution = index.institutions[school] as Institution
  const awardLevel = columns.awardLevel[row] as number
  const reached = reachOfRow(index, row, reach)
  const listed = index.listed[index.listedAt?.[row] ?? -1]
  const guess = listed && guessedAward(listed)
  return {
    key: listed?.key ?? programKey(institution.unitid ?? 0, study.cip ?? '', awardLevel),
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
    mayFit,
  }
}

const costOf = ({ columns }: ProgramIndex, { tuition }: Applied, row: number): BareFigure =>
  costToFinish(figureAt(tuition, row), figureAt(columns.books, row))

/** Straight lines between places that are areas: an estimate, like in a comparison. */
const milesFigure = (miles: number): BareFigure =>
  miles === NONE ? { status: 'not-reported', value: null } : { status: 'estimated', value: miles }

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

/** Single filters whose removal brings results, most first. */
function loosenings(selection: Selection): Loosening[] {
  return FILTERS.filter((id) => selection.isActive(id))
    .map((id) => ({ filter: named(id), total: selection.near(id) }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total)
}

function named(id: FilterId): Loosening['filter'] {
  if (id === 'text' || id === 'closed' || id === 'radius') return { kind: id }
  return isRange(id) ? { kind: 'range', id } : { kind: 'facet', id }
}

const isRange = (id: FacetId | RangeId): id is RangeId => (RANGES as readonly string[]).includes(id)

const record = <Id extends string, Value>(ids: readonly Id[], value: (id: Id) => Value) =>
  Object.fromEntries(ids.map((id) => [id, value(id)])) as Record<Id, Value>
