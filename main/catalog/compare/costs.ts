import type { CredentialVerdict } from '../../../data/contract/comparison.ts'
import type { FieldId } from '../../../data/fields/catalogue.ts'
import type { BareFigure, Figure, Note, Provenance } from '../../../data/figures/figure.ts'
import { costToCredential, costToFinish } from '../../../data/formulas/cost.ts'
import type { Credential } from '../../../data/rules/credential.ts'
import type { ResolvedProgram } from './resolved-program.ts'
import type { Context } from './context.ts'
import type { Costs } from './column-model.ts'

export function costsOf(
  context: Context,
  resolved: ResolvedProgram,
  /** On the credential chosen; null where none was. */
  verdict: CredentialVerdict | null,
): Costs {
  const tuition = resolved.figure('tuitionAndFees')
  const books = resolved.figure('books')
  const parts = { tuitionAndFees: tuition, books }
  const finish = total(costToFinish(tuition, books), parts, [{ code: 'cost-to-finish' }])
  return {
    tuition,
    books,
    finish,
    grants: resolved.figure('grants'),
    scholarships: resolved.figure('scholarships'),
    credential: credentialCosts(context, resolved, finish, verdict),
  }
}

/** To the credential where one was chosen and a graduate may sit its exam, else to finish. */
export function wholeCost({ finish, credential }: Costs): Figure {
  return credential && credential.total.status !== 'not-applicable' ? credential.total : finish
}

function credentialCosts(
  { credential, credentialCosts: costs, overrides, sources }: Context,
  resolved: ResolvedProgram,
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
  const own = (field: 'exam' | 'membership' | 'renewal') =>
    overrides.figure(resolved.program.key, field, costs[field], sources)
  const parts = {
    exam: paidWithTuition(resolved, own('exam'), params),
    membership: own('membership'),
    renewal: own('renewal'),
  }
  const sum = costToCredential(finish, parts.exam, parts.membership, parts.renewal)
  const notes: Note[] = [{ code: 'cost-to-credential', params }, ...openNotes(credential, verdict)]
  return { ...parts, total: total(sum, { costToFinish: finish, ...parts }, notes) }
}

/** The exam of a program whose school says that its fee is in the price: it adds nothing. */
function paidWithTuition(
  resolved: ResolvedProgram,
  exam: Figure,
  params: Readonly<Record<string, string>>,
): Figure {
  const { code, figure } = resolved.code('examIncluded')
  if (code !== 'yes' || exam.value === null) return exam
  return {
    status: 'own',
    value: 0,
    provenance: figure.provenance,
    notes: [{ code: 'exam-included', params }, ...(figure.notes ?? [])],
    original: exam.original ?? exam,
  }
}

/** What the exam hangs on while it is not told: then it may turn out closed, and its cost to be none. */
function openNotes({ id, eligibility }: Credential, verdict: CredentialVerdict | null): Note[] {
  if (verdict?.verdict !== 'ask' || eligibility.required.kind !== 'accredited-program') return []
  const isKind = verdict.reasons.some(({ code }) => HANGS_ON_KIND.has(code))
  return [{ code: 'credential-open', params: { credential: id, on: isKind ? 'kind' : 'school' } }]
}

/** Asked where field or award level are not stated for sure. */
const HANGS_ON_KIND: ReadonlySet<string> = new Set(['ask-level', 'ask-field'])

/** A sum with the provenance and the remarks of its parts, each once. */
export function total(
  sum: BareFigure,
  parts: Readonly<Partial<Record<FieldId, Figure>>>,
  notes: readonly Note[],
): Figure {
  const provenance: Provenance[] = []
  const remarks = [...notes]
  for (const [field, part] of Object.entries(parts)) {
    // Figures share these objects, so the same object is the same column of the same file.
    for (const each of part.provenance) if (!provenance.includes(each)) provenance.push(each)
    for (const note of part.notes ?? []) {
      const remark = remarkOnSum(field, note)
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
function remarkOnSum(field: string, note: Note): Note | null {
  if (note.code === 'told-by') return { code: 'own-inside', params: { of: field } }
  // Between a list and an official file, or between two reports of an exam fee.
  if (note.code.startsWith('conflict') && note.code !== 'conflict-inside')
    return { code: 'conflict-inside', params: { of: note.params?.['of'] ?? 'exam' } }
  return PART_ONLY.has(note.code) ? null : note
}

const PART_ONLY = new Set([
  'ipeds-months',
  'cost-to-finish',
  'no-charge',
  'chosen-side',
  'other-side',
  'sources-agree',
  'fee-member',
  'fee-student-or-recent-graduate',
  'fee-two-tries',
  'fee-older',
  'fee-only-older',
  'fee-with-material',
  'membership-not-required',
  'membership-for-renewal',
  'membership-for-exam-and-renewal',
  'membership-one-year',
  'membership-student',
  'renewal-terms',
  'renewal-terms-apart',
  'renewal-period',
  'ahima-units',
  'ahima-more-credentials',
  'aapc-more-credentials',
  'cma-points',
  'cma-expired',
  'hspa-all-credentials',
  'hspa-on-top',
  'cpma-units',
  'cppm-units',
  'nha-units',
])
