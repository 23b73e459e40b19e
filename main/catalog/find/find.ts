import type { Database } from 'better-sqlite3'
import type { FindRequest, FindResult, FindRow, Loosening } from '../../../data/contract/find.ts'
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
import { programKey } from '../../../data/program.ts'
import { NOTHING_READ, type TypedPlace } from '../../../data/search/reading.ts'
import { facetsWithText, rangesWithText } from '../../../data/search/with-text.ts'
import { catalogFacts } from '../catalog-facts.ts'
import { figureAt, NONE, type ProgramColumns } from '../index/index-columns.ts'
import { FILTERS, type FilterId } from '../index/filters.ts'
import type { Institution } from '../index/institutions.ts'
import { pageByGroups, pageByOrder } from '../index/result-page.ts'
import { ProgramIndex, type CatalogFacts } from '../index/program-index.ts'
import type { RowBits } from '../index/row-bits.ts'
import { Selection, type TextFilter } from '../index/selection.ts'
import type { Study } from '../index/studies.ts'
import { readListed } from '../read-listed.ts'
import { firstValues } from './first-values.ts'
import { Search, type TextMatch } from './search.ts'

export interface Find {
  (request: FindRequest): FindResult
  /** Where a text wants programs to be; null where it does not say. */
  placeIn(text: string): TypedPlace | null
  /** Takes over the person's lists and matches; the catalog is not read again. */
  setPersonal(personal: Personal): void
}

/**
 * Loads a catalog's index and answers requests from it. One caller at a time:
 * it remembers the last request, to do only what differs.
 *
 * @throws PathwiseError 'catalog-damaged' where the tables do not fit together.
 */
export function openFind(db: Database, personal: Personal = NOTHING_PERSONAL): Find {
  const facts = catalogFacts(db)
  let engine = makeEngine(db, facts, personal)
  const find = (request: FindRequest) => answer(engine, request)
  return Object.assign(find, {
    placeIn: (text: string) => (text === '' ? null : (engine.search.match(text)?.place?.place ?? null)),
    setPersonal: (personal: Personal) => {
      engine = makeEngine(db, facts, personal)
    },
  })
}

/** All that depends on the programs at hand; a change of lists makes it anew. */
interface Engine {
  readonly index: ProgramIndex
  readonly search: Search
  readonly selection: Selection
}

