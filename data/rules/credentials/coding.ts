import type { Credential } from '../credential.ts'

const MEDICAL_RECORDS = ['29-2072']

export const CODING: readonly Credential[] = [
  {
    id: 'CCS',
    issuer: 'AHIMA',
    occupations: MEDICAL_RECORDS,
    eligibility: {
      // AHIMA's own page: a high-school diploma is required; all else is recommended, not required.
      required: { kind: 'diploma' },
      recommended: ['courses-or-experience'],
      otherPath: null,
      remarks: [],
      source: 'rule-ahima',
      quality: 'issuer',
    },
    exam: {
      items: { low: 107, high: 107 },
      hours: 4,
      pass: '300',
      source: 'rule-ahima-secondary',
      quality: 'secondary',
    },
    fees: [
      { cents: 29_900, who: 'member', source: 'rule-ahima-secondary' },
      { cents: 39_900, who: 'non-member', source: 'rule-ahima-secondary' },
    ],
    // A price for non-members: membership cannot be required.
    membership: { required: 'no', source: 'rule-ahima-secondary' },
    renewal: { months: 24, units: 20, cents: null, source: 'rule-ahima', quality: 'issuer' },
  },
  {
    id: 'CCA',
    issuer: 'AHIMA',
    occupations: MEDICAL_RECORDS,
    eligibility: {
      required: { kind: 'diploma' },
      recommended: ['training'],
      otherPath: null,
      remarks: [],
      source: 'rule-ahima-secondary',
      quality: 'secondary',
    },
    exam: {
      items: { low: 105, high: 105 },
      hours: 2,
      pass: null,
      source: 'rule-ahima-secondary',
      quality: 'secondary',
    },
    fees: [
      { cents: 19_900, who: 'member', source: 'rule-ahima-secondary' },
      { cents: 29_900, who: 'non-member', source: 'rule-ahima-secondary' },
    ],
    membership: { required: 'no', source: 'rule-ahima-secondary' },
    renewal: { months: 24, units: 20, cents: null, source: 'rule-ahima-secondary', quality: 'secondary' },
  },
  {
    id: 'CPC',
    issuer: 'AAPC',
    occupations: MEDICAL_RECORDS,
    eligibility: {
      required: { kind: 'no-proof' },
      recommended: [],
      otherPath: null,
      remarks: [{ code: 'apprentice', years: { atLeast: 2, code: 'apprentice-over' } }],
      source: 'rule-aapc',
      quality: 'issuer',
    },
    exam: {
      items: { low: 100, high: 100 },
      hours: 4,
      pass: '70 %',
      source: 'rule-aapc',
      quality: 'issuer',
    },
    // The sources disagree on one try; both values stay.
    fees: [
      { cents: 39_900, who: 'everyone', source: 'rule-cpc-fee-1' },
      { cents: 42_500, who: 'everyone', source: 'rule-cpc-fee-2' },
      { cents: 49_900, who: 'two-tries', source: 'rule-cpc-fee-1' },
    ],
    membership: { required: 'for-renewal', source: 'rule-aapc' },
    renewal: { months: 24, units: 36, cents: null, source: 'rule-aapc', quality: 'issuer' },
  },
]
