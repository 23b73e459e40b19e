import type { Credential } from '../credential.ts'
import type { RuleSourceId } from '../sources.ts'

/** What was looked for and not found stays unknown; the source says what was read instead. */

export const unknownMembership = (source: RuleSourceId): Credential['membership'] => ({
  required: 'unknown',
  cents: null,
  source,
  quality: 'unverified',
})

export const unknownRenewal = (source: RuleSourceId): Credential['renewal'] => ({
  months: null,
  units: null,
  cents: null,
  terms: [],
  source,
  quality: 'unverified',
})

export const unknownEligibility = (source: RuleSourceId): Credential['eligibility'] => ({
  required: { kind: 'unverified' },
  recommended: [],
  otherPath: null,
  remarks: [],
  source,
  quality: 'unverified',
})
