import type { Credential } from '../credential.ts'

/** Medical records specialists; health information technologists and medical registrars. */
export const HEALTH_INFORMATION_OCCUPATIONS = ['29-2072', '29-9021']

/** Health information (51.07, 51.27) is where a CAHIIM program can be filed. */
const CIPS = ['51.07', '51.27']

const AHIMA_RENEWAL = { months: 24, cents: null, source: 'rule-ahima', quality: 'issuer' } as const

export const HEALTH_INFORMATION: readonly Credential[] = [
  {
    id: 'RHIT',
    issuer: 'AHIMA',
    occupations: HEALTH_INFORMATION_OCCUPATIONS,
    eligibility: {
      required: {
        kind: 'accredited-program',
        accreditors: ['CAHIIM'],
        awardLevels: [3],
        cips: CIPS,
        degrees: ['associate'],
        wrongLevel: 'required-cahiim-associate',
        wrongField: 'required-health-information',
        askSchool: 'ask-cahiim',
      },
      recommended: [],
      otherPath: { code: 'reciprocity', opensOtherPrograms: false },
      remarks: [],
      source: 'rule-ahima-secondary',
      quality: 'secondary',
    },
    exam: {
      items: { low: 130, high: 160 },
      hours: 3.5,
      pass: null,
      source: 'rule-ahima-secondary',
      quality: 'secondary',
    },
    fees: [],
    membership: { required: 'unknown', source: 'rule-ahima-secondary' },
    renewal: { ...AHIMA_RENEWAL, units: 20 },
  },
  {
    id: 'RHIA',
    issuer: 'AHIMA',
    occupations: HEALTH_INFORMATION_OCCUPATIONS,
    eligibility: {
      required: {
        kind: 'accredited-program',
        accreditors: ['CAHIIM'],
        // Bachelor's, postbaccalaureate certificate, master's.
        awardLevels: [5, 6, 7],
        cips: CIPS,
        degrees: ['bachelor', 'master'],
        wrongLevel: 'required-cahiim-bachelor',
        wrongField: 'required-health-information',
        askSchool: 'ask-cahiim',
      },
      recommended: [],
      otherPath: null,
      remarks: [],
      source: 'rule-ahima-secondary',
      quality: 'secondary',
    },
    exam: null,
    fees: [],
    membership: { required: 'unknown', source: 'rule-ahima-secondary' },
    renewal: { ...AHIMA_RENEWAL, units: 30, source: 'rule-ahima-secondary', quality: 'secondary' },
  },
]
