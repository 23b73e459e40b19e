import type { Source } from '../figures/figure.ts'

/**
 * Where the certification rules were read. None is an official file: each says
 * how good it is, and every fee drawn from it carries the note "check".
 */
const readOn = '2026-11-23'

const source = (id: string, publisher: string, title: string, asOf: string, url: string): Source => ({
  id,
  publisher,
  title,
  file: '',
  asOf,
  readOn,
  url,
  licence: 'Facts only',
})

export const RULE_SOURCES = {
  'rule-ahima': source(
    'rule-ahima',
    'American Health Information Management Association (AHIMA)',
    'Certification and recertification pages',
    'undated',
    'https://www.ahima.org/certification-careers/certifications-overview/',
  ),
  'rule-ahima-secondary': source(
    'rule-ahima-secondary',
    'Secondary sources',
    'Reports of AHIMA’s exams, eligibility and fees',
    '2026',
    '',
  ),
  'rule-aapc': source('rule-aapc', 'AAPC', 'Certification pages', 'undated', 'https://www.aapc.com/'),
  'rule-cpc-fee-1': source(
    'rule-cpc-fee-1',
    'Secondary sources',
    'Reports of AAPC’s CPC exam fee, first value',
    'undated',
    '',
  ),
  'rule-cpc-fee-2': source(
    'rule-cpc-fee-2',
    'Secondary sources',
    'Reports of AAPC’s CPC exam fee, second value',
    'undated',
    '',
  ),
  'rule-aama': source(
    'rule-aama',
    'American Association of Medical Assistants (AAMA)',
    'CMA certification page',
    'undated',
    'https://www.aama-ntl.org/',
  ),
  'rule-amt': source(
    'rule-amt',
    'American Medical Technologists (AMT)',
    'RMA certification, not verified',
    'undated',
    'https://americanmedtech.org/',
  ),
  'rule-hspa': source(
    'rule-hspa',
    'Healthcare Sterile Processing Association (HSPA)',
    'CRCST certification page',
    'undated',
    'https://myhspa.org/',
  ),
} as const satisfies Readonly<Record<string, Source>>

export type RuleSourceId = keyof typeof RULE_SOURCES
