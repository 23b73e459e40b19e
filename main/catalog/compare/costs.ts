import type { CredentialVerdict } from '../../../data/contract/comparison.ts'
import {
  statusCode,
  type BareFigure,
  type Figure,
  type Note,
  type Provenance,
} from '../../../data/figures/figure.ts'
import { costToCredential, costToFinish } from '../../../data/formulas/cost.ts'
import { yearsOfTraining } from '../../../data/formulas/estimate.ts'
import type { ProgramRow } from './programs.ts'
import { chargesByYear, figureOf, type Context, type Costs, type StoredValue } from './view.ts'

export function costsOf(
  context: Context,
  row: ProgramRow,
  /** On the credential chosen; null where none was. */
  verdict: CredentialVerdict | null,
): Costs {
  const price = { value: row.tuition, high: row.tuition_high, status: row.tuition_status }
  const charge = { value: row.year_charge, status: row.year_charge_status }
  const tuition = figureOf(context, row, 'tuitionAndFees', price, [
    ...priceNotes(row, 'tuition', price, charge),
    ...tuitionNotes(context, row),
  ])
  const supplies = { value: row.books, high: row.books_high, status: row.books_status }
  const yearly = { value: row.year_books, status: row.year_books_status }
  const books = figureOf(context, row, 'books', supplies, priceNotes(row, 'books', supplies, yearly))
  const finish = total(costToFinish(tuition, books), [tuition, books], [{ code: 'cost-to-finish' }])
  return { tuition, books, finish, credential: credentialCosts(context, finish, verdict) }
}

function credentialCosts(
  { credential, credentialCosts: costs }: Context,
  finish: Figure,
  verdict: CredentialVerdict | null,
): Costs['credential'] {
  if (!credential || !costs) return null
  const params = { credential: credential.id }
  if (verdict?.verdict === 'no') {
    const cannotSit: Figure = {
      status: 'not-applicable',
      value: null,
      provenance: [],
      notes: [{ code: 'cannot-sit', params }],
    }
    return { exam: cannotSit, membership: cannotSit, renewal: cannotSit, total: cannotSit }
  }
  const { exam, membership, renewal } = costs
  return {
    ...costs,
    total: total(
      costToCredential(finish, exam, membership, renewal),
      [finish, exam, membership, renewal],
      [{ code: 'cost-to-credential', params }],
    ),
  }
}

/** A sum with the papers and the remarks of its parts, each once. */
function total(sum: BareFigure, parts: readonly Figure[], notes: readonly Note[]): Figure {
  const provenance: Provenance[] = []
  const remarks = [...notes]
  for (const part of parts) {
    // Papers are shared objects, so the same one is the same place in the same file.
    for (const each of part.provenance) if (!provenance.includes(each)) provenance.push(each)
    for (const note of part.notes ?? []) {
      const remark = remarkOnSum(note)
      if (remark && !remarks.some((other) => sameNote(other, remark))) remarks.push(remark)
    }
  }
  return { ...sum, provenance, notes: remarks }
}

function sameNote(one: Note, other: Note): boolean {
  if (one.code !== other.code) return false
  const params = one.params ?? {}
  const others = other.params ?? {}
  const names = Object.keys(params)
  return names.length === Object.keys(others).length && names.every((name) => params[name] === others[name])
}

/** What a remark on a part says of the sum; null where it concerns the part alone. */
function remarkOnSum(note: Note): Note | null {
  if (note.code === 'conflict') return CONFLICT_INSIDE
  return PART_ONLY.has(note.code) ? null : note
}

const CONFLICT_INSIDE: Note = { code: 'conflict-inside' }

const PART_ONLY = new Set([
  'cost-to-finish',
  'no-charge',
  'fee-member',
  'fee-student-or-recent-graduate',
  'fee-two-tries',
  'membership-not-required',
  'renewal-terms',
  'renewal-period',
  'ahima-units',
])

/** How a part of the price was made, or why there is none. */
function priceNotes(
  row: ProgramRow,
  /** Said in the note, since a sum tells of both parts. */
  of: 'tuition' | 'books',
  { value, high = null, status }: StoredValue,
  yearly: StoredValue,
): Note[] {
  // A 0 that the agency put in is not the school's word.
  const free = (status: number) => (value === 0 && status === KNOWN ? [{ code: 'no-charge' }] : [])
  if (row.price_slot !== null) return free(status)
  if (yearly.value === null) return chargesByYear(row) ? [] : [{ code: 'price-not-held' }]
  const charge = yearly.value / 100
  const years = yearsOfTraining(row.award_level)
  if (!years) return [{ code: 'level-not-estimated', params: { of, charge } }]
  if (value === null) return []
  return [
    high === null
      ? { code: 'estimated-years', params: { of, charge, years: years.low } }
      : { code: 'estimated-years-band', params: { of, charge, low: years.low, high: years.high } },
    ...(yearly.status === IMPUTED ? [{ code: 'imputed' }] : []),
    ...free(yearly.status),
  ]
}

const KNOWN = statusCode('known')
const IMPUTED = statusCode('imputed')

function tuitionNotes({ request }: Context, row: ProgramRow): Note[] {
  const notes: Note[] = []
  if (row.price_slot === null) {
    if (row.year_charge !== null) notes.push({ code: `residency-${request.residency}` })
    return notes
  }
  if (row.price_slot === 1) notes.push({ code: 'largest-program' })
  if (row.price_level === 'not-stated') notes.push({ code: 'award-level-not-stated' })
  if (row.price_level === 'by-hours') notes.push({ code: 'award-level-by-hours' })
  if (row.other_prices !== '')
    notes.push({ code: 'other-prices', params: { prices: inDollars(row.other_prices) } })
  return notes
}

const inDollars = (cents: string) =>
  cents
    .split(' ')
    .map((each) => String(Number(each) / 100))
    .join(', ')
