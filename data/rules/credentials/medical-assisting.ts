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
      otherPath: { code: 'pilot-path', opensOtherPrograms: true },
      remarks: [],
      source: 'rule-aama',
      quality: 'issuer',
    },
    exam: null,
    fees: [
      { cents: 12_500, who: 'student-or-recent-graduate', source: 'rule-aama' },
      { cents: 12_500, who: 'member', source: 'rule-aama' },
      { cents: 25_000, who: 'non-member', source: 'rule-aama' },
    ],
    membership: { required: 'no', source: 'rule-aama' },
    renewal: { months: 60, units: 60, cents: null, source: 'rule-aama', quality: 'issuer' },
  },
  {
    id: 'RMA',
    issuer: 'AMT',
    occupations: MEDICAL_ASSISTANTS,
    eligibility: {
      required: { kind: 'unverified' },
      recommended: [],
      otherPath: null,
      remarks: [],
      source: 'rule-amt',
      quality: 'unverified',
    },
    exam: null,
    fees: [],
    membership: { required: 'unknown', source: 'rule-amt' },
    renewal: { months: 36, units: null, cents: null, source: 'rule-amt', quality: 'unverified' },
  },
]
