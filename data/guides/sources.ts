import type { Source } from '../figures/figure.ts'
import { RULE_SOURCES, type RuleSourceId } from '../rules/sources.ts'

/**
 * Where the paragraphs of the guides were read, beside the pages of the certification
 * rules. `asOf` is the date that the page bears; the pages were read as archived copies. A
 * page that answers only by http has no address. Titles are the publications' own; where a
 * page was read through somebody else, that one is the publisher.
 */
const readOn = '2026-11-30'

const BLS = 'U.S. Bureau of Labor Statistics'
const ONET = 'U.S. Department of Labor, Employment and Training Administration'
const HSPA = 'Healthcare Sterile Processing Association (HSPA)'
const PUBLIC = 'public domain'
/** What the license asks for: the name, the license, and that the words are not theirs. */
const CC_BY = 'CC BY 4.0 (creativecommons.org/licenses/by/4.0); our own words, made from it'
/** Of figures that the guide takes from the active catalog: which edition, its Library tells. */
const IN_USE = 'the edition in use'

interface Page {
  /** '' where nobody in particular is named. */
  readonly publisher: string
  readonly title: string
  readonly asOf: string
  readonly url: string
  readonly licence?: string
}

const page = (publisher: string, title: string, asOf: string, url: string, licence = ''): Page => ({
  publisher,
  title,
  asOf,
  url,
  licence,
})

const handbook = (title: string, name: string): Page =>
  page(
    BLS,
    `Occupational Outlook Handbook: ${title}`,
    '2025-08-28',
    `https://www.bls.gov/ooh/healthcare/${name}.htm`,
    PUBLIC,
  )

