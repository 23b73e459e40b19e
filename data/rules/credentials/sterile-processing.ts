import type { Credential, Quality } from '../credential.ts'
import type { RuleSourceId } from '../sources.ts'
import { unknownMembership } from './unknown.ts'

const STERILE_PROCESSING_STAFF = ['31-9093']

const FIELDS = ['51.1012']

export const STERILE_PROCESSING: readonly Credential[] = [
  {
    id: 'CRCST',
    issuer: 'HSPA',
    topic: 'sterile-processing',
    occupations: STERILE_PROCESSING_STAFF,
    fields: FIELDS,
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
  {
    id: 'CSPDT',
    issuer: 'CBSPD',
    topic: 'sterile-processing',
    occupations: STERILE_PROCESSING_STAFF,
    fields: FIELDS,
    eligibility: {
      required: { kind: 'routes', code: 'CSPDT' },
      recommended: [],
      otherPath: null,
      remarks: [],
      source: 'rule-cspdt-routes',
      quality: 'secondary',
    },
    exams: [
      {
        items: 150,
        scored: 125,
        minutes: null,
        pass: { score: '70', scale: 'scaled' },
        source: 'rule-cspdt',
        quality: 'secondary',
      },
    ],
    passRate: null,
    fees: [{ cents: 12_800, who: 'everyone', source: 'rule-cspdt', quality: 'secondary' }],
    membership: unknownMembership('rule-cspdt'),
    renewal: {
      months: 60,
      units: null,
      cents: null,
      terms: [],
      source: 'rule-cspdt',
      quality: 'secondary',
    },
  },
  further('CIS', {
    eligibility: {
      required: { kind: 'credential-first', code: 'CIS', first: 'CRCST' },
      recommended: [],
      otherPath: null,
      remarks: [],
      source: 'rule-cis',
      quality: 'secondary',
    },
    source: 'rule-cis',
    // HSPA's page says it of CHL, and of CIS in passing.
    renewalQuality: 'secondary',
  }),
  further('CHL', {
    eligibility: {
      // From October 2026.
      required: {
        kind: 'credential-first',
        code: 'CHL',
        first: 'CRCST',
        opens: { degrees: ['associate', 'bachelor', 'master'], years: 1 },
      },
      recommended: [],
      otherPath: null,
      remarks: [],
      source: 'rule-chl',
      quality: 'secondary',
    },
    source: 'rule-chl',
    renewalQuality: 'issuer',
  }),
]

/** What builds on CRCST: one form of exam, one price, and units on top of its own. */
function further(
  id: string,
  known: Pick<Credential, 'eligibility'> & {
    readonly source: RuleSourceId
    readonly renewalQuality: Quality
  },
): Credential {
  const { eligibility, source, renewalQuality } = known
  return {
    id,
    issuer: 'HSPA',
    topic: 'sterile-processing',
    occupations: STERILE_PROCESSING_STAFF,
    fields: [],
    eligibility,
    exams: [{ items: 150, scored: null, minutes: 180, pass: null, source, quality: 'secondary' }],
    passRate: null,
    fees: [{ cents: 14_000, who: 'everyone', source, quality: 'secondary' }],
    membership: unknownMembership('rule-hspa-renewal-more'),
    renewal: {
      months: 12,
      units: 6,
      cents: 5_000,
      terms: ['hspa-on-top', 'hspa-all-credentials'],
      source: 'rule-hspa-renewal-more',
      quality: renewalQuality,
      feeSource: { source: 'rule-hspa-renewal', quality: 'issuer' },
    },
  }
}
