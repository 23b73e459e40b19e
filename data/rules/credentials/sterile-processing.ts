import type { Credential } from '../credential.ts'

export const STERILE_PROCESSING: readonly Credential[] = [
  {
    id: 'CRCST',
    issuer: 'HSPA',
    occupations: ['31-9093'],
    eligibility: {
      required: { kind: 'hands-on-hours', hours: 400 },
      recommended: [],
      otherPath: null,
      remarks: [],
      source: 'rule-hspa',
      quality: 'issuer',
    },
    exam: null,
    fees: [],
    membership: { required: 'unknown', source: 'rule-hspa' },
    // 12 units and $50 a year.
    renewal: { months: 12, units: 12, cents: 5_000, source: 'rule-hspa', quality: 'issuer' },
  },
]
