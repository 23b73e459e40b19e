import {
  hasNoSetLength,
  priceFor,
  type ListedFigure,
  type ListedProgram,
} from '../../../data/listed-program.ts'
import { statusCode, type BareFigure } from '../../../data/figures/figure.ts'
import { estimateOverYears, monthsOfTraining, yearsOfTraining } from '../../../data/formulas/estimate.ts'
import { calendarLength, weeksOfMonths } from '../../../data/formulas/weeks.ts'
import { ONLINE, RESIDENCIES, type Residency } from '../../../data/program.ts'
import { officialParts } from '../read-listed.ts'
import type { ListsOfRows } from './facets.ts'
import { LARGEST, levelRank, NONE, type FigureColumn, type ProgramColumns } from './index-columns.ts'
import type { Institution } from './institutions.ts'
import { startsOf, type Official } from './official-entries.ts'
import { listedProviders, listedStudies, studyName } from './listed-entries.ts'
import type { Study } from './studies.ts'

/** All programs of Find: the official ones, and those of lists that are none of these. */
export interface Entries extends Official {
  /** Programs of lists that stand for themselves: no official ones, or at another place than these. */
  readonly listed: readonly ListedProgram[]
  /** By row: its place in `listed`, or -1 for an official program; null where no list brings any. */
  readonly listedAt: Int32Array | null
  /** Where no list brings any, nobody asks. */
  readonly lists?: ListsOfRows
}

/**
 * Puts the programs of lists where they belong in the rows' own order, so that
 * all else treats them like any other. The official rows are neither read nor
 * sorted again: this is done at every change of a person's list, and in steps,
 * since a long one takes a while.
 *
 * @param knows is this SOC code one of the catalog's occupations?
 */
export function* merge(
  official: Official,
  listed: readonly ListedProgram[],
  knows: (soc: string) => boolean,
): Generator<undefined, Entries> {
  if (listed.length === 0) return { ...official, listed, listedAt: null }
  const own = listed.filter(({ official, elsewhere }) => official === null || elsewhere !== undefined)
  const added = yield* listedStudies(own, official.studies, knows)
  yield
  const studies = together(official.studies, added)
  yield
  const institutions = together(official.institutions, listedProviders(own, official.institutions))
  yield
  const places = own.map((program) => ({
    study: studies.placeOf(studyName(program)),
    institution: institutions.placeOf(program.provider.id),
    level: program.awardLevel,
  }))
  const order = own
    .map((_, place) => place)
    .sort((a, b) => before(places[a] as Place, places[b] as Place) || a - b)
  yield
  const columns = official.columns
  const rows = interleave(columns, studies.now, institutions.now, order, places)
  yield
  const study = rows.take(
    mapped(columns.study, studies.now),
    places.map((place) => place.study),
  )
  yield
  const completions = rows.figure(columns.completions, figures(own, 'completions'))
  yield
  const months = rows.figure(
    columns.months,
    own.map((program) => wholeFigure(lengthOf(program))),
  )
  yield
  const weeks = rows.figure(columns.weeks, own.map(weeksOf))
  yield
  const books = rows.figure(columns.books, figures(own, 'books'))
  yield
  const tuition = {} as Record<Residency, FigureColumn>
  for (const residency of RESIDENCIES) {
    tuition[residency] = rows.figure(columns.tuition[residency], prices(own, residency))
    yield
  }
  const merged: ProgramColumns = {
    count: rows.count,
    study,
    institution: rows.take(
      mapped(columns.institution, institutions.now),
      places.map((place) => place.institution),
    ),
    awardLevel: rows.take(
      columns.awardLevel,
      places.map(({ level }) => level),
    ),
    online: rows.take(
      columns.online,
      own.map(({ online }) => ONLINE.indexOf(online)),
    ),
    completions,
    months,
    weeks,
    unsure: rows.take(
      columns.unsure,
      own.map(() => 0),
    ),
    books,
    tuition,
  }
  yield
  fillPrices(merged, official, listed, rows.rowOf)
  yield
  return {
    studies: studies.all,
    institutions: institutions.all,
    columns: merged,
    studyStarts: startsOf(study, studies.all.length),
    listed: own,
    listedAt: rows.listedAt,
    lists: listsOf(official, listed, own, rows.listedAt, rows.rowOf),
  }
}

/**
 * Official programs that a list names are on it too. One that several name is on the last:
 * the person's lists stand behind those of states, and the newest of them last.
 */
function listsOf(
  official: Official,
  listed: readonly ListedProgram[],
  own: readonly ListedProgram[],
  listedAt: Int32Array,
  rowOf: Uint32Array,
): ListsOfRows {
  const ids = [...new Set(listed.map(({ list }) => list))]
  const code = new Map(ids.map((id, place) => [id, place + 1]))
  const of = Uint32Array.from(listedAt, (place) => (place < 0 ? 0 : (code.get(own[place]?.list ?? '') ?? 0)))
  const look = finder(official)
  for (const program of listed) {
    const found = program.official === null ? null : look(program.official)
    if (found !== null) of[rowOf[found] as number] = code.get(program.list) ?? 0
  }
  return { ids, of }
}

