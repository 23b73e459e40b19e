import type { Database } from 'better-sqlite3'
import type { PeerQuartiles, Peers } from '../../../data/contract/comparison.ts'
import { field as declared, type PeerId } from '../../../data/fields/catalogue.ts'
import { statusCode } from '../../../data/figures/figure.ts'
import { quartilesOfSorted } from '../../../data/formulas/percentile.ts'
import type { Residency } from '../../../data/program.ts'
import { catalogFacts } from '../catalog-facts.ts'
import { UNBOUNDED, upperEnd } from '../index/bands.ts'
import { NONE, type FigureColumn } from '../index/index-columns.ts'
import type { Official } from '../index/official-entries.ts'

/** Every official program of one field of study and award level, as far as programs are held against each other. */
interface PeerGroup {
  /** Of the field of study; '' where the catalog does not hold it. */
  readonly title: string
  /** Where the middle and the quarters of a figure are. */
  readonly standing: Readonly<Record<PeerId, Peers>>
  /** Costs to finish, whole cents, both ends each lowest first; no lower bounds. */
  readonly costs: SortedEnds
  /** How many of the costs are estimates. */
  readonly estimated: number
}

/** What to look up: a field of study, a level, and whose price. */
export type PeersOf = (cip: string, awardLevel: number, residency: Residency) => PeerGroup

/** A catalog is opened read-only; a person looks at a few groups again and again. */
const known = new WeakMap<Database, PeersOf>()
const MOST_GROUPS = 64

export function peersOf(db: Database): PeersOf {
  let peers = known.get(db)
  if (!peers) known.set(db, (peers = makePeers(catalogFacts(db).official)))
  return peers
}

function makePeers(official: Official): PeersOf {
  const studyOf = new Map(official.studies.map(({ cip }, study) => [cip, study]))
  const groups = new Map<string, PeerGroup>()
  return (cip, awardLevel, residency) => {
    const key = `${cip} ${awardLevel} ${residency}`
    let group = groups.get(key)
    if (!group) {
      if (groups.size >= MOST_GROUPS) groups.clear()
      groups.set(key, (group = groupOf(official, studyOf.get(cip), awardLevel, residency)))
    }
    return group
  }
}

const ESTIMATED = statusCode('estimated')
const NOT_APPLICABLE = statusCode('not-applicable')

/**
 * Values and bands are counted: published, filled in by the agency, or estimated, since
 * most prices are estimates. Of a lower bound nobody knows where it ends, so it is
 * counted apart, as is what is unknown. The sum is that of data/formulas/cost.ts without
 * its objects, since a group has thousands of programs; a test holds the two equal.
 */
function groupOf(
  { columns, studies, studyStarts, institutions }: Official,
  study: number | undefined,
  awardLevel: number,
  residency: Residency,
): PeerGroup {
  // Programs of a field of study stand together.
  const first = study === undefined ? 0 : (studyStarts[study] as number)
  const end = study === undefined ? 0 : (studyStarts[study + 1] as number)
  const { books, months, completions } = columns
  const tuition = columns.tuition[residency]
  const values: Record<PeerId, Values> = {
    tuitionAndFees: new Values(end - first),
    books: new Values(end - first),
    costToFinish: new Values(end - first),
    months: new Values(end - first),
    completions: new Values(end - first),
  }
  let estimated = 0
  for (let row = first; row < end; row++) {
    if (columns.awardLevel[row] !== awardLevel) continue
    // What a school charged before it closed is no price that anybody could pay.
    if (institutions[columns.institution[row] as number]?.closed) continue
    values.completions.addFigure(completions, row)
    // What may be the price, or the length, of another award level is no peer's.
    if (columns.unsure[row] === 1) continue
    // The length of a rule is no measurement.
    if (months.status[row] !== ESTIMATED) values.months.addFigure(months, row)
    values.books.addFigure(books, row)
    values.tuitionAndFees.addFigure(tuition, row)
    const price = tuition.value[row] as number
    const extra = books.value[row] as number
    const most = Math.min(upperEnd(tuition, row) + upperEnd(books, row), UNBOUNDED)
    const isKnown = values.costToFinish.add(
      price === NONE ? NONE : price + (extra === NONE ? 0 : extra),
      most,
    )
    if (isKnown && (tuition.status[row] === ESTIMATED || books.status[row] === ESTIMATED)) estimated++
  }
  return {
    title: study === undefined ? '' : (studies[study]?.title ?? ''),
    standing: {
      tuitionAndFees: values.tuitionAndFees.standing('tuitionAndFees'),
      books: values.books.standing('books'),
      costToFinish: values.costToFinish.standing('costToFinish'),
      months: values.months.standing('months'),
      completions: values.completions.standing('completions'),
    },
    costs: values.costToFinish.sorted(),
    estimated,
  }
}

interface SortedEnds {
  readonly low: Int32Array
  readonly high: Int32Array
}

/** Both ends of what is known of a group: numbers that sort as numbers, without a call for each pair. */
class Values {
  readonly #low: Int32Array
  readonly #high: Int32Array
  #count = 0
  #atLeast = 0
  #unknown = 0

  constructor(most: number) {
    this.#low = new Int32Array(most)
    this.#high = new Int32Array(most)
  }

  addFigure(column: FigureColumn, row: number): void {
    // Where there is nothing to know, nothing is unknown.
    if (column.status[row] !== NOT_APPLICABLE) this.add(column.value[row] as number, upperEnd(column, row))
  }

  /** @returns false for what is unknown or only a lower bound: it has no place among the others. */
  add(low: number, high: number): boolean {
    if (low === NONE) this.#unknown++
    else if (high === UNBOUNDED) this.#atLeast++
    else {
      this.#low[this.#count] = low
      this.#high[this.#count++] = high
      return true
    }
    return false
  }

  sorted(): SortedEnds {
    return { low: this.#low.slice(0, this.#count).sort(), high: this.#high.slice(0, this.#count).sort() }
  }

  standing(field: PeerId): Peers {
    const { low, high } = this.sorted()
    const isMoney = declared(field).unit === 'cents'
    return {
      n: this.#count,
      ...quartersOf(low, isMoney),
      upper: quartersOf(high, isMoney),
      atLeast: this.#atLeast,
      unknown: this.#unknown,
    }
  }
}

function quartersOf(values: Int32Array, isMoney: boolean): PeerQuartiles {
  const { p25, median, p75 } = quartilesOfSorted(values)
  // Between two ranks there may be half a cent.
  const exact = (value: number | null) => (value === null || !isMoney ? value : Math.round(value))
  return { median: exact(median), p25: exact(p25), p75: exact(p75) }
}
