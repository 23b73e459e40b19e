import type { Database } from 'better-sqlite3'
import type { Peers } from '../../../data/contract/comparison.ts'
import { field as declared, type PeerId } from '../../../data/fields/catalogue.ts'
import { statusCode } from '../../../data/figures/figure.ts'
import { quartiles } from '../../../data/formulas/percentile.ts'
import type { Residency } from '../../../data/program.ts'
import { COLUMNS } from './read-programs.ts'

/** Every official program of one field of study and award level, as far as programs are held against each other. */
interface PeerGroup {
  /** Of the field of study; '' where the catalog does not hold it. */
  readonly title: string
  readonly programs: number
  /** Where the middle and the quarters of a figure are. */
  readonly standing: Readonly<Record<PeerId, Peers>>
  /** Costs to finish, whole cents, lowest first: of a band the lower end, no lower bounds. */
  readonly costs: readonly number[]
  /** How many of the costs are estimates. */
  readonly estimated: number
}

/** What to look up: a field of study, a level, and whose price. */
export type PeersOf = (cip: string, awardLevel: number, residency: Residency) => PeerGroup

/** A catalog is opened read-only; a person looks at a few groups again and again. */
const known = new WeakMap<Database, Map<string, PeerGroup>>()
const MOST_GROUPS = 64

export function peersOf(db: Database): PeersOf {
  return (cip, awardLevel, residency) => {
    let groups = known.get(db)
    if (!groups) known.set(db, (groups = new Map()))
    const key = `${cip} ${awardLevel} ${residency}`
    let group = groups.get(key)
    if (!group) {
      if (groups.size >= MOST_GROUPS) groups.clear()
      groups.set(key, (group = readGroup(db, cip, awardLevel, residency)))
    }
    return group
  }
}

type Row = readonly [
  tuition: number | null,
  tuitionHigh: number | null,
  tuitionStatus: number,
  books: number | null,
  booksHigh: number | null,
  booksStatus: number,
  months: number | null,
  completions: number | null,
]

const ESTIMATED = statusCode('estimated')

/**
 * Percentiles are over values that are one number: published, filled in by the agency
 * or (of prices, most of which are) estimated. A band or a sum with an unknown part is
 * no place to stand. The sum is that of data/formulas/cost.ts without its objects,
 * since a group has thousands of programs; a test holds the two equal.
 */
function readGroup(db: Database, cip: string, awardLevel: number, residency: Residency): PeerGroup {
  const price = `tuition_${COLUMNS[residency]}`
  const rows = db
    .prepare<[string, number], Row>(
      `SELECT ${price}, ${price}_high, ${price}_status, books, books_high, books_status, months, completions
       FROM programs WHERE cip = ? AND award_level = ?`,
    )
    .raw()
    .all(cip, awardLevel)
  const title = db.prepare<[string], string>('SELECT title FROM cips WHERE cip = ?').pluck().get(cip)
  const values: Record<PeerId, number[]> = {
    tuitionAndFees: [],
    books: [],
    costToFinish: [],
    months: [],
    completions: [],
  }
  const costs: number[] = []
  let estimated = 0
  for (const row of rows) {
    const [tuition, tuitionHigh, tuitionStatus, books, booksHigh, booksStatus, months, completions] = row
    if (months !== null) values.months.push(months)
    if (completions !== null) values.completions.push(completions)
    if (books !== null && booksHigh === null) values.books.push(books)
    if (tuition !== null && tuitionHigh === null) values.tuitionAndFees.push(tuition)
    if (tuition === null || books === null) continue
    costs.push(tuition + books)
    if (tuitionHigh === null && booksHigh === null) values.costToFinish.push(tuition + books)
    if (tuitionStatus === ESTIMATED || booksStatus === ESTIMATED) estimated++
  }
  const standing = Object.fromEntries(
    Object.entries(values).map(([field, each]) => [field, peersIn(field as PeerId, each)]),
  ) as Record<PeerId, Peers>
  return {
    title: title ?? '',
    programs: rows.length,
    standing,
    costs: costs.sort((a, b) => a - b),
    estimated,
  }
}

function peersIn(field: PeerId, values: readonly number[]): Peers {
  const { n, p25, median, p75 } = quartiles(values)
  const isMoney = declared(field).unit === 'cents'
  // Between two ranks there may be half a cent.
  const exact = (value: number | null) => (value === null || !isMoney ? value : Math.round(value))
  return { n, median: exact(median), p25: exact(p25), p75: exact(p75) }
}
