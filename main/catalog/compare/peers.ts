import type { Database } from 'better-sqlite3'
import type { Peers } from '../../../data/contract/comparison.ts'
import { field as declared, type PeerId } from '../../../data/fields/catalogue.ts'
import { statusCode } from '../../../data/figures/figure.ts'
import { quartilesOfSorted } from '../../../data/formulas/percentile.ts'
import type { Residency } from '../../../data/program.ts'
import { catalogFacts } from '../catalog-facts.ts'
import { NONE } from '../index/index-columns.ts'
import type { Official } from '../index/official-entries.ts'

/** Every official program of one field of study and award level, as far as programs are held against each other. */
interface PeerGroup {
  /** Of the field of study; '' where the catalog does not hold it. */
  readonly title: string
  readonly programs: number
  /** Where the middle and the quarters of a figure are. */
  readonly standing: Readonly<Record<PeerId, Peers>>
  /** Costs to finish, whole cents, lowest first: of a band the lower end, no lower bounds. */
  readonly costs: Int32Array
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

/**
 * Percentiles are over values that are one number: published, filled in by the agency
 * or (of prices, most of which are) estimated. A band or a sum with an unknown part is
 * no place to stand. The sum is that of data/formulas/cost.ts without its objects,
 * since a group has thousands of programs; a test holds the two equal.
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
  const costs = new Values(end - first)
  let programs = 0
  let estimated = 0
  for (let row = first; row < end; row++) {
    if (columns.awardLevel[row] !== awardLevel) continue
    // What a school charged before it closed is no price that anybody could pay.
    if (institutions[columns.institution[row] as number]?.closed) continue
    programs++
    values.completions.add(completions.value[row] as number)
    // What may be the price, or the length, of another award level is no peer's.
    if (columns.unsure[row] === 1) continue
    const price = tuition.value[row] as number
    const extra = books.value[row] as number
    const isOnePrice = tuition.high[row] === NONE
    const isOneExtra = books.high[row] === NONE
    // The length of a rule is no measurement.
    if (months.status[row] !== ESTIMATED) values.months.add(months.value[row] as number)
    if (isOneExtra) values.books.add(extra)
    if (isOnePrice) values.tuitionAndFees.add(price)
    if (price === NONE || extra === NONE) continue
    costs.add(price + extra)
    if (isOnePrice && isOneExtra) values.costToFinish.add(price + extra)
    if (tuition.status[row] === ESTIMATED || books.status[row] === ESTIMATED) estimated++
  }
  return {
    title: study === undefined ? '' : (studies[study]?.title ?? ''),
    programs,
    standing: {
      tuitionAndFees: peersIn('tuitionAndFees', values.tuitionAndFees),
      books: peersIn('books', values.books),
      costToFinish: peersIn('costToFinish', values.costToFinish),
      months: peersIn('months', values.months),
      completions: peersIn('completions', values.completions),
    },
    costs: costs.sorted(),
    estimated,
  }
}

/** Known values of a column: numbers that sort as numbers, without a call for each pair. */
class Values {
  readonly #values: Int32Array
  #count = 0

  constructor(most: number) {
    this.#values = new Int32Array(most)
  }

  add(value: number): void {
    if (value !== NONE) this.#values[this.#count++] = value
  }

  sorted(): Int32Array {
    return this.#values.slice(0, this.#count).sort()
  }
}

function peersIn(field: PeerId, values: Values): Peers {
  const { n, p25, median, p75 } = quartilesOfSorted(values.sorted())
  const isMoney = declared(field).unit === 'cents'
  // Between two ranks there may be half a cent.
  const exact = (value: number | null) => (value === null || !isMoney ? value : Math.round(value))
  return { n, median: exact(median), p25: exact(p25), p75: exact(p75) }
}
