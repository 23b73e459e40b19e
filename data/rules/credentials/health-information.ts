import type { Credential } from '../credential.ts'
import { AHIMA_MEMBERSHIP, ahimaExam, ahimaRenewal } from './ahima.ts'
import { nhaEligibility } from './nha.ts'
import { unknownMembership, unknownRenewal } from './unknown.ts'

/** Medical records specialists; health information technologists and medical registrars. */
export const HEALTH_INFORMATION_OCCUPATIONS = ['29-2072', '29-9021']

/** Health information (51.07, 51.27) is where a CAHIIM program can be filed. */
const CIPS = ['51.07', '51.27']

/** Of these, the ones that lead to the occupations. */
const FIELDS = ['51.0706', '51.0707', '51.0713', '51.0723', '51.2706']

/** 130 of the 150 questions are scored; the appointment takes three and a half hours. */
const FORM = { items: 150, scored: 130, minutes: 210 }

export const HEALTH_INFORMATION: readonly Credential[] = [
  {
    id: 'RHIT',
    issuer: 'AHIMA',
    topic: 'health-information',
    occupations: HEALTH_INFORMATION_OCCUPATIONS,
    fields: FIELDS,
    eligibility: {
      required: {
        kind: 'accredited-program',
        accreditors: ['CAHIIM'],
        awardLevels: [3],
        cips: CIPS,
        degrees: ['associate'],
        demand: 'required-cahiim-associate',
        wrongField: 'required-health-information',
        askSchool: 'ask-cahiim',
      },
      recommended: [],
      otherPath: { code: 'reciprocity', opensOtherPrograms: false },
      remarks: [],
      source: 'rule-rhit',
      quality: 'secondary',
    },
    exams: [ahimaExam(FORM, 'rule-rhit-exam')],
    passRate: null,
    fees: [
      { cents: 22_900, who: 'member', source: 'rule-rhit-exam', quality: 'secondary' },
      { cents: 29_900, who: 'non-member', source: 'rule-rhit-exam', quality: 'secondary' },
    ],
    membership: AHIMA_MEMBERSHIP,
    renewal: ahimaRenewal(20, { source: 'rule-rhit-renewal', quality: 'secondary' }),
  },
  {
    id: 'RHIA',
    issuer: 'AHIMA',
    topic: 'health-information',
    occupations: HEALTH_INFORMATION_OCCUPATIONS,
    fields: FIELDS,
    eligibility: {
      required: {
        kind: 'accredited-program',
        accreditors: ['CAHIIM'],
        // Bachelor's; post-baccalaureate ("Certificate of the Degree", approved apart); master's.
        awardLevels: [5, 6, 7],
        cips: CIPS,
        degrees: ['bachelor', 'master'],
        demand: 'required-cahiim-bachelor',
        wrongField: 'required-health-information',
        askSchool: 'ask-cahiim',
        levelRemarks: { 6: 'certificate-of-the-degree' },
      },
      recommended: [],
      otherPath: { code: 'reciprocity', opensOtherPrograms: false },
      remarks: [],
      source: 'rule-rhia',
      quality: 'issuer',
    },
    exams: [ahimaExam(FORM, 'rule-rhia-exam')],
    passRate: {
      percent: 67,
      people: 860,
      of: 'first-time',
      period: '2025',
      source: 'rule-rhia-exam',
      quality: 'secondary',
    },
    fees: [],
    membership: AHIMA_MEMBERSHIP,
    renewal: ahimaRenewal(30, { source: 'rule-rhia-exam', quality: 'secondary' }),
  },
  {
    id: 'CEHRS',
    issuer: 'NHA',
    topic: 'health-information',
    occupations: ['29-2072'],
    fields: ['51.0706', '51.0707'],
    eligibility: nhaEligibility('CEHRS', 'rule-cehrs'),
    exams: [
      {
        items: 125,
        scored: 100,
        minutes: 125,
        // Where its scale begins was not told.
        pass: { score: '390 / 500' },
        source: 'rule-cehrs',
        quality: 'secondary',
      },
    ],
    passRate: {
      percent: 68.81,
      people: 1_834,
      of: 'all',
      period: '2024',
      source: 'rule-cehrs',
      quality: 'secondary',
    },
    fees: [],
    membership: unknownMembership('rule-cehrs'),
    renewal: unknownRenewal('rule-cehrs'),
  },
]