const PAGES = {
  'guide-onet-tasks': page(
    ONET,
    'O*NET 30 Database: Task Statements',
    'O*NET 30',
    'https://www.onetcenter.org/database.html',
    CC_BY,
  ),
  'guide-onet-titles': page(
    ONET,
    'O*NET 27.0 Database: Alternate Titles',
    '2022-08',
    'https://www.onetcenter.org/database.html',
    CC_BY,
  ),
  'guide-onet-related': page(
    ONET,
    'O*NET 27.0 Database: Related Occupations',
    '2022-08',
    'https://www.onetcenter.org/database.html',
    CC_BY,
  ),
  'guide-handbook-records': handbook(
    'Medical Records Specialists',
    'medical-records-and-health-information-technicians',
  ),
  'guide-handbook-registrars': handbook(
    'Health Information Technologists and Medical Registrars',
    'health-information-technologists-and-medical-registrars',
  ),
  'guide-handbook-assistants': handbook('Medical Assistants', 'medical-assistants'),
  'guide-projections': page(
    BLS,
    'Employment Projections, Tables 1.2 and 1.10',
    IN_USE,
    'https://www.bls.gov/emp/',
    PUBLIC,
  ),
  'guide-projections-why': page(
    BLS,
    'Employment Projections, Table 1.12: what changes the demand',
    '2024-34',
    'https://www.bls.gov/emp/',
    PUBLIC,
  ),
  'guide-wages': page(
    BLS,
    'Occupational Employment and Wage Statistics',
    IN_USE,
    'https://www.bls.gov/oes/',
    PUBLIC,
  ),
  'guide-programs': page(
    'National Center for Education Statistics',
    'Integrated Postsecondary Education Data System (IPEDS)',
    IN_USE,
    'https://nces.ed.gov/ipeds/',
    PUBLIC,
  ),
  'guide-requirements-survey': page(
    BLS,
    'Occupational Requirements Survey, USDL-20-2307',
    '2020-12-22',
    'https://www.bls.gov/ors/',
    PUBLIC,
  ),
  'guide-telework-survey': page(
    BLS,
    'Occupational Requirements Survey: medical secretaries and administrative assistants',
    '2024',
    'https://www.bls.gov/ors/factsheet/medical-secretaries-and-administrative-assistants.htm',
    PUBLIC,
  ),
  'guide-aapc-survey': page('AAPC', 'Medical coding salary survey of 2022', '2023', ''),
  'guide-article-records': page(
    '',
    'Become a Medical Records Technician: Training & Certification Guide',
    '2024-05',
    '',
  ),
  'guide-cahiim': page(
    'CAHIIM',
    'What an accredited program must show on its website',
    'undated',
    'https://www.cahiim.org/accreditation/website-requirements',
  ),
  'guide-cahiim-campus': page(
    'CAHIIM',
    'Substantive changes of programs',
    'undated',
    'https://www.cahiim.org/programs/substantive-changes',
  ),
  'guide-maerb': page('MAERB', 'About MAERB', 'undated', 'https://www.maerb.org/About/'),
  'guide-rhit-covers': page(
    'RHIT Exam',
    'RHIT exam domains',
    'undated',
    'https://rhitexam.com/blog/rhit-exam-domains-guide.html',
  ),
  'guide-chda': page(
    'CHDA Exam',
    'CHDA prerequisites, education and experience',
    '2026',
    'https://chdaexam.com/blog/chda-exam-prerequisites-education-and-experience-guide-2026',
  ),
  'guide-ncra': page(
    'National Cancer Registrars Association (NCRA)',
    'Who may sit the ODS-C exam',
    'undated',
    'https://www.ncra-usa.org/ODS-Credential/Potential-ODS/Eligibility',
  ),
  'guide-ncra-exam': page(
    'National Cancer Registrars Association (NCRA)',
    'Certification exam',
    '2024',
    'https://www.ncra-usa.org/CTR/Certification-Exam',
  ),
  'guide-aama-faq': page(
    'American Association of Medical Assistants (AAMA)',
    'Certification: questions and answers',
    'undated',
    'https://www.aama-ntl.org/cma-aama-exam/faqs-certification',
  ),
  'guide-ccma': page(
    'Mometrix',
    'CCMA: who may sit the exam',
    'undated',
    'https://mometrix.com/academy/?p=158219',
  ),
  'guide-ccma-renewal': page(
    'North Carolina Career and Technical Education',
    'CCMA: the exam and its renewal',
    '2025-26',
    'https://center.ncsu.edu/nccte-cms/credential_info.php?choice=credential&cred_id=2612',
  ),
  'guide-ncma': page(
    'Proctored Test Pro',
    'What the NCCT medical assistant exam is',
    'undated',
    'https://proctoredtestpro.com/faqs/what-is-the-ncct-medical-assistant-exam',
  ),
  'guide-cmac': page(
    'American Medical Certification Association (AMCA)',
    'Clinical medical assistant',
    'undated',
    'https://www.amcaexams.com/certifications/clinical-medical-assistant/',
  ),
  'guide-law-washington': page('State of Washington', 'RCW 18.360; WAC 246-827-0200', 'undated', ''),
  'guide-law-north-dakota': page(
    'North Dakota Board of Nursing',
    'NDAC 54-07-05: unlicensed assistive persons',
    '2023-11',
    'https://www.ndbon.org/UAP-MAIII/Overview.asp',
  ),
  'guide-law-california': page(
    'Medical Board of California',
    'Medical assistants: B&P 2069 to 2071; 16 CCR 1366 to 1366.4',
    'undated',
    'https://www.mbc.ca.gov/Licensees/Physicians_and_Surgeons/Medical_Assistants/',
  ),
  'guide-law-new-york-assistants': page(
    'New York State Education Department',
    'Utilization of medical assistants: Educ. Law 6530(11)',
    '2019-12',
    'https://www.op.nysed.gov/professions/specialist-assistants/professional-practice/utilization-of-medical-assistants',
  ),
  'guide-law-new-york-sterile': page(
    'State of New York',
    'Public Health Law § 2824',
    '2015',
    'https://www.nysenate.gov/legislation/laws/PBH/2824',
  ),
  'guide-law-connecticut-sterile': page('AORN', 'Connecticut Public Act 15-11', '2015-06-08', ''),
  'guide-law-tennessee-sterile': page('FindLaw', 'T.C.A. 68-11-239', '2024', 'https://codes.findlaw.com/tn/'),
  'guide-law-pennsylvania-sterile': page(
    'Health Law Informer',
    'Central Service Technician and Surgical Technologist Regulation Act',
    '2020',
    'https://www.healthlawinformer.com/category/pennsylvania/',
  ),
  'guide-law-delaware-sterile': page(
    'State of Delaware',
    '16 Del. C. §§ 3011A, 3012A; 83 Del. Laws c. 493',
    '2023',
    'https://legis.delaware.gov/json/BillDetail/GenerateHtmlDocumentSessionLaw?sessionLawId=79060&docTypeId=13&sessionLawName=chp493',
  ),
  'guide-hspa-states': page(
    HSPA,
    'Legislative certification issues',
    'undated',
    'https://myhspa.org/about/advocacy/legislative-certification-issues/',
  ),
  'guide-hspa-chl': page(
    HSPA,
    'CHL renewal',
    'undated',
    'https://myhspa.org/certification/stay-certified/chl-renewal.html',
  ),
  'guide-crcst-hours': page(
    'IPrep',
    'CRCST: hours and exam',
    'undated',
    'https://www.iprep.online/courses/iahcsmm-crcst-test/',
  ),
  'guide-cis': page('Vivian Health', 'CIS', 'undated', 'https://vivian.com/certifications/cis'),
  'guide-chl': page(
    'OpenExamPrep',
    'CHL: who may sit the exam, and renewal',
    '2026-06',
    'https://open-exam-prep.com/study-guides/hspa-chl/introduction/eligibility-recert',
  ),
  'guide-cspdt-route': page('U.S. Department of Defense (COOL)', 'CSPDT', 'undated', ''),
  'guide-cspdt': page('Vivian Health', 'CBSPD', 'undated', 'https://vivian.com/certifications/cbspd'),
} as const satisfies Readonly<Record<string, Page>>

export type GuideSourceId = keyof typeof PAGES | RuleSourceId

/** By id, those of the rules among them. */
export const GUIDE_SOURCES = {
  ...RULE_SOURCES,
  ...Object.fromEntries(
    Object.entries<Page>(PAGES).map(([id, { licence = '', ...rest }]) => [
      id,
      { id, ...rest, licence, file: '', readOn },
    ]),
  ),
} as Readonly<Record<GuideSourceId, Source>>
