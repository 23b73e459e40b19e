import type { Pages } from './pages.ts'

const AHIMA = 'American Health Information Management Association (AHIMA)'
const AAMA = 'American Association of Medical Assistants (AAMA)'
const HSPA = 'Healthcare Sterile Processing Association (HSPA)'

export const CREDENTIAL_PAGES = {
  'rule-ahima': [AHIMA, 'undated', 'https://ahima.org/certification-careers/certifications-overview/ccs'],
  'rule-ahima-renewal': [AHIMA, '2025', 'https://www.ahima.org/certification/Recertification'],
  'rule-ahima-renewal-fee': [AHIMA, '2021', ''],
  'rule-ahima-renewal-units': ['', 'undated', ''],
  'rule-ahima-advanced': ['', 'undated', ''],
  'rule-ahima-chps': [
    AHIMA,
    '2021',
    'https://cms-test.ahima.org/certification-careers/certification-exams/chps/',
  ],
  'rule-rhit': [
    'OpenExamPrep',
    '2026',
    'https://open-exam-prep.com/study-guides/rhit/orientation-and-exam-strategy/eligibility-application-and-scheduling',
  ],
  'rule-rhit-exam': [
    'OpenExamPrep',
    '2026',
    'https://open-exam-prep.com/study-guides/rhit/orientation-and-exam-strategy/current-exam-facts',
  ],
  'rule-rhit-renewal': [
    'OpenExamPrep',
    '2026',
    'https://open-exam-prep.com/study-guides/rhit/final-review-and-test-day/after-the-exam-and-next-steps',
  ],
  'rule-rhia': [AHIMA, 'undated', ''],
  'rule-rhia-exam': [
    'OpenExamPrep',
    '2026-05',
    'https://open-exam-prep.com/study-guides/rhia/12-final-rhia-review-domain-integration-exam-week-and-career-next-steps/12-06-readiness-checklist-and-next-step-plan',
  ],
  'rule-ccs-exam-1': [
    'Medical Billing and Coding',
    '2026-02',
    'https://mbc-bv6.pages.dev/certifications/ccs',
  ],
  'rule-ccs-exam-2': [
    'OpenExamPrep',
    '2026-04-21',
    'https://open-exam-prep.com/blog/ccs-medical-coding-exam-guide-2026',
  ],
  'rule-cca': [
    'OpenExamPrep',
    '2026',
    'https://open-exam-prep.com/blog/ahima-cca-certified-coding-associate-exam-guide-2026',
  ],
  'rule-aapc': ['AAPC', 'undated', 'https://www.aapc.com/resources/cpc-exam-faqs'],
  'rule-aapc-apprentice': [
    'AAPC',
    'undated',
    'https://aapc.com/certifications/cpc/complete-your-cpc-apprenticeship',
  ],
  'rule-aapc-units': ['AAPC', 'undated', 'https://www.aapc.com/medical-coding-education/help/'],
  'rule-aapc-membership': [
    'Medical Billing and Coding Training',
    '2026',
    'https://medicalbillingandcoding.training/certifications/cpb',
  ],
  'rule-cpc-fee-1': ['CPC Test Prep', '2026', 'https://cpctestprep.com'],
  'rule-cpc-fee-2': ['Medical Billing and Coding', '2026-02', 'https://mbc-bv6.pages.dev/certifications/cpc'],
  'rule-aama': [AAMA, '2024', 'https://www.aama-ntl.org/cma-aama-exam/application-steps'],
  'rule-aama-renewal': [AAMA, 'undated', 'https://www.aama-ntl.org/cma-aama-exam/recertification-policies'],
  'rule-cma-exam': ['CMA Quiz', '2026', 'https://cmaquiz.com/blog/what-is-cma-certification'],
  'rule-cma-pass-rate': ['CMA Quiz', '2026', 'https://cmaquiz.com/blog/how-hard-is-cma-exam'],
  'rule-amt': [
    'American Medical Technologists (AMT)',
    '2021',
    'https://americanmedtech.org/Certification/Stay-Certified/tabs/3',
  ],
  'rule-rma-routes': ['Vivian Health', 'undated', 'https://vivian.com/certifications/rma-amt'],
  'rule-rma-exam': ['OpenExamPrep', '2026-02-20', 'https://open-exam-prep.com/blog/rma-exam-guide-2026'],
  'rule-hspa': [HSPA, 'undated', 'https://myhspa.org/certification/get-certified/crcst-application.html'],
  'rule-hspa-membership': [HSPA, 'undated', 'https://myhspa.org/certification/become-certified/'],
  'rule-hspa-renewal': [HSPA, 'undated', 'https://myhspa.org/certification/renew-your-certification/'],
  'rule-crcst-exam': ['IPrep', 'undated', 'https://www.iprep.online/courses/iahcsmm-crcst-test/'],
  'rule-crcst-pass-rate': [
    'OpenExamPrep',
    '2025-12-31',
    'https://open-exam-prep.com/blog/crcst-exam-difficulty-pass-rate-scoring-2026',
  ],
} as const satisfies Pages
