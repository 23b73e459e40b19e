import type { Credential } from '../credential.ts'
import { AHIMA_MEMBERSHIP, ahimaRenewal } from './ahima.ts'
import { HEALTH_INFORMATION_OCCUPATIONS } from './health-information.ts'

/** AHIMA's advanced credentials. Of CHPS the routes were found; of the others who may sit was not. */
const advanced = (
  id: string,
  eligibility: Pick<Credential['eligibility'], 'required' | 'source' | 'quality'>,
): Credential => ({
  id,
  issuer: 'AHIMA',
  occupations: HEALTH_INFORMATION_OCCUPATIONS,
  eligibility: { ...eligibility, recommended: [], otherPath: null, remarks: [] },
  exams: [],
  passRate: null,
  fees: [],
  membership: AHIMA_MEMBERSHIP,
  renewal: ahimaRenewal(30, { source: 'rule-ahima-renewal-units', quality: 'unverified' }),
})

const UNVERIFIED = {
  required: { kind: 'unverified' },
  source: 'rule-ahima-advanced',
  quality: 'unverified',
} as const

export const ADVANCED: readonly Credential[] = [
  advanced('CHDA', UNVERIFIED),
  advanced('CDIP', UNVERIFIED),
  advanced('CHPS', {
    required: { kind: 'routes', code: 'CHPS' },
    source: 'rule-ahima-chps',
    quality: 'issuer',
  }),
]
