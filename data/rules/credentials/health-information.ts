import type { Credential } from '../credential.ts'
import { AHIMA_MEMBERSHIP, ahimaExam, ahimaRenewal } from './ahima.ts'

/** Medical records specialists; health information technologists and medical registrars. */
export const HEALTH_INFORMATION_OCCUPATIONS = ['29-2072', '29-9021']

/** Health information (51.07, 51.27) is where a CAHIIM program can be filed. */
const CIPS = ['51.07', '51.27']

/** 130 of the 150 questions are scored; the appointment takes three and a half hours. */
const FORM = { items: 150, scored: 130, minutes: 210 }

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
    occupations: HEALTH_INFORMATION_OCCUPATIONS,
    eligibility: {
      required: {
        kind: 'accredited-program',
        accreditors: ['CAHIIM'],
        // Bachelor's; post-baccalaureate ("Certificate of the Degree", approved apart); master's.
        awardLevels: [5, 6, 7],
        cips: CIPS,
        degrees: ['bachelor', 'master'],
        wrongLevel: 'required-cahiim-bachelor',
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
]