interface Place {
  readonly study: number
  readonly institution: number
  readonly level: number
}

const before = (a: Place, b: Place): number =>
  a.study - b.study || a.institution - b.institution || levelRank(a.level) - levelRank(b.level)

interface Together<Entry> {
  readonly all: readonly Entry[]
  /** Where each of the former entries stands now. */
  readonly now: Uint32Array
  placeOf(name: string): number
}

/** Two lists as one, by what they sort by; the first list's own order stays as it is. */
function together<Entry extends Study | Institution>(
  first: readonly Entry[],
  second: ReadonlyMap<string, Entry>,
): Together<Entry> {
  const added = [...second].sort(([, a], [, b]) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const all: Entry[] = []
  const now = new Uint32Array(first.length)
  const places = new Map<string, number>()
  let next = 0
  const addUntil = (key: string | null) => {
    for (; next < added.length; next++) {
      const [name, entry] = added[next] as [string, Entry]
      if (key !== null && entry.key >= key) return
      places.set(name, all.length)
      all.push(entry)
    }
  }
  first.forEach((entry, place) => {
    addUntil(entry.key)
    now[place] = all.length
    all.push(entry)
  })
  addUntil(null)
  return { all, now, placeOf: (name) => places.get(name) as number }
}

function mapped(column: Uint32Array, now: Uint32Array): Uint32Array {
  const places = new Uint32Array(column.length)
  for (let row = 0; row < places.length; row++) places[row] = now[column[row] as number] as number
  return places
}

/** Which row comes from where: an official row, or (behind these) a program of a list. */
function interleave(
  columns: ProgramColumns,
  studyNow: Uint32Array,
  institutionNow: Uint32Array,
  order: readonly number[],
  places: readonly Place[],
) {
  const count = columns.count + order.length
  const from = new Uint32Array(count)
  const listedAt = new Int32Array(count).fill(-1)
  const rowOf = new Uint32Array(columns.count)
  let row = 0
  let official = 0
  const officialUntil = (place: Place | null) => {
    for (; official < columns.count; official++) {
      if (place !== null && !isBefore(official, place)) return
      rowOf[official] = row
      from[row++] = official
    }
  }
  const isBefore = (row: number, place: Place): boolean => {
    const study = studyNow[columns.study[row] as number] as number
    if (study !== place.study) return study < place.study
    const institution = institutionNow[columns.institution[row] as number] as number
    if (institution !== place.institution) return institution < place.institution
    return levelRank(columns.awardLevel[row] as number) <= levelRank(place.level)
  }
  for (const index of order) {
    officialUntil(places[index] as Place)
    listedAt[row] = index
    from[row++] = columns.count + index
  }
  officialUntil(null)

  function take<Column extends Uint8Array | Uint32Array | Int32Array>(
    column: Column,
    added: readonly number[],
  ): Column {
    const taken = new (column.constructor as new (length: number) => Column)(count)
    for (let row = 0; row < count; row++) {
      const place = from[row] as number
      taken[row] = (place < column.length ? column[place] : added[place - column.length]) as number
    }
    return taken
  }
  const figure = (column: FigureColumn, added: readonly BareFigure[]): FigureColumn => ({
    value: take(
      column.value,
      added.map(({ value }) => value ?? NONE),
    ),
    high: take(
      column.high,
      added.map(({ high }) => high ?? NONE),
    ),
    status: take(
      column.status,
      added.map(({ status }) => statusCode(status)),
    ),
  })
  return { count, listedAt, rowOf, take, figure }
}

const NOT_REPORTED: BareFigure = { status: 'not-reported', value: null }

/** Tuition and fees; a list may tell students apart by where they live. */
const prices = (listed: readonly ListedProgram[], residency: Residency): BareFigure[] =>
  listed.map((program) => wholeFigure(priceFor(program, residency)?.price ?? NOT_REPORTED))

const figures = (listed: readonly ListedProgram[], id: ListedFigure): BareFigure[] =>
  listed.map((program) => figureOf(program, id))

function figureOf(program: ListedProgram, id: ListedFigure): BareFigure {
  return wholeFigure(program.figures[id] ?? NOT_REPORTED)
}

/** What the list tells of the length; where it tells none, its award level by the rule. */
function lengthOf({ figures: { months }, awardLevel }: ListedProgram): BareFigure {
  if (months && (months.value !== null || hasNoSetLength(months))) return months
  const rule = monthsOfTraining(awardLevel)
  return rule ? { status: 'estimated', value: rule.low, high: rule.high } : (months ?? NOT_REPORTED)
}

function weeksOf(program: ListedProgram): BareFigure {
  const { status, value, high, weeks } = lengthOf(program)
  if (value === null) return { status, value }
  if (weeks !== undefined) return wholeFigure({ status, value: weeks })
  return wholeFigure({
    status,
    value: Math.floor(weeksOfMonths(value)),
    ...(high === undefined ? {} : { high: Math.floor(weeksOfMonths(high)) }),
  })
}

/** A figure as the columns hold one: a whole number. */
function wholeFigure(figure: BareFigure): BareFigure {
  const { status } = figure
  if (figure.value === null) return { status, value: null }
  const value = Math.round(figure.value)
  if (value < 0 || value > LARGEST) return NOT_REPORTED
  const high = Math.round(figure.high ?? value)
  return high > value && high <= LARGEST ? { status, value, high } : { status, value }
}

/**
 * An official program without a price takes that of the list it is on; where
 * lists give several, from the lowest to the highest.
 */
function fillPrices(
  columns: ProgramColumns,
  official: Official,
  listed: readonly ListedProgram[],
  rowOf: Uint32Array,
): void {
  const linked = Map.groupBy(
    listed.filter((program) => program.official !== null),
    (program) => program.official as string,
  )
  const look = finder(official)
  for (const [key, programs] of linked) {
    const found = look(key)
    if (found === null) continue
    const row = rowOf[found] as number
    fillLength(columns, row, programs)
    let isTaken = false
    for (const residency of RESIDENCIES) {
      const tuition = span(prices(programs, residency))
      if (tuition) isTaken = fill(columns.tuition[residency], row, tuition) || isTaken
    }
    const books = span(figures(programs, 'books'))
    if (isTaken && books) fill(columns.books, row, books)
  }
}

/**
 * An official program without a published length takes that of the list it is on, and what is
 * estimated over the years of its level then rests on that.
 */
function fillLength(columns: ProgramColumns, row: number, programs: readonly ListedProgram[]): void {
  const isOpen = columns.months.value[row] === NONE || columns.months.status[row] === ESTIMATED
  const told = programs.filter(({ figures: { months } }) => months && months.value !== null)
  const months = span(figures(told, 'months'))
  const weeks = span(told.map(weeksOf))
  if (!isOpen || !months || !weeks) return
  put(columns.months, row, months)
  put(columns.weeks, row, weeks)
  const ends = told.map(({ figures: { months } }) => calendarLength(months as BareFigure))
  const length = {
    low: Math.min(...ends.map(({ value }) => value ?? Infinity)),
    high: Math.max(...ends.map(({ value, high }) => high ?? value ?? 0)),
  }
  const level = columns.awardLevel[row] as number
  const years = yearsOfTraining(level)
  if (!years) return
  for (const price of [columns.books, ...RESIDENCIES.map((residency) => columns.tuition[residency])]) {
    if (price.value[row] === NONE || price.status[row] !== ESTIMATED) continue
    const most = price.high[row] === NONE ? price.value[row] : price.high[row]
    // Charges are of whole dollars, so that the year's is found again exactly.
    const charge = Math.round((most as number) / years.high / 100) * 100
    const { low, high } = estimateOverYears(charge, level, length) ?? years
    put(price, row, { status: 'estimated', value: low, ...(high > low ? { high } : {}) })
  }
}

const ESTIMATED = statusCode('estimated')

/** From the lowest to the highest of the known values; null where none is known. */
function span(figures: readonly BareFigure[]): BareFigure | null {
  const known = figures.filter((figure) => figure.value !== null)
  const [first] = known
  if (!first) return null
  const values = known.map(({ value }) => value as number)
  const low = Math.min(...values)
  const high = Math.max(...known.map((figure) => figure.high ?? (figure.value as number)))
  return high > low ? { status: first.status, value: low, high } : { status: first.status, value: low }
}

/** Writes where nothing is known yet; false where something is. */
function fill(column: FigureColumn, row: number, figure: BareFigure): boolean {
  if (column.value[row] !== NONE) return false
  put(column, row, figure)
  return true
}

function put({ value, high, status }: FigureColumn, row: number, figure: BareFigure): void {
  value[row] = figure.value ?? NONE
  high[row] = figure.high ?? NONE
  status[row] = statusCode(figure.status)
}

/** The official row of a program, by its key. */
function finder({ studies, institutions, columns, studyStarts }: Official): (key: string) => number | null {
  const studyOf = new Map(studies.map(({ cip }, place) => [cip, place]))
  const institutionOf = new Map(institutions.map(({ unitid }, place) => [unitid, place]))
  return (key) => {
    const { unitid, cip, awardLevel } = officialParts(key)
    const study = studyOf.get(cip)
    const institution = institutionOf.get(unitid)
    if (study === undefined || institution === undefined) return null
    const end = studyStarts[study + 1] as number
    // Of one field of study, rows stand by institution.
    let low = studyStarts[study] as number
    let high = end
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((columns.institution[middle] as number) < institution) low = middle + 1
      else high = middle
    }
    for (let row = low; row < end && columns.institution[row] === institution; row++) {
      if (columns.awardLevel[row] === awardLevel) return row
    }
    return null
  }
}
