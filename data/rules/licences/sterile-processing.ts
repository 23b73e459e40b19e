import type { LicenceDeclaration } from '../state-rule.ts'

/** The issuers that these laws name: the first credential of each. */
const CERTIFICATES = ['CRCST', 'CSPDT']

export const STERILE_PROCESSING_STAFF: LicenceDeclaration = {
  soc: '31-9093',
  searched: [{ code: 'hspa-states', source: 'rule-sp-hspa-states', quality: 'issuer' }],
  states: {
    CT: {
      asks: 'credential',
      law: 'Public Act 15-11',
      inForce: '2016-01-01',
      credentials: CERTIFICATES,
      source: 'rule-sp-CT',
      quality: 'law-reported',
    },
    DE: {
      asks: 'credential',
      law: '16 Del. C. §§ 3011A, 3012A; 83 Del. Laws c. 493',
      inForce: '2023-01-01',
      source: 'rule-sp-DE',
      quality: 'law',
    },
    NJ: {
      asks: 'reported',
      law: '',
      inForce: null,
      source: 'rule-sp-hspa-states',
      quality: 'issuer',
    },
    NY: {
      asks: 'credential',
      law: 'Pub. Health Law § 2824',
      inForce: '2015-01-01',
      credentials: CERTIFICATES,
      source: 'rule-sp-NY',
      quality: 'law',
    },
    PA: {
      asks: 'credential',
      law: 'HB 81, Central Service Technician and Surgical Technologist Regulation Act',
      inForce: '2020-12-28',
      source: 'rule-sp-PA',
      quality: 'law-reported',
    },
    TN: {
      asks: 'credential',
      law: 'T.C.A. 68-11-239',
      inForce: '2017-01-01',
      source: 'rule-sp-TN',
      quality: 'law',
    },
  },
}
