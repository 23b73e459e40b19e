import type { Credential, Exam } from '../credential.ts'
import type { RuleSourceId } from '../sources.ts'

/** What NHA says of its credentials alike. */

/** A scaled score of 390 on 200 to 500 passes. */
export const NHA_PASS: Exam['pass'] = { score: '390', scale: { low: 200, high: 500 } }

/** A diploma, and a training program or supervised work of the last years. */
export const nhaEligibility = (code: string, source: RuleSourceId): Credential['eligibility'] => ({
  required: { kind: 'routes', code, needsDiploma: true },
  recommended: [],
  otherPath: null,
  remarks: [],
  source,
  quality: 'secondary',
})
