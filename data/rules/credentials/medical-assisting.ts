import type { Credential } from '../credential.ts'
import { NHA_PASS, nhaEligibility } from './nha.ts'
import { unknownEligibility, unknownMembership, unknownRenewal } from './unknown.ts'

const MEDICAL_ASSISTANTS = ['31-9092']

/** The clinical assistant, and the one who manages an office, too. */
const FIELDS = ['51.0711', '51.0801']

export const MEDICAL_ASSISTING: readonly Credential[] = [
  {
    id: 'CMA',
    issuer: 'AAMA',
    topic: 'medical-assisting',
    occupations: MEDICAL_ASSISTANTS,
    fields: FIELDS,
    eligibility: {
      required: {
        kind: 'accredited-program',
        accreditors: ['CAAHEP', 'ABHES'],
        awardLevels: null,
        cips: ['51.0801'],
        degrees: [],
        demand: 'required-caahep-abhes',
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
    topic: 'medical-assisting',
    occupations: MEDICAL_ASSISTANTS,
    fields: FIELDS,
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
      unitSource: { source: 'rule-rma-exam', quality: 'secondary' },
    },
  },
  {
    id: 'CCMA',
    issuer: 'NHA',
    topic: 'medical-assisting',
    occupations: MEDICAL_ASSISTANTS,
    fields: FIELDS,
    eligibility: nhaEligibility('CCMA', 'rule-ccma'),
    exams: [
      { items: 180, scored: 150, minutes: 180, pass: NHA_PASS, source: 'rule-ccma', quality: 'secondary' },
    ],
    // A share is told of 2020 that nothing supports: it is left out.
    passRate: null,
    fees: [{ cents: 15_500, who: 'everyone', source: 'rule-ccma-fee', quality: 'secondary' }],
    membership: unknownMembership('rule-ccma'),
    renewal: {
      months: 24,
      units: 10,
      cents: 16_900,
      terms: [],
      source: 'rule-ccma-renewal',
      quality: 'secondary',
      feeSource: { source: 'rule-ccma-fee', quality: 'secondary' },
    },
  },
  {
    id: 'NCMA',
    issuer: 'NCCT',
    topic: 'medical-assisting',
    occupations: MEDICAL_ASSISTANTS,
    fields: FIELDS,
    eligibility: {
      required: { kind: 'routes', code: 'NCMA' },
      recommended: [],
      otherPath: null,
      remarks: [],
      source: 'rule-ncma',
      quality: 'secondary',
    },
    exams: [{ items: 165, scored: 150, minutes: 180, pass: null, source: 'rule-ncma', quality: 'secondary' }],
    passRate: null,
    fees: [],
    membership: unknownMembership('rule-ncma'),
    renewal: {
      months: 12,
      units: 14,
      cents: null,
      terms: [],
      source: 'rule-ncma',
      quality: 'secondary',
    },
  },
  {
    id: 'CMAC',
    issuer: 'AMCA',
    topic: 'medical-assisting',
    occupations: MEDICAL_ASSISTANTS,
    fields: FIELDS,
    eligibility: unknownEligibility('rule-cmac'),
    exams: [{ items: 175, scored: null, minutes: 150, pass: null, source: 'rule-cmac', quality: 'issuer' }],
    passRate: null,
    fees: [{ cents: 13_900, who: 'everyone', withMaterial: true, source: 'rule-cmac', quality: 'issuer' }],
    membership: unknownMembership('rule-cmac'),
    renewal: unknownRenewal('rule-cmac'),
  },
]
