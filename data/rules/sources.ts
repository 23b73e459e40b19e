import type { Source } from '../figures/figure.ts'

/**
 * Where the certification rules were read. None is an official file: each fact says how
 * good its source is (Quality), and every fee drawn from one carries the note "check".
 * `asOf` is the date that the page bears, or the year that its figures tell; the pages were
 * read as archived copies. A page that answers no more, or only by http, has no address.
 */
const readOn = '2026-11-30'

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

const AHIMA = 'American Health Information Management Association (AHIMA)'
const AAMA = 'American Association of Medical Assistants (AAMA)'
const HSPA = 'Healthcare Sterile Processing Association (HSPA)'

/** Every id begins so, in every release. */
export const RULE_SOURCE = 'rule-'

/** By id; a person's choice between two sources is stored under it. */
const PAGES = {
  'rule-ahima': [
    AHIMA,
    'CCS certification page',
    'undated',
    'https://ahima.org/certification-careers/certifications-overview/ccs',
  ],
  'rule-ahima-renewal': [
    AHIMA,
    'Recertification page, rule of 2025',
    '2025',
    'https://www.ahima.org/certification/Recertification',
  ],
  'rule-ahima-renewal-fee': [AHIMA, 'Recertification questions and answers, older copy', '2021', ''],
  'rule-ahima-renewal-units': ['Pathwise', 'Units of CHDA, CDIP and CHPS, not verified', 'undated', ''],
  'rule-ahima-advanced': ['Pathwise', 'Who may sit for CHDA and CDIP, not found', 'undated', ''],
  'rule-ahima-chps': [
    AHIMA,
    'CHPS exam page, older copy',
    '2021',
    'https://cms-test.ahima.org/certification-careers/certification-exams/chps/',
  ],
  'rule-rhit': [
    'OpenExamPrep',
    'RHIT guide: eligibility, application and scheduling',
    '2026',
    'https://open-exam-prep.com/study-guides/rhit/orientation-and-exam-strategy/eligibility-application-and-scheduling',
  ],
  'rule-rhit-exam': [
    'OpenExamPrep',
    'RHIT guide: exam facts',
    '2026',
    'https://open-exam-prep.com/study-guides/rhit/orientation-and-exam-strategy/current-exam-facts',
  ],
  'rule-rhit-renewal': [
    'OpenExamPrep',
    'RHIT guide: after the exam',
    '2026',
    'https://open-exam-prep.com/study-guides/rhit/final-review-and-test-day/after-the-exam-and-next-steps',
  ],
  'rule-rhia': [AHIMA, 'RHIA certification page, older copy', 'undated', ''],
  'rule-rhia-exam': [
    'OpenExamPrep',
    'RHIA guide: exam form and results',
    '2026-05',
    'https://open-exam-prep.com/study-guides/rhia/12-final-rhia-review-domain-integration-exam-week-and-career-next-steps/12-06-readiness-checklist-and-next-step-plan',
  ],
  'rule-ccs-exam-1': [
    'Medical Billing and Coding',
    'CCS certification guide',
    '2026-02',
    'https://mbc-bv6.pages.dev/certifications/ccs',
  ],
  'rule-ccs-exam-2': [
    'OpenExamPrep',
    'CCS exam guide',
    '2026-04-21',
    'https://open-exam-prep.com/blog/ccs-medical-coding-exam-guide-2026',
  ],
  'rule-cca': [
    'OpenExamPrep',
    'CCA exam guide',
    '2026',
    'https://open-exam-prep.com/blog/ahima-cca-certified-coding-associate-exam-guide-2026',
  ],
  'rule-aapc': [
    'AAPC',
    'CPC exam questions and answers',
    'undated',
    'https://www.aapc.com/resources/cpc-exam-faqs',
  ],
  'rule-aapc-apprentice': [
    'AAPC',
    'Completing the CPC apprenticeship',
    'undated',
    'https://aapc.com/certifications/cpc/complete-your-cpc-apprenticeship',
  ],
  'rule-aapc-units': [
    'AAPC',
    'Continuing-education help',
    'undated',
    'https://www.aapc.com/medical-coding-education/help/',
  ],
  'rule-aapc-membership': [
    'Medical Billing and Coding Training',
    'CPB certification guide: membership',
    '2026',
    'https://medicalbillingandcoding.training/certifications/cpb',
  ],
  'rule-cpc-fee-1': ['CPC Test Prep', 'CPC exam fee, older price', '2026', 'https://cpctestprep.com'],
  'rule-cpc-fee-2': [
    'Medical Billing and Coding',
    'CPC certification guide: exam fee',
    '2026-02',
    'https://mbc-bv6.pages.dev/certifications/cpc',
  ],
  'rule-aama': [
    AAMA,
    'CMA exam: application steps',
    '2024',
    'https://www.aama-ntl.org/cma-aama-exam/application-steps',
  ],
  'rule-aama-renewal': [
    AAMA,
    'Recertification policies',
    'undated',
    'https://www.aama-ntl.org/cma-aama-exam/recertification-policies',
  ],
  'rule-cma-exam': [
    'CMA Quiz',
    'What the CMA certification is',
    '2026',
    'https://cmaquiz.com/blog/what-is-cma-certification',
  ],
  'rule-cma-pass-rate': [
    'CMA Quiz',
    'How hard the CMA exam is',
    '2026',
    'https://cmaquiz.com/blog/how-hard-is-cma-exam',
  ],
  'rule-amt': [
    'American Medical Technologists (AMT)',
    'Stay certified',
    '2021',
    'https://americanmedtech.org/Certification/Stay-Certified/tabs/3',
  ],
  'rule-rma-routes': [
    'Vivian Health',
    'RMA certification guide',
    'undated',
    'https://vivian.com/certifications/rma-amt',
  ],
  'rule-rma-exam': [
    'OpenExamPrep',
    'RMA exam guide',
    '2026-02-20',
    'https://open-exam-prep.com/blog/rma-exam-guide-2026',
  ],
  'rule-hspa': [
    HSPA,
    'CRCST application page',
    'undated',
    'https://myhspa.org/certification/get-certified/crcst-application.html',
  ],
  'rule-hspa-membership': [
    HSPA,
    'Become certified',
    'undated',
    'https://myhspa.org/certification/become-certified/',
  ],
  'rule-hspa-renewal': [
    HSPA,
    'Renew your certification',
    'undated',
    'https://myhspa.org/certification/renew-your-certification/',
  ],
  'rule-crcst-exam': [
    'IPrep',
    'CRCST test guide',
    'undated',
    'https://www.iprep.online/courses/iahcsmm-crcst-test/',
  ],
  'rule-crcst-pass-rate': [
    'OpenExamPrep',
    'CRCST difficulty and pass rate, quoting HSPA’s statistics page',
    '2025-12-31',
    'https://open-exam-prep.com/blog/crcst-exam-difficulty-pass-rate-scoring-2026',
  ],
} as const satisfies Readonly<
  Record<string, readonly [publisher: string, title: string, asOf: string, url: string]>
>

export type RuleSourceId = keyof typeof PAGES

export const RULE_SOURCES = Object.fromEntries(
  Object.entries(PAGES).map(([id, [publisher, title, asOf, url]]) => [
    id,
    source(id, publisher, title, asOf, url),
  ]),
) as Record<RuleSourceId, Source>
