import type { CredentialVerdict } from '../../../data/contract/comparison.ts'
import type { BareFigure, Figure, Note, Provenance } from '../../../data/figures/figure.ts'
import { costToCredential, costToFinish } from '../../../data/formulas/cost.ts'
import { yearsOfTraining } from '../../../data/formulas/estimate.ts'
import type { ProgramRow } from './programs.ts'
import { figureOf, type Context, type Costs } from './view.ts'

export function costsOf(
  context: Context,
  row: ProgramRow,
  /** On the credential chosen; null where none was. */
  verdict: CredentialVerdict | null,
): Costs {
  const tuition = figureOf(
    context,
    row,
    'tuitionAndFees',
    { value: row.tuition, high: row.tuition_high, status: row.tuition_status },
    [...priceNotes(row, row.year_charge, row.tuition, row.tuition_high), ...tuitionNotes(context, row)],
  )
  const books = figureOf(
    context,
    row,
    'books',
    { value: row.books, high: row.books_high, status: row.books_status },
    priceNotes(row, row.year_books, row.books, row.books_high),
  )
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

function priceNotes(
  row: ProgramRow,
  yearly: number | null,
  value: number | null,
  high: number | null,
): Note[] {
  if (row.price_slot !== null) return value === 0 ? [{ code: 'no-charge' }] : []
  if (yearly === null) return []
  const charge = yearly / 100
  const years = yearsOfTraining(row.award_level)
  if (!years) return [{ code: 'level-not-estimated', params: { charge } }]
  if (value === null) return []
  return [
    high === null
      ? { code: 'estimated-years', params: { charge, years: years.low } }
      : { code: 'estimated-years-band', params: { charge, low: years.low, high: years.high } },
    ...(value === 0 ? [{ code: 'no-charge' }] : []),
  ]
}

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
