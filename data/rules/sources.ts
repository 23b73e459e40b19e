import type { Source } from '../figures/figure.ts'

/**
 * Where the certification rules were read. None is an official file: each says
 * how good it is, and every fee drawn from it carries the note "check". None has a
 * title of its own: what Pathwise calls it is a message (`ruleSource.<id>`), and so
 * is who published it where that is nobody in particular (`ruleSource.by.<id>`).
 */
const readOn = '2026-11-23'

const source = (id: string, publisher: string, asOf: string, url: string): Source => ({
  id,
  publisher,
  title: '',
  file: '',
  asOf,
  readOn,
  url,
  licence: '',
})

export const RULE_SOURCES = {
  'rule-ahima': source(
    'rule-ahima',
    'American Health Information Management Association (AHIMA)',
    'undated',
    'https://www.ahima.org/certification-careers/certifications-overview/',
  ),
  'rule-ahima-secondary': source('rule-ahima-secondary', '', '2026', ''),
  'rule-aapc': source('rule-aapc', 'AAPC', 'undated', 'https://www.aapc.com/'),
  'rule-cpc-fee-1': source('rule-cpc-fee-1', '', 'undated', ''),
  'rule-cpc-fee-2': source('rule-cpc-fee-2', '', 'undated', ''),
  'rule-aama': source(
    'rule-aama',
    'American Association of Medical Assistants (AAMA)',
    'undated',
    'https://www.aama-ntl.org/',
  ),
  'rule-amt': source(
    'rule-amt',
    'American Medical Technologists (AMT)',
    'undated',
    'https://americanmedtech.org/',
  ),
  'rule-hspa': source(
    'rule-hspa',
    'Healthcare Sterile Processing Association (HSPA)',
    'undated',
    'https://myhspa.org/',
  ),
} as const satisfies Readonly<Record<string, Source>>

export type RuleSourceId = keyof typeof RULE_SOURCES
