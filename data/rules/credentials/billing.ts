import type { Credential } from '../credential.ts'
import { AAPC_MEMBERSHIP, aapcEligibility, aapcExam, aapcFees, aapcRenewal } from './aapc.ts'
import { NHA_PASS, nhaEligibility } from './nha.ts'
import { unknownMembership } from './unknown.ts'

const MEDICAL_RECORDS = ['29-2072']

/** Insurance coding and billing. */
const FIELDS = ['51.0713', '51.0714']

export const BILLING: readonly Credential[] = [
  {
    id: 'CBCS',
    issuer: 'NHA',
    topic: 'billing',
    occupations: MEDICAL_RECORDS,
    fields: FIELDS,
    eligibility: nhaEligibility('CBCS', 'rule-cbcs-eligibility'),
    // The sources disagree on how many questions beside the 100 do not count; both stay.
    exams: [
      {
        items: 125,
        scored: 100,
        minutes: 180,
        pass: NHA_PASS,
        source: 'rule-cbcs-exam-1',
        quality: 'secondary',
      },
      {
        items: 120,
        scored: 100,
        minutes: 180,
        pass: NHA_PASS,
        source: 'rule-cbcs-exam-2',
        quality: 'secondary',
      },
    ],
    passRate: null,
    fees: [{ cents: 11_700, who: 'everyone', source: 'rule-cbcs-exam-2', quality: 'secondary' }],
    membership: unknownMembership('rule-cbcs-exam-2'),
    renewal: {
      months: 24,
      units: 10,
      cents: null,
      terms: ['nha-units'],
      source: 'rule-cbcs-exam-2',
      quality: 'secondary',
    },
  },
  {
    id: 'CPB',
    issuer: 'AAPC',
    topic: 'billing',
    occupations: MEDICAL_RECORDS,
    fields: FIELDS,
    eligibility: aapcEligibility(),
    exams: [aapcExam({ items: 135 }, 'rule-cpb')],
    passRate: null,
    fees: aapcFees('rule-cpb-fee'),
    membership: AAPC_MEMBERSHIP,
    renewal: aapcRenewal(),
  },
]
