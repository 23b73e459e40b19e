import type { Credential } from '../credential.ts'

const MEDICAL_ASSISTANTS = ['31-9092']

export const MEDICAL_ASSISTING: readonly Credential[] = [
  {
    id: 'CMA',
    issuer: 'AAMA',
    occupations: MEDICAL_ASSISTANTS,
    eligibility: {
      required: {
        kind: 'accredited-program',
        accreditors: ['CAAHEP', 'ABHES'],
        awardLevels: null,
        cips: ['51.0801'],
        degrees: [],
        wrongLevel: 'required-medical-assisting',
        wrongField: 'required-medical-assisting',
        askSchool: 'ask-caahep-abhes',
      },
      recommended: [],
      otherPath: { code: 'alternative-pathway', opensOtherPrograms: true },
      remarks: [],
      source: 'rule-aama',
      quality: 'issuer',
    },
    exams: [
      {
        items: 200,
        scored: 180,
        minutes: 160,
        pass: { score: '430', scale: { low: 200, high: 800 } },
        source: 'rule-cma-exam',
        quality: 'secondary',
      },
    ],
    passRate: {
      percent: 69,
      people: null,
      of: 'first-time',
      period: '2024-25',
      source: 'rule-cma-pass-rate',
      quality: 'secondary',
    },
    fees: [
      { cents: 12_500, who: 'student-or-recent-graduate', source: 'rule-aama', quality: 'issuer' },
      { cents: 12_500, who: 'member', source: 'rule-aama', quality: 'issuer' },
      { cents: 25_000, who: 'non-member', source: 'rule-aama', quality: 'issuer' },
    ],
    membership: { required: 'no', cents: null, source: 'rule-aama', quality: 'issuer' },
    renewal: {
      months: 60,
      units: 60,
      cents: null,
      terms: ['cma-points', 'cma-expired'],
      source: 'rule-aama-renewal',
      quality: 'issuer',
    },
  },
  {
    id: 'RMA',
    issuer: 'AMT',
    occupations: MEDICAL_ASSISTANTS,
    eligibility: {
      required: { kind: 'routes', code: 'RMA' },
      recommended: [],
      otherPath: null,
      remarks: [],
      source: 'rule-rma-routes',
      quality: 'secondary',
    },
    exams: [
      {
        items: 210,
        scored: null,
        minutes: 120,
        pass: { score: '70', scale: 'scaled' },
        source: 'rule-rma-exam',
        quality: 'secondary',
      },
    ],
    passRate: null,
    // The application with the first annual fee.
    fees: [
      { cents: 13_500, who: 'everyone', isOlder: true, source: 'rule-rma-routes', quality: 'secondary' },
      { cents: 15_000, who: 'everyone', source: 'rule-rma-exam', quality: 'secondary' },
    ],
    membership: { required: 'unknown', cents: null, source: 'rule-amt', quality: 'unverified' },
    // A fee each year and points over three: the page says so, the sums are others'.
    renewal: {
      months: 12,
      units: 30,
      unitMonths: 36,
      cents: 7_500,
      terms: [],
      source: 'rule-amt',
      quality: 'issuer',
      feeSource: { source: 'rule-rma-exam', quality: 'secondary' },
    },
  },
]
