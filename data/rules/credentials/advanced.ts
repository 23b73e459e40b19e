import type { Credential } from '../credential.ts'
import { HEALTH_INFORMATION_OCCUPATIONS } from './health-information.ts'

/** AHIMA's advanced credentials. Who may sit was not verified; only the renewal is reported. */
const advanced = (id: string): Credential => ({
  id,
  issuer: 'AHIMA',
  occupations: HEALTH_INFORMATION_OCCUPATIONS,
  eligibility: {
    required: { kind: 'unverified' },
    recommended: [],
    otherPath: null,
    remarks: [],
    source: 'rule-ahima-secondary',
    quality: 'unverified',
  },
  exam: null,
  fees: [],
  membership: { required: 'unknown', source: 'rule-ahima-secondary' },
  renewal: { months: 24, units: 30, cents: null, source: 'rule-ahima-secondary', quality: 'unverified' },
})

export const ADVANCED: readonly Credential[] = ['CHDA', 'CDIP', 'CHPS'].map(advanced)
