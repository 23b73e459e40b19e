import type { Pages } from './pages.ts'

const BLS = 'Bureau of Labor Statistics, Occupational Outlook Handbook'
const AAMA = 'American Association of Medical Assistants (AAMA)'
const HSPA = 'Healthcare Sterile Processing Association (HSPA)'

/**
 * Where the rules of states were read. The publisher of a law is the state; where others
 * report it, it is they.
 */
export const LICENCE_PAGES = {
  'rule-ooh-29-2072': [
    BLS,
    '2025-08-28',
    'https://www.bls.gov/ooh/healthcare/medical-records-and-health-information-technicians.htm',
  ],
  'rule-ooh-29-9021': [
    BLS,
    '2025-08-28',
    'https://www.bls.gov/ooh/healthcare/health-information-technologists-and-medical-registrars.htm',
  ],
  'rule-ooh-31-9092': [BLS, '2025-08-28', 'https://www.bls.gov/ooh/healthcare/medical-assistants.htm'],
  'rule-coders-web': ['', '2026', ''],
  'rule-careeronestop': ['CareerOneStop', 'undated', ''],
  'rule-onet-licences': ['O*NET OnLine', 'undated', ''],
  'rule-ma-states': [
    'thepharmwcg.com',
    '2026-06-24',
    'https://thepharmwcg.com/blog/medical-assistant-license-requirements-by-state',
  ],
  'rule-ma-scope-aama': [AAMA, 'undated', ''],
  'rule-ma-scope-registry': ['maregistry.com', '2019-08-29', 'https://maregistry.com/scope-of-practice.html'],
  'rule-ma-scope-amt': ['American Medical Technologists (AMT)', '2018-07', ''],
  'rule-ma-WA': ['State of Washington', '2023', ''],
  'rule-ma-ND': ['North Dakota Board of Nursing', '2023-11', 'https://www.ndbon.org/UAP-MAIII/Overview.asp'],
  'rule-ma-SD': ['South Dakota Legislature', 'undated', 'https://sdlegislature.gov/Statutes/2059210'],
  'rule-ma-NJ': [
    'New Jersey Division of Consumer Affairs',
    '2017-11-06',
    'https://njconsumeraffairs.gov/Proposals/Pages/BME-11062017-proposal.aspx',
  ],
  'rule-ma-CA': [
    'Medical Board of California',
    'undated',
    'https://www.mbc.ca.gov/Licensees/Physicians_and_Surgeons/Medical_Assistants/',
  ],
  'rule-ma-CT': ['State of Connecticut', '2024', ''],
  'rule-ma-AZ': ['Arizona Medical Board', '2019-03-09', ''],
  'rule-ma-MD': ['State of Maryland', 'undated', ''],
  'rule-ma-MA': [
    'Massachusetts Legislature',
    '2016',
    'https://malegislature.gov/Laws/SessionLaws/Acts/2016/Chapter234',
  ],
  'rule-ma-SC': [
    'Maynard Nexsen',
    '2024-10-25',
    'https://maynardnexsen.com/publication-6-things-to-know-about-certified-medical-assistants-under-south-carolina-law',
  ],
  'rule-ma-DE': [AAMA, '2022', 'https://aamalegaleye.wordpress.com/tag/delaware/'],
  'rule-ma-MT': [AAMA, 'undated', ''],
  'rule-ma-NY': [
    'New York State Education Department, Office of the Professions',
    '2019-12',
    'https://www.op.nysed.gov/professions/specialist-assistants/professional-practice/utilization-of-medical-assistants',
  ],
  'rule-ma-NE': ['nsmaonline.org', '2020', ''],
  'rule-ma-AK': [AAMA, '2019', ''],
  'rule-ma-FL': ['State of Florida', 'undated', ''],
  'rule-sp-hspa-states': [
    HSPA,
    'undated',
    'https://myhspa.org/about/advocacy/legislative-certification-issues/',
  ],
  'rule-sp-NY': ['New York State Senate', 'undated', 'https://www.nysenate.gov/legislation/laws/PBH/2824'],
  'rule-sp-CT': ['Association of periOperative Registered Nurses (AORN)', '2015-06-08', ''],
  'rule-sp-TN': ['FindLaw', '2024-01-02', 'https://codes.findlaw.com/tn/'],
  'rule-sp-PA': [
    'healthlawinformer.com',
    'undated',
    'https://www.healthlawinformer.com/category/pennsylvania/',
  ],
  'rule-sp-DE': [
    'State of Delaware',
    '2023',
    'https://legis.delaware.gov/json/BillDetail/GenerateHtmlDocumentSessionLaw?sessionLawId=79060&docTypeId=13&sessionLawName=chp493',
  ],
} as const satisfies Pages
