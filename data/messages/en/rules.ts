/** What certification rules and rules of states say, and where they were read. Needed once a program is looked at closely. */
export const rules = {
  // What Pathwise calls the pages that its rules were read from (data/rules/sources).
  'ruleSource.rule-ahima': 'CCS certification page',
  'ruleSource.rule-ahima-renewal': 'Recertification page, rule of 2025',
  'ruleSource.rule-ahima-renewal-fee': 'Recertification questions and answers, older copy',
  'ruleSource.rule-ahima-renewal-units': 'Units of CHDA, CDIP and CHPS, not verified',
  'ruleSource.rule-ahima-advanced': 'Who may sit for CHDA and CDIP, not found',
  'ruleSource.rule-ahima-chps': 'CHPS exam page, older copy',
  'ruleSource.rule-rhit': 'RHIT guide: eligibility, application and scheduling',
  'ruleSource.rule-rhit-exam': 'RHIT guide: exam facts',
  'ruleSource.rule-rhit-renewal': 'RHIT guide: after the exam',
  'ruleSource.rule-rhia': 'RHIA certification page, older copy',
  'ruleSource.rule-rhia-exam': 'RHIA guide: exam form and results',
  'ruleSource.rule-ccs-exam-1': 'CCS certification guide',
  'ruleSource.rule-ccs-exam-2': 'CCS exam guide',
  'ruleSource.rule-cca': 'CCA exam guide',
  'ruleSource.rule-aapc': 'CPC exam questions and answers',
  'ruleSource.rule-aapc-apprentice': 'Completing the CPC apprenticeship',
  'ruleSource.rule-aapc-units': 'Continuing-education help',
  'ruleSource.rule-aapc-membership': 'CPB certification guide: membership',
  'ruleSource.rule-cpc-fee-1': 'CPC exam fee, older price',
  'ruleSource.rule-cpc-fee-2': 'CPC certification guide: exam fee',
  'ruleSource.rule-aama': 'CMA exam: application steps',
  'ruleSource.rule-aama-renewal': 'Recertification policies',
  'ruleSource.rule-cma-exam': 'What the CMA certification is',
  'ruleSource.rule-cma-pass-rate': 'How hard the CMA exam is',
  'ruleSource.rule-amt': 'Stay certified',
  'ruleSource.rule-rma-routes': 'RMA certification guide',
  'ruleSource.rule-rma-exam': 'RMA exam guide',
  'ruleSource.rule-hspa': 'CRCST application page',
  'ruleSource.rule-hspa-membership': 'Become certified',
  'ruleSource.rule-hspa-renewal': 'Renew your certification',
  'ruleSource.rule-crcst-exam': 'CRCST test guide',
  'ruleSource.rule-crcst-pass-rate': 'CRCST difficulty and pass rate, quoting HSPA’s statistics page',
  'ruleSource.by.rule-ahima-renewal-units': 'Nobody in particular',
  'ruleSource.by.rule-ahima-advanced': 'Nobody in particular',
  'ruleSource.rule-ahima-secondary': 'Reports of AHIMA’s exams, eligibility and fees',
  'ruleSource.by.rule-ahima-secondary': 'Secondary sources',
  'ruleSource.rule-ccs-p': 'CCS-P study guide',
  'ruleSource.rule-ccs-p-fee': 'CCS certification page of 2010',
  'ruleSource.rule-cdip-exam': 'CDIP exam domains guide',
  'ruleSource.rule-coc': 'COC certification page',
  'ruleSource.rule-coc-guide': 'COC exam guide',
  'ruleSource.rule-cic': 'Taking the CIC exam',
  'ruleSource.rule-crc': 'Taking the CRC exam',
  'ruleSource.rule-crc-fee': 'CRC exam guide',
  'ruleSource.rule-cpb': 'Taking the CPB exam',
  'ruleSource.rule-cpb-fee': 'CPB certification guide: exam fee',
  'ruleSource.rule-cpma': 'Taking the CPMA exam',
  'ruleSource.rule-cppm': 'Taking the CPPM exam',
  'ruleSource.rule-cbcs-eligibility': 'CBCS: who can apply',
  'ruleSource.rule-cbcs-exam-1': 'CBCS guide: exam facts',
  'ruleSource.rule-cbcs-exam-2': 'CBCS certification guide',
  'ruleSource.rule-cehrs': 'What a CEHRS is',
  'ruleSource.rule-ods-eligibility': 'ODS-C eligibility',
  'ruleSource.rule-ods': 'Certification exam',
  'ruleSource.rule-ods-exam': 'ODS-C exam form',
  'ruleSource.rule-ccma': 'CCMA exam guide',
  'ruleSource.rule-ccma-fee': 'What to know about the CCMA exam',
  'ruleSource.rule-ccma-renewal': 'CCMA among the credentials of the state',
  'ruleSource.rule-ncma': 'What the NCCT medical assistant exam is',
  'ruleSource.rule-cmac': 'Clinical medical assistant certification',
  'ruleSource.rule-hspa-renewal-more': 'CHL renewal',
  'ruleSource.rule-cis': 'CIS certification guide',
  'ruleSource.rule-chl': 'CHL guide: eligibility and renewal',
  'ruleSource.rule-cspdt': 'CSPDT certification guide',
  'ruleSource.rule-cspdt-routes': 'CSPDT certification, older copy',
  'ruleSource.rule-cahiim': 'About CAHIIM',
  'ruleSource.rule-cahiim-page': 'What a program’s website must show',
  'ruleSource.rule-cahiim-campus': 'Changes to accredited programs',
  'ruleSource.rule-caahep': 'About MAERB',
  'ruleSource.rule-abhes': 'Legal blog: who recognizes ABHES',
  'ruleSource.rule-directories': 'Addresses of directories, not checked',
  'ruleSource.by.rule-directories': 'Nobody in particular',
  'ruleSource.rule-ooh-29-2072': 'Medical records specialists: licenses and certifications',
  'ruleSource.rule-ooh-29-9021':
    'Health information technologists and medical registrars: licenses and certifications',
  'ruleSource.rule-ooh-31-9092': 'Medical assistants: licenses and certifications',
  'ruleSource.rule-coders-web': 'Licenses of medical coders, not verified',
  'ruleSource.by.rule-coders-web': 'Nobody in particular',
  'ruleSource.rule-careeronestop': 'License finder, not read',
  'ruleSource.rule-onet-licences': 'Certifications and licenses, not read',
  'ruleSource.rule-ma-states': 'Medical assistants: license requirements by state',
  'ruleSource.rule-ma-scope-aama': 'State scope-of-practice laws',
  'ruleSource.rule-ma-scope-registry': 'Scope of practice by state',
  'ruleSource.rule-ma-scope-amt': 'Compendium of state laws',
  'ruleSource.rule-ma-WA': 'Law and rules on medical assistants',
  'ruleSource.rule-ma-ND': 'Medication Assistant III',
  'ruleSource.rule-ma-SD': 'List of chapters of the code: 36-9B repealed',
  'ruleSource.rule-ma-NJ': 'Proposal on certified medical assistants, 2017',
  'ruleSource.rule-ma-CA': 'Medical assistants',
  'ruleSource.rule-ma-CT': 'General Statutes on medical assistants and vaccines',
  'ruleSource.rule-ma-AZ': 'Final rule on medical assistants, 2019',
  'ruleSource.rule-ma-MD': 'Regulations on tasks that doctors may hand over',
  'ruleSource.rule-ma-MA': 'Acts of 2016, chapter 234',
  'ruleSource.rule-ma-SC': 'What to know about certified medical assistants in South Carolina',
  'ruleSource.rule-ma-DE': 'Legal blog: Delaware',
  'ruleSource.rule-ma-MT': 'Montana: what doctors may hand over',
  'ruleSource.rule-ma-NY': 'Guideline on the use of medical assistants',
  'ruleSource.rule-ma-NE': 'Report on Nebraska’s bill LB 838',
  'ruleSource.rule-ma-AK': 'Legal blog: Alaska',
  'ruleSource.rule-ma-FL': 'Statutes on medical assistants',
  'ruleSource.rule-sp-hspa-states': 'Legislation on certification, by state',
  'ruleSource.rule-sp-NY': 'Public Health Law, section 2824',
  'ruleSource.rule-sp-CT': 'Report on Public Act 15-11',
  'ruleSource.rule-sp-TN': 'Tennessee Code, title 68',
  'ruleSource.rule-sp-PA': 'Report on Pennsylvania’s law of 2020',
  'ruleSource.rule-sp-DE': 'Laws of Delaware, volume 83, chapter 493',

  // Why a graduate may or may not sit an exam. Required and recommended never share a code.
  'reason.required-diploma': '{credential} requires a high-school diploma or the like, and nothing more.',
  'reason.required-cahiim-associate':
    '{credential} needs an associate degree from a CAHIIM-accredited program.',
  'reason.required-cahiim-bachelor':
    '{credential} needs a bachelor’s or master’s degree, or a postbaccalaureate certificate, from a CAHIIM-accredited program.',
  'reason.required-health-information':
    '{credential} needs a program in health information management, and this one is in another field.',
  'reason.required-caahep-abhes':
    '{credential} needs a medical assisting program that CAAHEP or ABHES accredits.',
  'reason.required-medical-assisting':
    '{credential} needs a medical assisting program accredited by CAAHEP or ABHES, and this one is in another field.',
  'reason.required-hands-on-hours': '{credential} requires {hours, number} hours of hands-on work.',
  'reason.required-hours-before-or-after':
    'You need no proof to take the {credential} exam. To keep the certificate you need {hours, number} hours of hands-on work, paid or volunteer: in the {yearsBefore, number} years before you apply, or within {monthsAfter, number} months after you pass. Without them the certificate is lost and you start over.',
  'reason.required-routes-RMA':
    '{credential} takes one of five routes: a medical assisting program of 720 hours with 160 hours of externship, finished in the last 4 years, at a school or program with recognized accreditation; an apprenticeship or workforce program that {issuer} accepts; 3 years of work in the last 7; military medical training; or teaching.',
  'reason.required-routes-CHPS':
    '{credential} takes years of work in managing privacy or security: 6 with a high-school diploma; 4 with an associate degree, CCA, CCS, CCS-P or RHIT; 2 with a bachelor’s degree or RHIA; 1 with a master’s degree.',
  'reason.required-routes-CBCS':
    '{credential} takes a high-school diploma, and one of two: a training program finished in the last 5 years, or 1 year of supervised work.',
  'reason.required-routes-CEHRS':
    '{credential} takes a high-school diploma, and recent training in electronic health records or supervised work with them.',
  'reason.required-routes-CCMA':
    '{credential} takes a high-school diploma, and one of two: a program finished in the last 5 years, or 1 year of supervised work in the last 3.',
  'reason.required-routes-NCMA':
    '{credential} takes one of three routes: a program that you are in or finished in the last 5 years; 2 years of work in the last 5; or military training in the last 5.',
  'reason.required-routes-ODS-C':
    '{credential} takes one of three routes: an associate degree in a program that NCRA accredits, with its practicum; any associate degree or 60 credits, and a certificate program that NCRA accredits, with its practicum; or an associate degree or 60 credits with two semesters of anatomy and physiology (C+ or better), and 1,950 hours of work in a cancer registry.',
  'reason.required-routes-CSPDT':
    '{credential} takes one of several routes. The first is 12 months of full-time work in sterile processing. The others were not found.',
  'reason.required-first-CIS':
    '{credential} builds on {first}, and takes 200 hours of hands-on work in the last 5 years: 92 in decontamination, 92 in assembly, 12 with information systems, and 4 watching in the operating room.',
  'reason.required-first-CHL':
    '{credential} builds on {first}, and takes one of three: 12 months (2,080 hours) in sterile processing, 2,080 hours of leading, or an associate degree.',
  'reason.ask-first': 'Get {first} first, or say that you hold it.',
  'reason.ask-rest': 'Ask {issuer} whether the rest that it asks for is met.',
  'reason.state-asks-credential':
    '{inState} asks for {credential}, or a certificate that the law takes in its place, of whoever works in this job.',
  'reason.state-asks-tasks':
    'In {inState} some tasks of this job are only for people with {credential} or a certificate like it.',
  'reason.have-first': 'You hold {first}.',
  'reason.certificate-of-the-degree':
    'A certificate after a bachelor’s degree counts only where CAHIIM approved it (its “Certificate of the Degree”), apart from the degree itself.',
  'reason.recommended-courses-or-experience':
    '{issuer} recommends coding courses or coding experience. They are not required.',
  'reason.recommended-training': '{issuer} recommends coding training. It is not required.',
  'reason.ask-cahiim': 'Ask the school whether CAHIIM accredits this program. Without that you may not sit.',
  'reason.ask-caahep-abhes':
    'Ask the school whether CAAHEP or ABHES accredits this program. {credential} needs it.',
  'reason.required-accreditation': '{credential} needs a program that {accreditor} accredits.',
  'reason.told-accredited':
    '{answer, select, yes {{accreditor} accredits this program} other {{accreditor} does not accredit this program}}: {by, select, phone {told by phone} email {told by e-mail} visit {told on a visit} website {read on the school’s website} other {put in by you}} on {asOf}.',
  'reason.told-hands-on':
    '{answer, select, yes {The program includes the hours or helps you to get them} other {The program neither includes the hours nor helps you to get them}}: {by, select, phone {told by phone} email {told by e-mail} visit {told on a visit} website {read on the school’s website} other {put in by you}} on {asOf}.',
  'reason.ask-hands-on-hours':
    'Ask the school whether the program includes the {hours, number} hours or helps you to get them.',
  'reason.ask-level': 'The list does not state this program’s award. Ask the school which one it leads to.',
  'reason.ask-field': 'The list does not state this program’s field of study. Ask the school.',
  'reason.ask-unverified': 'Who may sit was not verified. Ask {issuer}.',
  'reason.ask-routes': 'Ask {issuer} which route is open to you, and the school whether its program counts.',
  'reason.no-proof': '{issuer} asks for no proof of schooling or experience before the exam.',
  'reason.apprentice':
    'You start as an apprentice ({credential}-A). Two years of coding work end that; so do one year and an 80-hour course or Practicode, or the course and Practicode without a job.',
  'reason.apprentice-over':
    'With two years of experience you need not stay an apprentice ({credential}-A). Show them to {issuer}.',
  'reason.required-apprentice-ways':
    'One of three ways ends the apprenticeship ({credential}-A): two years of coding work; one year of it and an 80-hour course or Practicode; or the 80-hour course and Practicode, without a job.',
  'reason.held': 'You hold {credential} already.',
  'reason.have-diploma': 'You have a high-school diploma or more.',
  'reason.lack-diploma': 'You have no high-school diploma yet.',
  'reason.have-hands-on-hours':
    'You have {done, number} hands-on hours. They count where they are not older than {issuer} allows.',
  'reason.lack-hands-on-hours': 'You have {done, number} hours; {left, number} are left.',
  'reason.ask-own-degree':
    'Your own {degree, select, associate {associate} bachelor {bachelor’s} other {master’s}} degree opens {credential} if it is of such a program. Ask {issuer}.',
  'reason.reciprocity': 'A reciprocity agreement may also count. Ask {issuer}.',
  'reason.alternative-pathway':
    '{issuer} has an alternative pathway (Category 4) for graduates of other medical assisting programs after high school and of apprenticeships. Ask {issuer} whether it is open to you.',

  // Who accredits programs, and how to look it up (data/rules/accreditors.ts).
  'accreditor.CAHIIM-what':
    'CAHIIM accredits associate and bachelor’s programs in health information management, and master’s programs in it and in health informatics. CHEA recognizes it; the U.S. Department of Education does not.',
  'accreditor.CAHIIM-how':
    'The web page of an accredited program must show CAHIIM’s seal, a statement with the year, and the shares who graduate and who find work, none older than the last full year. If there is no such page, ask.',
  'accreditor.CAHIIM-campus':
    'Each campus is accredited by itself. That one campus is accredited says nothing of another.',
  'accreditor.CAAHEP-what':
    'CAAHEP accredits medical assisting programs, with its committee MAERB. CHEA recognizes it.',
  'accreditor.ABHES-what':
    'ABHES accredits medical assisting programs. The U.S. Department of Education recognizes it, so its database DAPIP has them.',
  'accreditor.directory':
    'To look up {accreditor}: {places} ({count, plural, one {the address was} other {the addresses were}} not checked).',
  'accreditor.place': '“{page}” at {site}',

  // What each state asks of whoever works in a job (data/rules/licences).
  'stateRule.credential': 'Certification required',
  'stateRule.tasks': 'Certification for some tasks',
  'stateRule.program': 'Approved program, or an exam',
  'stateRule.training': 'Training for some tasks',
  'stateRule.limits': 'Limits on tasks, no certification',
  'stateRule.repealed': 'Rule was repealed',
  'stateRule.reported': 'Said to be required',
  'stateRule.not-looked-up': 'Not looked up',
  'stateRule.no-source': 'No source found',

  'licence.sure.law': 'Read in the law, or on a page of the agency that applies it.',
  'licence.sure.law-reported': 'The law as others report it.',
  'licence.sure.issuer': 'The word of the body that certifies. No law was found.',
  'licence.sure.secondary': 'Others report it. The law was not read.',
  'licence.inForce': 'In force since {since}.',
  'licence.inForce.unknown': 'Since when it is in force is not told.',

  'licence.searched.ooh-names-none':
    'The Bureau of Labor Statistics tells of certification for this job, and names no license.',
  'licence.searched.ooh-some-states':
    'The Bureau of Labor Statistics says that some states ask medical assistants to finish an accredited program, to hold a license or certification, or to meet other terms. Most states do not require certification.',
  'licence.searched.coders-web':
    'Websites say that no state licenses medical coders. None of them was one to rely on.',
  'licence.searched.careeronestop': 'The license finder of CareerOneStop could not be read.',
  'licence.searched.onet': 'The page of O*NET on certifications and licenses could not be read.',
  'licence.searched.only-washington':
    'One list names Washington as the only state that wants a credential of every medical assistant. The registry of North Dakota stands against that.',
  'licence.searched.scope-aama': 'For other states, begin with AAMA’s pages on what each state allows.',
  'licence.searched.scope-registry':
    'For other states, a list of 2019 by the Medical Assistant Registry may help.',
  'licence.searched.scope-amt': 'For other states, AMT put together a list in July 2018.',
  'licence.searched.hspa-states':
    'HSPA names six states that require certification: Connecticut, Delaware, New Jersey, New York, Pennsylvania and Tennessee. It tells of bills in Florida, Massachusetts and Minnesota. The laws of other states were not looked up.',

  'note.no-licence-source':
    'State license: no source was found that any state asks one for this occupation. Check with your state.',
  'note.state-rule-not-looked-up':
    'What {inState} asks of this job was not looked up. It may ask for a license or a certification: ask the state.',
  'note.state-rule-state-not-told': 'Say where you live: each state has rules of its own.',
  'note.state-rule-job-not-looked-up':
    'What states ask of this job was not looked up. Yours may ask for a license or a certification: ask it.',
  'note.state-rule-of-home':
    'This is the rule of {inState}, where you live: the rule of where you work is what counts.',
  'note.state-rule-of-school':
    'This is the rule of {inState}, where the school is. The rule of where you work is what counts: say where you live to see that one.',
  'note.state-rule-law': 'The law: {law}.',
  'note.state-rule-31-9092-AK':
    'A regulation says what may be handed over to a medical assistant. Its text was not read.',
  'note.state-rule-31-9092-AZ':
    'The employer must see to it that a medical assistant finished an approved program. Another program does too, with an exam that NCCA accredits.',
  'note.state-rule-31-9092-CA':
    'No license, and no certification unless one teaches. Giving shots and skin tests takes 10 hours of training, and 10 of each done. Drawing blood takes 10 hours, and 10 done. The supervisor must be on the premises.',
  'note.state-rule-31-9092-CT':
    'No license. Only a certified clinical medical assistant (AAMA, NHA, NCCT, AMT or AMCA) may give vaccines, and only outside of hospitals. It takes 24 hours of class and 8 hours of clinical training. No other medicine may be given.',
  'note.state-rule-31-9092-DE':
    'An advanced practice nurse may let a medical assistant give medicine who finished a program and holds a current national certificate. This was proposed in June 2022, and is said to have been changed late in 2022.',
  'note.state-rule-31-9092-FL':
    'The law says what a medical assistant is and which tasks they may do. It asks for no license.',
  'note.state-rule-31-9092-MA':
    'Only a certified medical assistant may give vaccines: one from an accredited program, in a primary-care practice, and directly supervised.',
  'note.state-rule-31-9092-MD':
    'The rule says that it sets up no license, certification or registration. It lists what a doctor may hand over. Shots are given with the doctor on site.',
  'note.state-rule-31-9092-MT':
    'A doctor may hand over tasks. The doctor must be on site for invasive acts, medicine and allergy tests.',
  'note.state-rule-31-9092-ND':
    'To do tasks that a nurse hands over, one must be on the registry of the Board of Nursing. To give medicine (Medication Assistant III) takes a national certification (AAMA, NHA, NCCT or AMT), a transcript, and clinical training in person. A program that is only online does not count. It is for outpatient care only.',
  'note.state-rule-31-9092-NE': 'Doctors may hand over tasks to people without a license.',
  'note.state-rule-31-9092-NJ':
    'To give shots that a doctor directs takes a certified medical assistant: a program and an exam. In 2017 it was proposed to ask for 330 hours of class in place of 600, and to add drawing blood. Whether that was adopted was not verified.',
  'note.state-rule-31-9092-NY':
    'People without a license may do no medical acts. So a medical assistant may give no shots.',
  'note.state-rule-31-9092-SC':
    'The law says who is a certified medical assistant and what they may do. Staff without certification had until July 15, 2026. That day has passed: check whether it was moved again.',
  'note.state-rule-31-9092-SD':
    'Registration of medical assistants was taken out of the law. When was not found. Older pages still say that it is required.',
  'note.state-rule-31-9092-WA':
    'Every medical assistant needs a credential from the state: certified, hemodialysis, phlebotomist or registered. To be certified takes a program or an apprenticeship (for example 720 hours, with 160 of them as an externship) and an approved exam within 5 years. To be registered takes the word of the clinic. An interim credential lasts up to 1 year.',
  'note.state-rule-31-9093-CT':
    'Whoever is hired must be certified by HSPA or CBSPD within 2 years, and take 10 hours of training a year.',
  'note.state-rule-31-9093-DE':
    'Whoever is hired must be certified within 18 months, and take 10 hours of training a year. Whoever was employed on January 1, 2023 is exempt.',
  'note.state-rule-31-9093-NJ':
    'HSPA counts New Jersey among the states that require certification. No law that says so was found, and one training site says that it is not required.',
  'note.state-rule-31-9093-NY':
    'Staff must hold CRCST, CSPDT or a certificate equal to them. Whoever had worked in it for 1 year within the 4 years before the law is exempt. It is said to ask for 10 hours of training a year; that was not verified.',
  'note.state-rule-31-9093-PA':
    'Whoever is hired must be certified within 18 months, and take 10 hours of training a year.',
  'note.state-rule-31-9093-TN':
    'Whoever a hospital or surgery center hires must be certified within 2 years, and take 10 hours of training a year.',
} as const
