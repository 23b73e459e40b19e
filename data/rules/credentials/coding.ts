import type { Credential } from '../credential.ts'
import { AHIMA_MEMBERSHIP, ahimaExam, ahimaRenewal } from './ahima.ts'

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
    // The sources disagree on its form; both stay.
    exams: [
      ahimaExam({ items: 107, scored: 97, minutes: 240 }, 'rule-ccs-exam-1'),
      ahimaExam({ items: 97, scored: 79, scenarios: 8, minutes: 240 }, 'rule-ccs-exam-2'),
    ],
    passRate: null,
    fees: [
      { cents: 29_900, who: 'member', source: 'rule-ccs-exam-2', quality: 'secondary' },
      { cents: 39_900, who: 'non-member', source: 'rule-ccs-exam-2', quality: 'secondary' },
    ],
    membership: AHIMA_MEMBERSHIP,
    renewal: ahimaRenewal(20, { source: 'rule-ahima-renewal', quality: 'issuer' }),
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
      source: 'rule-cca',
      quality: 'secondary',
    },
    exams: [ahimaExam({ items: 105, scored: 90, minutes: 120 }, 'rule-cca')],
    passRate: {
      percent: 62,
      people: null,
      of: 'first-time',
      period: '2025',
      source: 'rule-cca',
      quality: 'secondary',
    },
    fees: [
      { cents: 19_900, who: 'member', source: 'rule-cca', quality: 'secondary' },
      { cents: 29_900, who: 'non-member', source: 'rule-cca', quality: 'secondary' },
    ],
    membership: AHIMA_MEMBERSHIP,
    renewal: ahimaRenewal(20, { source: 'rule-ahima-renewal', quality: 'issuer' }),
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
      source: 'rule-aapc-apprentice',
      quality: 'issuer',
    },
    exams: [
      {
        items: 100,
        scored: null,
        minutes: 240,
        pass: { score: '70 %' },
        source: 'rule-aapc',
        quality: 'issuer',
      },
    ],
    // AAPC publishes no pass rate.
    passRate: null,
    fees: [
      { cents: 39_900, who: 'everyone', isOlder: true, source: 'rule-cpc-fee-1', quality: 'secondary' },
      { cents: 42_500, who: 'everyone', source: 'rule-cpc-fee-2', quality: 'secondary' },
      { cents: 49_900, who: 'two-tries', source: 'rule-cpc-fee-2', quality: 'secondary' },
    ],
    // To keep it by AAPC's own page; to buy the exam and the prices by others.
    membership: {
      required: 'for-exam-and-renewal',
      cents: 22_200,
      studentCents: 15_700,
      source: 'rule-aapc-membership',
      quality: 'secondary',
    },
    renewal: {
      months: 24,
      units: 36,
      cents: null,
      terms: ['aapc-more-credentials'],
      source: 'rule-aapc-units',
      quality: 'issuer',
    },
  },
]
