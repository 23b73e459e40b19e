import type { Credential } from '../credential.ts'

export const STERILE_PROCESSING: readonly Credential[] = [
  {
    id: 'CRCST',
    issuer: 'HSPA',
    occupations: ['31-9093'],
    eligibility: {
      // Full route: 400 hours in the five years before; provisional: pass first, 400 hours within six months.
      required: { kind: 'hours-before-or-after', hours: 400, yearsBefore: 5, monthsAfter: 6 },
      recommended: [],
      otherPath: null,
      remarks: [],
      source: 'rule-hspa',
      quality: 'issuer',
    },
    exams: [
      {
        items: 150,
        scored: 125,
        minutes: 180,
        pass: { score: '70', scale: 'scaled' },
        source: 'rule-crcst-exam',
        quality: 'secondary',
      },
    ],
    passRate: {
      percent: 65.6,
      people: 15_369,
      of: 'all',
      period: '2025',
      source: 'rule-crcst-pass-rate',
      quality: 'secondary',
    },
    // Of the exam itself no fee was found.
    fees: [],
    membership: { required: 'no', cents: null, source: 'rule-hspa-membership', quality: 'issuer' },
    // 12 units and $50 a year.
    renewal: {
      months: 12,
      units: 12,
      cents: 5_000,
      terms: ['hspa-all-credentials'],
      source: 'rule-hspa-renewal',
      quality: 'issuer',
    },
  },
]
