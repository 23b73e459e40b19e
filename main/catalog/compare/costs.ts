import type { CredentialVerdict } from '../../../data/contract/comparison.ts'
import type { BareFigure, Figure, Note, Provenance } from '../../../data/figures/figure.ts'
import { costToCredential, costToFinish } from '../../../data/formulas/cost.ts'
import type { ListedProgram } from '../../../data/listed.ts'
import { withListPrices } from './prices.ts'
import type { Context, Costs, Subject } from './view.ts'

export function costsOf(
  context: Context,
  subject: Subject,
  /** Programs of lists that are the same program. */
  lists: readonly ListedProgram[],
  /** On the credential chosen; null where none was. */
  verdict: CredentialVerdict | null,
): Costs {
  const price = (field: 'tuitionAndFees' | 'books') => {
    const own = subject.figure(field)
    return lists.length === 0 ? own : withListPrices(context, field, own, lists)
  }
  const tuition = price('tuitionAndFees')
  const books = price('books')
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
  // Between a list and an official file, or between two reports of an exam fee.
  if (note.code.startsWith('conflict') && note.code !== 'conflict-inside')
    return { code: 'conflict-inside', params: { of: note.params?.['of'] ?? 'exam' } }
  return PART_ONLY.has(note.code) ? null : note
}

const PART_ONLY = new Set([
  'cost-to-finish',
  'no-charge',
  'price-from',
  'sources-agree',
  'fee-member',
  'fee-student-or-recent-graduate',
  'fee-two-tries',
  'membership-not-required',
  'renewal-terms',
  'renewal-period',
  'ahima-units',
])
