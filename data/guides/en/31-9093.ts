import type { Guide } from '../guide.ts'

const reviewed = '2026-11-30'

export const guide: Guide = {
  soc: '31-9093',
  name: 'Sterile processing technician',
  paragraphs: [
    {
      id: 'what',
      text: [
        'You clean the tools of surgery and make them free of germs, so that they are safe for the next patient.',
        'Federal lists call the job medical equipment preparer. Other names are central service technician and sterile processor.',
      ],
      sources: ['guide-onet-tasks', 'guide-onet-titles'],
      reviewed,
      sure: 'official',
    },
    {
      id: 'duties',
      text: ['You may:'],
      items: [
        'Clean tools and look for leaks, wear, and loose parts.',
        'Put together trays of tools for surgery, and pack them.',
        'Run the steam machines that kill germs, called autoclaves.',
        'Test each load, and write down the results.',
        'Check dates, and take out what is too old.',
        'Keep track of stock, order more, and fill carts.',
        'Bring tools to where they are used.',
      ],
      sources: ['guide-onet-tasks'],
      reviewed,
      sure: 'official',
    },
    {
      id: 'coding',
      text: ['There is no medical coding in this job. What you write down are loads, tests, and stock.'],
      sources: ['guide-onet-tasks'],
      reviewed,
      sure: 'official',
      applies: false,
    },
    {
      id: 'privacy',
      text: [
        'The tasks that the Labor Department lists for this job name no work with health records. What you do see of patients in a hospital is private all the same.',
      ],
      sources: ['guide-onet-tasks', 'guide-article-records'],
      reviewed,
      sure: 'official',
      applies: false,
    },
    {
      id: 'settings',
      text: [
        'The Labor Department names hospitals, private and public, as the place where more of this work will be done. We found no shares by kind of workplace.',
        'Some laws also name surgery centers.',
      ],
      sources: ['guide-projections-why', 'guide-law-tennessee-sterile'],
      reviewed,
      sure: 'official',
    },
    {
      id: 'desk-work',
      text: [
        'This is not desk work. You are on your feet, the work is exact, and there are set times to meet. We read this of O*NET in a copy, not at the source.',
      ],
      sources: ['guide-onet-tasks'],
      reviewed,
      sure: 'secondary',
      applies: false,
    },
    {
      id: 'hours',
      text: [
        'The Labor Department’s handbook has no page for this job, and we found no other source on its hours. Ask each hospital about nights and weekends.',
      ],
      sources: ['guide-onet-tasks'],
      reviewed,
      sure: 'not-found',
    },
    {
      id: 'remote',
      text: [
        'You handle tools with your hands, so the work is done on site. We found no federal count of work from home in this job.',
      ],
      sources: ['guide-onet-tasks'],
      reviewed,
      sure: 'not-found',
    },
    {
      id: 'stress',
      text: [
        'We found no measure of stress for this job. There are set times to meet, and care counts. Ask people who do it.',
      ],
      sources: ['guide-onet-tasks'],
      reviewed,
      sure: 'not-found',
    },
    {
      id: 'diploma',
      text: [
        'The Labor Department names this as the usual way to start: {entryEducation}.',
        'It also names how you learn the work: {training}.',
      ],
      sources: ['guide-projections'],
      reviewed,
      sure: 'official',
    },
    {
      id: 'postsecondary',
      text: [
        'You can learn on the job. Schools have programs for it too.',
        'There are {programs} programs for this job at {schools} schools. Of these, {programsCertificate} are certificates.',
        'You can do {programsOnline} of them fully online. Ask such a school where you do your hands-on hours.',
      ],
      sources: ['guide-programs', 'guide-projections', 'rule-hspa'],
      reviewed,
      sure: 'official',
    },
    {
      id: 'length',
      text: [
        'Of the certificates, {programsShort} take less than a year.',
        'Half of the certificates that tell their months take from {certificateMonthsLower} to {certificateMonthsUpper}.',
        'About half of the certificates charge from {certificatePriceLower} to {certificatePriceUpper} in tuition and fees, for people who live in the state.',
        'Add 400 hands-on hours if you want the CRCST.',
      ],
      sources: ['guide-programs', 'rule-hspa'],
      reviewed,
      sure: 'official',
    },
    {
      id: 'employers-prefer',
      text: [
        'In some states the law tells hospitals to hire people who are certified, or to see that they become so. Where no law does, the employer decides.',
      ],
      sources: ['guide-hspa-states', 'guide-law-tennessee-sterile'],
      reviewed,
      sure: 'law',
    },
    {
      id: 'courses',
      text: ['The hours for the CRCST show what you have to learn. Ask each school if it teaches this:'],
      items: [
        'How to clean tools and kill germs on them',
        'How to put trays together and pack them',
        'How to run the machines and test each load',
        'How to store tools and hand them out',
        'How to check quality and care for equipment',
      ],
      sources: ['guide-crcst-hours'],
      reviewed,
      sure: 'secondary',
    },
    {
      id: 'rhit-who',
      text: [
        'The RHIT is not for this job. The exam that leads here is the CRCST, or Certified Registered Central Service Technician, by HSPA.',
        'You need no proof of school to sit it. To keep it, you need 400 hours of work with your hands in a sterile processing department, paid or as a volunteer.',
        'There are two ways. Do the hours first, in the five years before you apply. Or pass first and do them in the next six months. If you do not, you lose the certificate and start over.',
        'The CRCST exam costs {examFee:CRCST}.',
      ],
      sources: ['rule-hspa', 'rule-hspa-membership'],
      reviewed,
      sure: 'issuer',
    },
    {
      id: 'rhit-covers',
      text: [
        'The CRCST exam has {examItems:CRCST} questions in {examTime:CRCST}.',
        'We did not find how much each field counts. The 400 hours are 120 to clean, 120 to pack, 96 to kill germs, 24 to store, 24 for quality, and 16 for equipment.',
        'Of those who sat it, {passRate:CRCST} passed.',
      ],
      sources: ['rule-crcst-exam', 'guide-crcst-hours', 'rule-crcst-pass-rate'],
      reviewed,
      sure: 'secondary',
    },
    {
      id: 'ccs-who',
      text: [
        'The CCS is not for this job. The other first exam is the CSPDT, or Certified Sterile Processing and Distribution Technician, by CBSPD.',
        'It has more than one way in. The first is 12 months of full-time work. We read this on an old page, so ask CBSPD.',
        'The CSPDT costs {examFee:CSPDT}.',
      ],
      sources: ['guide-cspdt-route', 'guide-cspdt'],
      reviewed,
      sure: 'secondary',
    },
    {
      id: 'renewal',
      text: [
        'The CRCST is renewed every {renewalPeriod:CRCST} with {renewalUnits:CRCST} units of study and a fee of {renewalFee:CRCST}.',
        'One fee covers all that you hold from HSPA.',
        'The CSPDT is renewed every {renewalPeriod:CSPDT}.',
      ],
      sources: ['rule-hspa-renewal', 'guide-cspdt'],
      reviewed,
      sure: 'secondary',
    },
    {
      id: 'advanced-credentials',
      text: ['With the CRCST you can go on to two more, both from HSPA:'],
      items: [
        'CIS, Certified Instrument Specialist: it asks for the CRCST and 200 hours in the last five years. It costs {examFee:CIS}.',
        'CHL, Certified Healthcare Leader: since October 2026 it asks for the CRCST and one of three, a year in sterile processing, 2,080 hours as a leader, or an associate degree. It costs {examFee:CHL}.',
        'Each of them needs {renewalUnits:CHL} more units of study every {renewalPeriod:CHL}. For the CIS we take this from the rule for the CHL.',
      ],
      sources: ['guide-cis', 'guide-chl', 'guide-hspa-chl'],
      reviewed,
      sure: 'secondary',
    },
    {
      id: 'licence',
      text: [
        'Five states have a law that asks for certification: New York, Connecticut, Tennessee, Pennsylvania, and Delaware. The time you have after you are hired differs. It is up to two years in Connecticut and Tennessee, and 18 months in Pennsylvania and Delaware.',
        'HSPA says that New Jersey asks for it too. We found no such words in its rules.',
        'The list of rules by state has the details. Of any other state, nothing is known here: ask its health department.',
      ],
      sources: [
        'guide-law-new-york-sterile',
        'guide-law-connecticut-sterile',
        'guide-law-tennessee-sterile',
        'guide-law-pennsylvania-sterile',
        'guide-law-delaware-sterile',
        'guide-hspa-states',
      ],
      reviewed,
      sure: 'law',
    },
    {
      id: 'practicum',
      text: [
        'You need 400 hands-on hours for the CRCST, and a place to do them. Ask each school: Are the 400 hours part of the program? Will you help me find a hospital?',
      ],
      sources: ['rule-hspa'],
      reviewed,
      sure: 'issuer',
    },
    {
      id: 'entry-titles',
      text: [
        'Jobs go by names such as sterile processing technician, central service technician, instrument technician, and sterilization technician.',
      ],
      sources: ['guide-onet-titles'],
      reviewed,
      sure: 'official',
    },
    {
      id: 'advancement',
      text: [
        'After the CRCST come the CIS, for special tools, and the CHL, for people who lead a department.',
      ],
      sources: ['guide-cis', 'guide-hspa-chl'],
      reviewed,
      sure: 'secondary',
    },
    {
      id: 'ahima-aapc',
      text: [
        'AHIMA and AAPC are for records and coding. The groups for this job are HSPA, the Healthcare Sterile Processing Association, which was called IAHCSMM, and CBSPD.',
        'You do not have to be a member of HSPA to hold the CRCST.',
      ],
      sources: ['rule-hspa-membership', 'guide-law-connecticut-sterile', 'guide-cspdt'],
      reviewed,
      sure: 'secondary',
    },
    {
      id: 'himss',
      text: ['HIMSS is about health computer systems. It is no part of the way into sterile processing.'],
      sources: ['guide-article-records', 'guide-onet-tasks'],
      reviewed,
      sure: 'secondary',
      applies: false,
    },
    {
      id: 'bachelor',
      text: [
        'No source that we found asks for a bachelor’s degree in this job. An associate degree is one of the ways to the CHL.',
      ],
      sources: ['guide-projections', 'guide-chl'],
      reviewed,
      sure: 'official',
      applies: false,
    },
    {
      id: 'registry-research-consulting',
      text: [
        'A registry and research are steps for people in health records, not in this job. Here the steps up are the CIS and the CHL.',
      ],
      sources: ['guide-article-records', 'guide-hspa-chl'],
      reviewed,
      sure: 'secondary',
      applies: false,
    },
    {
      id: 'tips',
      text: [
        'This tip is our own: line up a hospital for the 400 hours before you pay for the exam. The six months go by fast.',
      ],
      sources: ['rule-hspa'],
      reviewed,
      sure: 'opinion',
      opinionOf: 'Pathwise',
    },
    {
      id: 'neighbours',
      text: [
        'The Labor Department’s O*NET lists these jobs as close to this one: surgical technologist, endoscopy technician, lab technician, and surgical assistant.',
      ],
      sources: ['guide-onet-related'],
      reviewed,
      sure: 'official',
    },
    {
      id: 'outlook',
      text: [
        'The Labor Department expects the number of jobs to change by {outlookPercent} from {outlookFrom} to {outlookTo}.',
        'There were {jobs} jobs in {outlookFrom}.',
        'Each year about {openings} jobs will open.',
        'Each year about {exits} people leave work for good and {transfers} move to some other kind of job.',
        'More procedures are done inside the body, and each needs clean tools.',
      ],
      sources: ['guide-projections', 'guide-projections-why'],
      reviewed,
      sure: 'official',
    },
    {
      id: 'pay',
      text: [
        'Half of the people in this job earned more than {payMedian} a year, and half earned less ({payMonth}).',
        'One in ten earned less than {payLower}.',
        'One in ten earned more than {payUpper}.',
        'This is the pay of all who do the job, not of new people alone. We did not find it by kind of workplace.',
      ],
      sources: ['guide-wages'],
      reviewed,
      sure: 'official',
    },
  ],
}
