import type { Credential } from '../credential.ts'
import { unknownMembership } from './unknown.ts'

export const REGISTRY: readonly Credential[] = [
  {
    // CTR until 31 December 2023.
    id: 'ODS-C',
    issuer: 'NCRA',
    topic: 'registry',
    // Registrars are among these (Bureau of Labor Statistics, Occupational Outlook Handbook).
    occupations: ['29-9021'],
    fields: ['51.0721'],
    eligibility: {
      required: { kind: 'routes', code: 'ODS-C' },
      recommended: [],
      otherPath: null,
      remarks: [],
      source: 'rule-ods-eligibility',
      quality: 'issuer',
    },
    exams: [
      { items: 180, scored: null, minutes: null, pass: null, source: 'rule-ods-exam', quality: 'secondary' },
    ],
    passRate: null,
    fees: [
      { cents: 33_500, who: 'member', source: 'rule-ods', quality: 'issuer' },
      { cents: 43_500, who: 'non-member', source: 'rule-ods', quality: 'issuer' },
    ],
    membership: unknownMembership('rule-ods'),
    // A fee each year, whose sum was not found, and hours over two.
    renewal: {
      months: 12,
      units: 20,
      unitMonths: 24,
      cents: null,
      terms: [],
      source: 'rule-ods',
      quality: 'issuer',
    },
  },
]
