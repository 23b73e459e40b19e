import type { Pages } from './pages.ts'

const AHIMA = 'American Health Information Management Association (AHIMA)'
const AAMA = 'American Association of Medical Assistants (AAMA)'
const HSPA = 'Healthcare Sterile Processing Association (HSPA)'
const NCRA = 'National Cancer Registrars Association (NCRA)'
const CAHIIM =
  'Commission on Accreditation for Health Informatics and Information Management Education (CAHIIM)'

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
  'rule-ccs-p': [
    'Medcodely',
    '2026-05',
    'https://medcodely.com/study-guides/certified-coding-specialist-physician-based-ccs-p',
  ],
  'rule-ccs-p-fee': [AHIMA, '2010', ''],
  'rule-cdip-exam': ['cdipeexam.com', '2026', 'https://cdipeexam.com/blog/cdip-exam-domains-guide'],
  'rule-coc': ['AAPC', 'undated', 'https://www.aapc.com/certifications/coc'],
  'rule-coc-guide': ['cocexamprep.com', '2026', 'https://cocexamprep.com'],
  'rule-cic': ['AAPC', 'undated', 'https://aapc.com/certifications/cic/taking-the-cic-exam'],
  'rule-crc': ['AAPC', 'undated', 'https://www.aapc.com/certifications/crc/taking-the-crc-exam'],
  'rule-crc-fee': [
    'OpenExamPrep',
    '2026',
    'https://open-exam-prep.com/blog/aapc-crc-certified-risk-adjustment-coder-exam-guide-2026',
  ],
  'rule-cpb': ['AAPC', 'undated', 'https://www.aapc.com/certifications/cpb/taking-the-cpb-exam'],
  'rule-cpb-fee': [
    'Medical Billing and Coding Training',
    '2026',
    'https://medicalbillingandcoding.training/certifications/cpb',
  ],
  'rule-cpma': ['AAPC', 'undated', 'https://www.aapc.com/certifications/cpma/taking-the-cpma-exam'],
  'rule-cppm': ['AAPC', 'undated', 'https://www.aapc.com/certifications/cppm/taking-the-cppm-exam'],
  'rule-cbcs-eligibility': [
    'cbcsexam.com',
    '2026',
    'https://cbcsexam.com/blog/cbcs-exam-eligibility-requirements-2026-who-can-apply',
  ],
  'rule-cbcs-exam-1': [
    'OpenExamPrep',
    '2026-07',
    'https://open-exam-prep.com/study-guides/nha-cbcs/overview-revenue-cycle-compliance/exam-facts-cbcs-role-revenue-cycle',
  ],
  'rule-cbcs-exam-2': [
    'Medical Billing and Coding Training',
    '2026',
    'https://medicalbillingandcoding.training/certifications/cbcs',
  ],
  'rule-cehrs': ['cehrsexam.com', '2026', 'https://cehrsexam.com/blog/what-is-a-cehrs'],
  'rule-ods-eligibility': [
    NCRA,
    'undated',
    'https://www.ncra-usa.org/ODS-Credential/Potential-ODS/Eligibility',
  ],
  'rule-ods': [NCRA, '2024', 'https://www.ncra-usa.org/CTR/Certification-Exam'],
  'rule-ods-exam': ['quizzprep.com', '2026', 'https://quizzprep.com'],
  'rule-ccma': ['Mometrix', 'undated', 'https://mometrix.com/academy/?p=158219'],
  'rule-ccma-fee': [
    'advclinical.org',
    '2025',
    'https://advclinical.org/blog/nha-ccma-exam-what-you-need-to-know/',
  ],
  'rule-ccma-renewal': [
    'North Carolina Career and Technical Education',
    '2026',
    'https://center.ncsu.edu/nccte-cms/credential_info.php?choice=credential&cred_id=2612',
  ],
  'rule-ncma': [
    'proctoredtestpro.com',
    'undated',
    'https://proctoredtestpro.com/faqs/what-is-the-ncct-medical-assistant-exam',
  ],
  'rule-cmac': [
    'American Medical Certification Association (AMCA)',
    'undated',
    'https://www.amcaexams.com/certifications/clinical-medical-assistant/',
  ],
  'rule-hspa-renewal-more': [
    HSPA,
    'undated',
    'https://myhspa.org/certification/stay-certified/chl-renewal.html',
  ],
  'rule-cis': ['Vivian Health', 'undated', 'https://vivian.com/certifications/cis'],
  'rule-chl': [
    'OpenExamPrep',
    '2026-06',
    'https://open-exam-prep.com/study-guides/hspa-chl/introduction/eligibility-recert',
  ],
  'rule-cspdt': ['Vivian Health', 'undated', 'https://vivian.com/certifications/cbspd'],
  'rule-cspdt-routes': ['Department of Defense, Credentialing Opportunities On-Line (COOL)', 'undated', ''],
  'rule-cahiim': [CAHIIM, 'undated', 'https://www.cahiim.org/about/'],
  'rule-cahiim-page': [CAHIIM, 'undated', 'https://www.cahiim.org/accreditation/website-requirements'],
  'rule-cahiim-campus': [CAHIIM, 'undated', 'https://www.cahiim.org/programs/substantive-changes'],
  'rule-caahep': [
    'Medical Assisting Education Review Board (MAERB)',
    'undated',
    'https://www.maerb.org/About/',
  ],
  'rule-abhes': [AAMA, 'undated', ''],
  'rule-directories': ['', 'undated', ''],
} as const satisfies Pages
