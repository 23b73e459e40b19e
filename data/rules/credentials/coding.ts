import type { Credential } from '../credential.ts'
import { AHIMA_MEMBERSHIP, ahimaExam, ahimaRenewal } from './ahima.ts'

export const MEDICAL_RECORDS = ['29-2072']

/** Health information technology; insurance coding. */
export const CODING_FIELDS = ['51.0707', '51.0713']

export const CODING: readonly Credential[] = [
  {
    id: 'CCS',
    issuer: 'AHIMA',
    topic: 'coding',
    occupations: MEDICAL_RECORDS,
    fields: CODING_FIELDS,
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
    topic: 'coding',
    occupations: MEDICAL_RECORDS,
    fields: CODING_FIELDS,
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
    id: 'CCS-P',
    issuer: 'AHIMA',
    topic: 'coding',
    occupations: MEDICAL_RECORDS,
    fields: CODING_FIELDS,
    eligibility: {
      required: { kind: 'diploma' },
      recommended: ['courses-or-experience'],
      otherPath: null,
      remarks: [],
      source: 'rule-ccs-p',
      quality: 'secondary',
    },
    exams: [],
    passRate: null,
    // AHIMA's own prices, of 2010: of today none was found.
    fees: [
      { cents: 29_900, who: 'member', isOlder: true, source: 'rule-ccs-p-fee', quality: 'issuer' },
      { cents: 39_900, who: 'non-member', isOlder: true, source: 'rule-ccs-p-fee', quality: 'issuer' },
    ],
    membership: AHIMA_MEMBERSHIP,
    renewal: ahimaRenewal(20, { source: 'rule-ahima-renewal-fee', quality: 'issuer' }),
  },
]
