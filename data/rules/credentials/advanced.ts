import type { Credential } from '../credential.ts'
import { AAPC_MEMBERSHIP, aapcEligibility, aapcExam, aapcRenewal } from './aapc.ts'
import { AHIMA_MEMBERSHIP, ahimaExam, ahimaRenewal } from './ahima.ts'
import { HEALTH_INFORMATION_OCCUPATIONS } from './health-information.ts'
import { unknownEligibility } from './unknown.ts'

/** AHIMA's advanced credentials. Of CHPS the routes were found; of the others who may sit was not. */
const ahima = (
  id: string,
  known: Pick<Credential, 'eligibility'> & Partial<Pick<Credential, 'exams' | 'passRate'>>,
): Credential => ({
  id,
  issuer: 'AHIMA',
  topic: 'advanced',
  occupations: HEALTH_INFORMATION_OCCUPATIONS,
  fields: [],
  exams: [],
  passRate: null,
  ...known,
  fees: [],
  membership: AHIMA_MEMBERSHIP,
  renewal: ahimaRenewal(30, { source: 'rule-ahima-renewal-units', quality: 'unverified' }),
})

/** AAPC's for those who audit records or manage a practice; what they cost was not found. */
const aapc = (
  id: string,
  exams: Credential['exams'],
  /** Which of the units must be in its own subject. */
  term: string,
): Credential => ({
  id,
  issuer: 'AAPC',
  topic: 'advanced',
  occupations: ['29-2072'],
  fields: [],
  eligibility: aapcEligibility(),
  exams,
  passRate: null,
  fees: [],
  membership: AAPC_MEMBERSHIP,
  renewal: aapcRenewal(term),
})

export const ADVANCED: readonly Credential[] = [
  ahima('CHDA', { eligibility: unknownEligibility('rule-ahima-advanced') }),
  ahima('CDIP', {
    eligibility: unknownEligibility('rule-ahima-advanced'),
    exams: [ahimaExam({ items: 140, scored: 106, minutes: 180 }, 'rule-cdip-exam')],
  }),
  ahima('CHPS', {
    eligibility: {
      required: { kind: 'routes', code: 'CHPS' },
      recommended: [],
      otherPath: null,
      remarks: [],
      source: 'rule-ahima-chps',
      quality: 'issuer',
    },
    exams: [
      {
        items: 140,
        mostItems: 160,
        scored: null,
        minutes: 210,
        pass: null,
        source: 'rule-ahima-chps',
        quality: 'issuer',
      },
    ],
    passRate: {
      percent: 53,
      people: 57,
      of: 'all',
      period: '2020',
      source: 'rule-ahima-chps',
      quality: 'issuer',
    },
  }),
  aapc('CPMA', [aapcExam({ items: 100, pass: { score: '70 %' } }, 'rule-cpma')], 'cpma-units'),
  aapc('CPPM', [aapcExam({ items: 135 }, 'rule-cppm')], 'cppm-units'),
]
