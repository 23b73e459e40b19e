import type { Query, Right } from './query.ts'

/** Queries as people type them. */

const CERTIFICATE = 'awardLevel=20,21,2,4'
const CERTIFICATES = [20, 21, 2, 4]
const DEGREE = 'awardLevel=3,5,7,17,18,19'

const CODING = ['51.0713']
const BILLING = ['51.0714', '51.0713']
/** What leads to medical records specialists (29-2072). */
const RECORDS = ['51.0706', '51.0707', '51.0713', '51.0721']
const INFORMATION = ['51.0706', '51.0707']
const ASSISTING = ['51.0801', '51.0711']
const OFFICE = ['51.0710', '51.0716', '51.0712']
const STERILE = ['51.1012']
const NURSING = ['51.38', '51.39']

const query = (text: string, chips: readonly string[], right: Right, outside?: readonly string[]): Query => ({
  text,
  chips,
  right,
  ...(outside ? { outside } : {}),
})

export const TYPED: readonly Query[] = [
  // Fields of study, jobs, and both with an award.
  query('medical coding', [], { cip: CODING }),
  query('medical coding certificate', [CERTIFICATE], { cip: CODING, level: CERTIFICATES }),
  query('associate degree', ['awardLevel=3'], { level: [3] }),
  query('become a medical records technician', [], { cip: RECORDS }),
  query('Become a Medical Records Technician: Training & Certification Guide', [], { cip: RECORDS }),
  query('Medical assistant: licence and certification requirements by state', [], { cip: ASSISTING }),
  query('How much do medical assistant programs cost?', [], { cip: ASSISTING }),
  query('Become a Sterile Processing Technician', [], { cip: STERILE }),
  query('medical records pays well and you can train in a year', ['months<=12'], {
    cip: INFORMATION,
    monthsAtMost: 12,
  }),
  query('billing', [], { cip: BILLING }),
  query('medical billing', [], { cip: BILLING }),
  query('medical billing and coding', [], { cip: BILLING }),
  query('coder', [], { cip: CODING }),
  query('health information management', [], { cip: INFORMATION }),
  query('health information technology associate degree', ['awardLevel=3'], { cip: ['51.0707'], level: [3] }),
  query('medical assistant', [], { cip: ['51.0801'] }),
  query('medical assistant programs near me', [], { cip: ['51.0801'] }),
  query('medical assisting classes', [], { cip: ['51.0801'] }),
  query('I want to be a medical assistant', [], { cip: ['51.0801'] }),
  query('medical assistant school', [], { cip: ['51.0801'] }),
  query('medical assistant diploma', [CERTIFICATE], { cip: ASSISTING, level: CERTIFICATES }),
  query('sterile processing', [], { cip: STERILE }),
  query('sterile processing tech', [], { cip: STERILE }),
  query('central service technician', [], { cip: STERILE }),
  query('medical secretary', [], { cip: ['51.0716'] }),
  query('medical receptionist', [], { cip: ['51.0712'] }),
  query('front desk medical office', [], { cip: OFFICE }),
  query('administrative assistant medical', [], { cip: ['51.0716', '51.0711', '51.0710'] }),
  query('cancer registry', [], { cip: ['51.0721', '51.0706', '51.0707', '51.0713'] }),
  query('medical transcription', [], { cip: ['51.0708'] }, ['51.0708']),

  // Credentials.
  query('CCS', ['credential=CCS'], { cip: CODING }),
  // A certification is what an exam gives, not what a school awards.
  query('ccs certification', ['credential=CCS'], { cip: RECORDS }),
  query('RHIT', ['credential=RHIT'], { cip: INFORMATION, level: [3] }),
  query('RHIA bachelor', ['credential=RHIA', 'awardLevel=5'], { cip: INFORMATION, level: [5] }),
  query('CPC', ['credential=CPC'], { cip: CODING }),
  query('CMA program', ['credential=CMA'], { cip: ASSISTING }),
  query('CRCST', ['credential=CRCST'], { cip: STERILE }),
  query('CSPDT', ['credential=CSPDT'], { cip: STERILE }),
  query('CCMA', ['credential=CCMA'], { cip: ASSISTING }),
  query('ccma certification', ['credential=CCMA'], { cip: ASSISTING }),
  query('CCS-P', ['credential=CCS-P'], { cip: CODING }),
  // Billers are filed under secretaries, and taught for it all the same.
  query('CPB', ['credential=CPB'], { cip: [...RECORDS, '51.0714'] }),
  query('ODS-C', ['credential=ODS-C'], { cip: [...RECORDS, '51.0721', '51.0723'] }),
  query('RHIT programs in Ohio', ['credential=RHIT', 'state=OH'], {
    cip: INFORMATION,
    level: [3],
    state: 'OH',
  }),

  // How it is taught, by whom, for how much, for how long.
  query('remote', ['online=all'], { online: 'all' }),
  query('online', ['online=all'], { online: 'all' }),
  query('online medical coding', ['online=all'], { cip: CODING, online: 'all' }),
  query('medical billing online certificate', ['online=all', CERTIFICATE], {
    cip: BILLING,
    online: 'all',
    level: CERTIFICATES,
  }),
  query('distance learning health information', ['online=all'], { cip: INFORMATION, online: 'all' }),
  query('public college medical assistant', ['control=public'], { cip: ASSISTING, control: ['public'] }),
  query('private nonprofit', ['control=nonprofit'], { control: ['nonprofit'] }),
  query('for-profit schools', ['control=for-profit'], { control: ['for-profit'] }),
  query('under 5000', ['costToFinish<=5000'], { costAtMost: 5000 }),
  query('medical coding less than $5,000', ['costToFinish<=5000'], { cip: CODING, costAtMost: 5000 }),
  query('coding up to 10k', ['costToFinish<=10000'], { cip: CODING, costAtMost: 10_000 }),
  query('cheap', ['sort=costToFinish'], {}),
  query('cheap medical assistant programs', ['sort=costToFinish'], { cip: ASSISTING }),
  query('under 1 year', ['months<=12'], { monthsAtMost: 12 }),
  query('medical coding in 9 months', ['months<=9'], { cip: CODING, monthsAtMost: 9 }),
  query('less than 12 months medical assistant', ['months<=12'], { cip: ASSISTING, monthsAtMost: 12 }),
  query('6 week course', ['months<=1.4'], { monthsAtMost: 1.4 }),
  query('short medical billing certificate', ['sort=months', CERTIFICATE], {
    cip: BILLING,
    level: CERTIFICATES,
  }),
  query('financial aid', ['federalAid=participates'], {}),
  query('two year degree health information', ['awardLevel=3'], { cip: INFORMATION, level: [3] }),
  query('master’s degree health information', ['awardLevel=7'], { cip: INFORMATION, level: [7] }),
  query('degree in medical records', [DEGREE], { cip: INFORMATION, level: [3, 5, 7, 17, 18, 19] }),

  // Places.
  query('Texas', ['state=TX'], { state: 'TX' }),
  query('coding in OR', ['state=OR'], { cip: RECORDS, state: 'OR' }),
  query('medical assistant ohio', ['state=OH'], { cip: ASSISTING, state: 'OH' }),
  query('medical coding new york', ['state=NY'], { cip: RECORDS, state: 'NY' }),
  query('West Virginia', ['state=WV'], { state: 'WV' }),
  query('washington dc', ['state=DC'], { state: 'DC' }),
  query('St. Louis', ['place=saint louis, MO'], { city: 'saint louis', state: 'MO' }),
  query('Saint Louis', ['place=saint louis, MO'], { city: 'saint louis', state: 'MO' }),
  query('st louis mo', ['place=saint louis, MO'], { city: 'saint louis', state: 'MO' }),
  query('Ft. Worth', ['place=fort worth, TX'], { city: 'fort worth', state: 'TX' }),
  query('Fort Worth', ['place=fort worth, TX'], { city: 'fort worth', state: 'TX' }),
  query('N. Charleston', ['place=north charleston, SC'], { city: 'north charleston', state: 'SC' }),
  query('Mt Vernon, WA', ['place=mount vernon, WA'], { city: 'mount vernon', state: 'WA' }),
  query('78701', ['place=78701'], { state: 'TX' }),
  query('medical assistant 43215', ['place=43215'], { cip: ASSISTING, state: 'OH' }),
  query('coding near Austin', ['place=austin, TX'], { cip: RECORDS, state: 'TX' }),
  query('within 20 miles of 43215', ['miles<=20', 'place=43215'], { state: 'OH' }),
  query('medical assistant within 30 miles of Columbus, Ohio', ['miles<=30', 'place=columbus, OH'], {
    cip: ASSISTING,
    state: 'OH',
  }),
  query('sterile processing los angeles ca', ['place=los angeles, CA'], { cip: STERILE, state: 'CA' }),
  query('kansas city', ['place=kansas city'], { city: 'kansas city' }),

  // Schools, whose names have states, cities and words of facets in them.
  query('Austin Community College', [], { school: /Austin Community College/ }),
  query('ivy tech', [], { school: /Ivy Tech/ }),
  query('Houston Community College medical', [], { school: /Houston Community College/ }),
  query('University of Cincinnati', [], { school: /University of Cincinnati/ }),
  query('Washington State Community College', [], {
    school: /Washington State College|Washington State Community/,
  }),
  query('St Louis Community College', [], { school: /(St\.?|Saint) Louis Community College/ }),

  // Codes in every writing.
  query('51.0713', ['study=51.0713'], { cip: CODING }),
  query('510713', ['study=51.0713'], { cip: CODING }),
  query('="51.0713"', ['study=51.0713'], { cip: CODING }),
  query('29-2072', ['occupation=29-2072'], { cip: RECORDS }),
  query('29-2072.00', ['occupation=29-2072'], { cip: RECORDS }),
  query('29207200', ['occupation=29-2072'], { cip: RECORDS }),
  query('51.1009', ['study=51.1009'], { cip: ['51.1009'] }, ['51.1009']),

  // What people add, and what no catalog knows.
  query('weekend classes medical assistant', [], { cip: ASSISTING }),
  query('evening medical billing', [], { cip: BILLING }),
  query('part time sterile processing', [], { cip: STERILE }),
  query('CPC exam prep online', ['credential=CPC', 'online=all'], { cip: RECORDS, online: 'all' }),
  query('AMT RMA', ['credential=RMA'], { cip: ASSISTING }),
  query('CMA (AAMA)', ['credential=CMA'], { cip: ['51.0801'] }),
  query('HIT', [], { cip: INFORMATION }),
  query('AHIMA', [], { cip: INFORMATION }),
  query('coding in 78701', ['place=78701'], { cip: CODING, state: 'TX' }),

  // Slips.
  query('medcial codding', [], { cip: CODING }),
  query('medical asistant', [], { cip: ['51.0801'] }),
  query('sterile procesing', [], { cip: STERILE }),
  query('helth information', [], { cip: INFORMATION }),
  query('medical billing certifcate', [CERTIFICATE], { cip: BILLING, level: CERTIFICATES }),

  // While typing, and with a word that nobody knows.
  query('medical cod', [], { cip: CODING }),
  query('ster', [], { cip: STERILE }),
  query('qxzk medical coding', [], { cip: CODING }),
  query('qxzkw', [], { nothing: true }),

  // Fields that the catalog that ships does not hold.
  query('phlebotomy', [], { cip: ['51.1009'] }, ['51.1009']),
  query('nurse', [], { cip: NURSING }, NURSING),
  query('registered nurse associate degree', ['awardLevel=3'], { cip: NURSING, level: [3] }, ['51.3801']),
  query('welding', [], { cip: ['48.0508', '15.0614'] }, ['48.0508', '15.0614']),
  query('welder', [], { cip: ['48.0508'] }, ['48.0508']),
  query('dental hygienist', [], { cip: ['51.0602'] }, ['51.0602']),
  query('cosmetology', [], { cip: ['12.04'] }, ['12.04']),
  query('truck driver', [], { cip: ['49.0205'] }, ['49.0205']),
  query('public health', [], { cip: ['51.22', '51.3811'] }, ['51.22', '51.3811']),
  query('pharmacy technician', [], { cip: ['51.0805'] }, ['51.0805']),
]
