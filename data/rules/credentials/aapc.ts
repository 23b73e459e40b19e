import type { Credential, Exam, Fee } from '../credential.ts'
import type { RuleSourceId } from '../sources.ts'

/** What AAPC says of all its credentials alike. It publishes no pass rate. */

/** AAPC's own page: no schooling and no experience is proved before an exam. */
export const aapcEligibility = (
  remarks: Credential['eligibility']['remarks'] = [],
): Credential['eligibility'] => ({
  required: { kind: 'no-proof' },
  recommended: [],
  otherPath: null,
  remarks,
  source: 'rule-aapc-apprentice',
  quality: 'issuer',
})

/** To keep a credential by AAPC's own page; to buy the exam and the prices by others. */
export const AAPC_MEMBERSHIP: Credential['membership'] = {
  required: 'for-exam-and-renewal',
  cents: 22_200,
  studentCents: 15_700,
  source: 'rule-aapc-membership',
  quality: 'secondary',
}

/** The price of one try and of two, which is the same for the exams that a price was found of. */
export const aapcFees = (one: RuleSourceId, two: RuleSourceId = one): readonly Fee[] => [
  { cents: 42_500, who: 'everyone', source: one, quality: 'secondary' },
  { cents: 49_900, who: 'two-tries', source: two, quality: 'secondary' },
]

/** 36 units for the first credential, and a few more for each further one. */
export const aapcRenewal = (...terms: readonly string[]): Credential['renewal'] => ({
  months: 24,
  units: 36,
  cents: null,
  terms: ['aapc-more-credentials', ...terms],
  source: 'rule-aapc-units',
  quality: 'issuer',
})

/** Each exam takes four hours. */
export const aapcExam = (
  exam: Pick<Exam, 'items'> & Partial<Pick<Exam, 'scenarios' | 'pass'>>,
  source: RuleSourceId,
): Exam => ({ scored: null, minutes: 240, pass: null, ...exam, source, quality: 'issuer' })