function makeEngine(db: Database, facts: CatalogFacts, personal: Personal): Engine {
  const index = new ProgramIndex(facts, readListed(db, personal), listNames(db, personal))
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

function answer(engine: Engine, request: FindRequest): FindResult {
  const { selection } = engine
  const match = request.text === '' ? null : engine.search.match(request.text)
  let { place = null, reading = NOTHING_READ } = match ?? {}
  apply(selection, request, match, place)
  // Nothing there: what there is, nearest first, and it is said.
  if (place && !selection.hasAny) {
    place = null
    reading = { ...reading, isFar: true }
    apply(selection, request, match, place)
  }
  const facets = record(FACETS, (id) => selection.facet(id))
  const found = {
    total: selection.total,
    closed: selection.closed,
    mayFit: selection.mayFitTotal,
    offset: request.offset,
    rows: page(request, selection, match),
    facets,
    first: record(FACETS, (id) => firstValues(id, facets[id])),
    ranges: record(RANGES, (id) => selection.range(id)),
    read: reading,
    corrections: match?.corrections ?? [],
  }
  if (found.total > 0) return { ...found, loosenings: [] }
  const filters = loosenings(selection)
  return { ...found, loosenings: byMost([...filters, ...wordLoosenings(selection, request, match)]) }
}

function apply(
  selection: Selection,
  { residency, closed, facets, ranges, counted }: FindRequest,
  match: TextMatch | null,
  place: TextMatch['place'],
): void {
  const parts = match?.reading ?? NOTHING_READ
  selection.apply({
    residency,
    text: textFilter(match, place),
    closed,
    facets: facetsWithText(facets, parts),
    ranges: rangesWithText(ranges, parts),
    counted,
  })
}

/** Null where the text is nothing but filters. */
function textFilter(match: TextMatch | null, place: TextMatch['place']): TextFilter | null {
  if (!match) return null
  const { words, fails, name } = match
  if (words.length === 0 && fails.length === 0 && !place) return null
  return { name: `${name} ${place?.name ?? ''}`, words, fails: place ? [...fails, place.fails] : fails }
}

/** What fits, and behind it what may fit, where that is listed too; each in the order asked for. */
function page(request: FindRequest, selection: Selection, match: TextMatch | null): FindRow[] {
  const { offset, limit } = request
  const { index, passing, total, mayFit, mayFitTotal } = selection
  const rowsOf = (rows: RowBits, first: number, most: number, isHalf: boolean) =>
    most <= 0
      ? []
      : inOrder(request, index, match, rows, first, most).map((row) =>
          findRow(index, row, request, match, isHalf),
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
  match: TextMatch | null,
  rows: RowBits,
  first: number,
  most: number,
): readonly number[] {
  const { sort } = request
  if (sort !== 'relevance') return pageByOrder(index.order({ ...request, sort }), rows, first, most)
  // Best first has no other direction.
  const wish = wishOf(match)
  const ties = index.ties(request.residency, wish)
  if (!match) return pageByOrder(ties.order, rows, first, most)
  const groups = wish === null ? match.ranking : match.ranking.coarse
  return pageByGroups(groups, index.studyStarts, ties, rows, first, most)
}

/** "cheap", "short": what is to stand first among equally good answers. */
function wishOf(match: TextMatch | null): RangeId | null {
  for (const { meaning } of match?.reading.parts ?? [])
    if (meaning.kind === 'sort' && isRange(meaning.id)) return meaning.id
  return null
}

function findRow(
  index: ProgramIndex,
  row: number,
  { residency, occupation }: FindRequest,
  match: TextMatch | null,
  mayFit: boolean,
): FindRow {
  const { columns } = index
  const place = columns.study[row] as number
  const study = index.studies[place] as Study
  const institution = index.institutions[columns.institution[row] as number] as Institution
  const awardLevel = columns.awardLevel[row] as number
  const listed = index.listed[index.listedAt?.[row] ?? -1]
  return {
    key: listed?.key ?? programKey(institution.unitid ?? 0, study.cip ?? '', awardLevel),
    origin: !listed ? 'official' : isOwnList(listed.list) ? 'own' : 'listed',
    program: study.title,
    institution: institution.name,
    city: institution.city,
    state: institution.state,
    awardLevel,
    ...(institution.closed ? { closed: institution.closed } : {}),
    costToFinish: costToFinish(figureAt(columns.tuition[residency], row), figureAt(columns.books, row)),
    months: lengthAt(columns, row),
    completions: figureAt(columns.completions, row),
    payMedian: index.payOfStudies(occupation)[place] ?? payNotKnown(study, occupation),
    occupations: study.occupations,
    mayFit,
    ...matchOf(match, study, place),
  }
}

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
function wordLoosenings(selection: Selection, request: FindRequest, match: TextMatch | null): Loosening[] {
  return (match?.without ?? []).map(({ word, match: without }) => {
    const rest = without()
    apply(selection, request, rest, rest.place)
    return { filter: { kind: 'word', ...word }, total: selection.total }
  })
}

const byMost = (all: readonly Loosening[]): Loosening[] =>
  all.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total)

function named(id: FilterId): Loosening['filter'] {
  if (id === 'text') return { kind: 'text' }
  if (id === 'closed') return { kind: 'closed' }
  return isRange(id) ? { kind: 'range', id } : { kind: 'facet', id }
}

const isRange = (id: FacetId | SortFieldId | RangeId): id is RangeId =>
  (RANGES as readonly string[]).includes(id)

const record = <Id extends string, Value>(ids: readonly Id[], value: (id: Id) => Value) =>
  Object.fromEntries(ids.map((id) => [id, value(id)])) as Record<Id, Value>
