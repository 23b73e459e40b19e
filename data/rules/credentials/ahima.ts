import type { Credential, Exam } from '../credential.ts'
import type { RuleSourceId } from '../sources.ts'

/** What AHIMA says of all its credentials alike. */

/** A price for non-members, of the exam and of recertification: membership cannot be required. */
export const AHIMA_MEMBERSHIP: Credential['membership'] = {
  required: 'no',
  cents: null,
  source: 'rule-ahima-renewal-fee',
  quality: 'issuer',
}

/** Every two years: units, of which 40 % have their origin told since January 2025, and a fee for the first credential. */
export const ahimaRenewal = (
  units: number,
  from: Pick<Credential['renewal'], 'source' | 'quality'>,
): Credential['renewal'] => ({
  months: 24,
  units,
  cents: 21_800,
  terms: ['ahima-units', 'ahima-more-credentials'],
  ...from,
  feeSource: { source: 'rule-ahima-renewal-fee', quality: 'issuer' },
})

/** A scaled score of 300 on 100 to 400 passes every AHIMA exam that tells its score. */
export const ahimaExam = (
  exam: Pick<Exam, 'items' | 'scored' | 'minutes'> & Partial<Pick<Exam, 'scenarios'>>,
  source: RuleSourceId,
): Exam => ({
  ...exam,
  pass: { score: '300', scale: { low: 100, high: 400 } },
  source,
  quality: 'secondary',
})
