import type { Cell, Comparison, NamedProgram } from '../../../data/contract/comparison.ts'
import type { FindInput, FindResult } from '../../../data/contract/find.ts'
import type { JobsCompareRequest } from '../../../data/contract/job-comparison.ts'
import type { Radius } from '../../../data/contract/place.ts'
import type { FieldId } from '../../../data/fields/catalogue.ts'
import type { Source } from '../../../data/figures/figure.ts'
import {
  ANSWERS,
  isWishOf,
  looksThrough,
  nearSearch,
  programExam,
  radiiOf,
  WISHES,
  type Wish,
} from '../../../data/near-programs.ts'
import { homePlace, type PlaceRef } from '../../../data/place.ts'

/** What the programs of jobs are looked for with: Find, and the comparison that has their figures with their sources. */
export interface ProgramSearches {
  find(input: FindInput): FindResult
  compare(programs: readonly string[]): Comparison
  /** Of the figures compared so far. */
  sources(): Readonly<Record<string, Source>>
}

/** What a row of the comparison of jobs says of the program that answers a wish. */
const FIELDS: Readonly<Record<Wish, FieldId>> = {
  nearest: 'miles',
  cheapest: 'costToFinish',
  shortest: 'months',
  exam: 'miles',
}

/** The program that answers a wish, with its figure as its own comparison has it. */
interface Answer {
  readonly program: NamedProgram
  readonly cell: Extract<Cell, { kind: 'figure' }>
}

export interface ProgramsOfJob {
  /** Programs of the catalog that lead to it. */
  readonly total: number
  /** The credential whose exam hangs on the program; null: none of the job's. */
  readonly exam: string | null
  /** By wish; null where no program near is known to answer it. A wish that nobody can have of the place is missing. */
  readonly found: ReadonlyMap<Wish, Answer | null>
}

export interface LeadingPrograms {
  /** Where it was looked; null: nobody told where they live. */
  readonly near: { readonly place: PlaceRef; readonly radius: Radius } | null
  /** By SOC code. */
  readonly programs: ReadonlyMap<string, ProgramsOfJob>
}

/**
 * The programs that lead to each job, as its guide names them. All jobs are looked at within
 * the same radius, the least in which each that has a program at all has one: else the miles
 * and prices of one would be of other ground than those beside it.
 */
export function leadingPrograms(
  socs: readonly string[],
  { home, residency }: JobsCompareRequest,
  searches: ProgramSearches,
): LeadingPrograms {
  const totals = new Map(socs.map((soc) => [soc, searches.find(everyProgram(soc)).total]))
  const place = homePlace(home)
  if (!place)
    return {
      near: null,
      programs: new Map([...totals].map(([soc, total]) => [soc, { total, exam: null, found: new Map() }])),
    }
  const asked = { residency, homeState: home.state, mayFit: false }
  const offered = socs.filter((soc) => (totals.get(soc) ?? 0) > 0)
  const within = (radius: Radius) =>
    offered.every(
      (soc) => searches.find({ ...asked, ...nearSearch(soc, null, place, radius, null), limit: 0 }).total > 0,
    )
  const radius = radiiOf(place).find((each) => each === null || within(each)) ?? null
  const exams = new Map(socs.map((soc) => [soc, programExam(soc)]))
  const hasExam = [...exams.values()].some((exam) => exam !== null)
  const isAsked = (wish: Wish) =>
    // How far it is to the program of an exam is all that its row says.
    wish === 'exam' ? hasExam && isWishOf('nearest', place) : isWishOf(wish, place)
  const wishes = WISHES.filter(isAsked)
  const keyOf = (soc: string, wish: Wish): string | null => {
    const exam = exams.get(soc) ?? null
    if (wish === 'exam' && exam === null) return null
    const search = nearSearch(soc, wish, place, radius, exam)
    const { rows } = searches.find({ ...asked, ...search, limit: looksThrough(wish) })
    return rows.find(ANSWERS[wish])?.key ?? null
  }
  const keys = socs.map((soc) => wishes.map((wish) => ({ soc, wish, key: keyOf(soc, wish) }))).flat()
  const comparison = searches.compare([...new Set(keys.flatMap(({ key }) => key ?? []))])
  const programs = socs.map((soc): [string, ProgramsOfJob] => {
    const found = keys
      .filter((one) => one.soc === soc)
      .map(({ wish, key }): [Wish, Answer | null] => [
        wish,
        key === null ? null : answerOf(comparison, key, FIELDS[wish]),
      ])
    return [soc, { total: totals.get(soc) ?? 0, exam: exams.get(soc) ?? null, found: new Map(found) }]
  })
  return { near: { place, radius }, programs: new Map(programs) }
}

const everyProgram = (soc: string): FindInput => ({ facets: { occupation: [soc] }, limit: 0 })

function answerOf({ programs, groups }: Comparison, key: string, field: FieldId): Answer | null {
  const column = programs.findIndex((program) => program.key === key)
  const program = programs[column]
  const cell = groups.flatMap(({ rows }) => rows).find((row) => row.field === field)?.cells[column]
  if (!program || cell?.kind !== 'figure') return null
  const { program: name, institution, city, state } = program
  return { program: { key, program: name, institution, city, state }, cell }
}
