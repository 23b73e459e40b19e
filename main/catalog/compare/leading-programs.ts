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
  radiiOf,
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

/** A wish that a row of the comparison of jobs answers. */
export type JobWish = Exclude<Wish, 'exam'>
const JOB_WISHES: readonly JobWish[] = ['nearest', 'cheapest', 'shortest']
const FIELDS: Readonly<Record<JobWish, FieldId>> = {
  nearest: 'miles',
  cheapest: 'costToFinish',
  shortest: 'months',
}

/** The program that answers a wish, with its figure as its own comparison has it. */
interface Answer {
  readonly program: NamedProgram
  readonly cell: Extract<Cell, { kind: 'figure' }>
}

export interface ProgramsOfJob {
  /** Programs of the catalog that lead to it. */
  readonly total: number
  /** By wish; null where no program near is known to answer it. A wish that nobody can have of the place is missing. */
  readonly found: ReadonlyMap<JobWish, Answer | null>
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
      programs: new Map([...totals].map(([soc, total]) => [soc, { total, found: new Map() }])),
    }
  const asked = { residency, homeState: home.state, mayFit: false }
  const offered = socs.filter((soc) => (totals.get(soc) ?? 0) > 0)
  const within = (radius: Radius) =>
    offered.every(
      (soc) => searches.find({ ...asked, ...nearSearch(soc, null, place, radius, null), limit: 0 }).total > 0,
    )
  const radius = radiiOf(place).find((each) => each === null || within(each)) ?? null
  const wishes = JOB_WISHES.filter((wish) => isWishOf(wish, place))
  const keyOf = (soc: string, wish: JobWish): string | null => {
    const search = nearSearch(soc, wish, place, radius, null)
    const { rows } = searches.find({ ...asked, ...search, limit: looksThrough(wish) })
    return rows.find(ANSWERS[wish])?.key ?? null
  }
  const keys = socs.map((soc) => wishes.map((wish) => ({ soc, wish, key: keyOf(soc, wish) }))).flat()
  const comparison = searches.compare([...new Set(keys.flatMap(({ key }) => key ?? []))])
  const programs = socs.map((soc): [string, ProgramsOfJob] => {
    const found = keys
      .filter((one) => one.soc === soc)
      .map(({ wish, key }): [JobWish, Answer | null] => [
        wish,
        key === null ? null : answerOf(comparison, key, FIELDS[wish]),
      ])
    return [soc, { total: totals.get(soc) ?? 0, found: new Map(found) }]
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
