/** Names of fields, groups, statuses and units: one vocabulary for cells, cards, charts, CSV and print. */
export const figures = {
  'group.program': 'School',
  'group.cost': 'Cost',
  'group.time': 'Time',
  'group.award': 'Award and certification',
  'group.outcomes': 'Outcomes',
  'group.pay': 'Pay',
  'group.outlook': 'Outlook',

  'field.program': 'Program',
  'field.institution': 'Institution',
  'field.cip': 'Field of study (CIP)',
  'field.city': 'City',
  'field.state': 'State',
  'field.list': 'On a list',
  'field.county': 'County',
  'field.zip': 'ZIP',
  'field.unitid': 'School number (UNITID)',
  'field.opeid': 'Federal aid number of the school (OPEID)',
  'field.study': 'Field of study',
  'field.schoolStatus': 'School status',
  'field.control': 'Control',
  'field.federalAid': 'Federal aid',
  'field.phone': 'Telephone',
  'field.website': 'Website',
  'field.costToCredential': 'Cost to credential',
  'field.costToFinish': 'Cost to finish',
  'field.tuitionAndFees': 'Tuition and fees',
  'field.tuitionInDistrict': 'Tuition and fees, in-district',
  'field.tuitionInState': 'Tuition and fees, in-state',
  'field.tuitionOutOfDistrict': 'Tuition and fees, out-of-district',
  'field.tuitionOutOfState': 'Tuition and fees, out-of-state',
  'field.books': 'Books and supplies',
  'field.exam': 'Exam',
  'field.membership': 'Required membership',
  'field.renewal': 'First renewal',
  'field.priceStatus': 'Price',
  'field.months': 'Months',
  'field.hours': 'Hours',
  'field.online': 'Online',
  'field.awardLevel': 'Award level',
  'field.maySit': 'May sit the exam',
  'field.completions': 'Awards conferred',
  'field.completionsBefore': 'Awards in an earlier year',
  'field.conferred': 'Awards conferred',
  'field.graduationRate': 'Graduation rate, whole school',
  'field.fieldEarnings': 'Earnings of graduates, this field and level',
  'field.schoolEarnings': 'Earnings ten years on, whole school',
  'field.stateRule': 'What the state asks',
  'field.meetsState': 'Meets what the state asks',
  'field.occupation': 'Occupation',
  'field.payP10': '10th percentile',
  'field.payP25': 'Lower pay (1 in 4 earn less)',
  'field.payMedian': 'Median pay',
  'field.payP75': '75th percentile',
  'field.payP90': '90th percentile',
  'field.miles': 'Miles from home',
  'field.grants': 'Grants',
  'field.scholarships': 'Scholarships',
  'field.costAfterAid': 'Cost after aid',
  'field.costPerMonth': 'Cost per month of training',
  'field.startDates': 'Start dates',
  'field.enrolls': 'Enrolls students of your state',
  'field.evening': 'Evening or weekend classes',
  'field.transfer': 'Credits transfer',
  'field.placement': 'Found work',
  'field.passRate': 'Passed the exam at the first try',
  'field.examIncluded': 'Exam fee is in the price',
  'field.practicum': 'Practice at a workplace',
  'field.refund': 'Refund',
  'field.accredited': 'Accredited for the exam',
  'field.handsOn': 'Hands-on hours included',
  'field.aheadAfter': 'Ahead after, from the first day',
  'field.payback': 'Months of payback',
  'field.employment': 'Jobs at the start',
  'field.employmentTarget': 'Jobs at the end, projected',
  'field.growth': 'Growth',
  'field.openings': 'Openings a year',
  'field.entryEducation': 'Typical entry education',
  'field.areaPayP10': '10th percentile, in the area',
  'field.areaPayP25': 'Lower pay (1 in 4 earn less), in the area',
  'field.areaPayMedian': 'Median pay, in the area',
  'field.areaPayP75': '75th percentile, in the area',
  'field.areaPayP90': '90th percentile, in the area',
  'field.experience': 'Work experience to start',
  'field.training': 'Training on the job',
  'field.jobExams': 'Exams for the job',
  'field.programCount': 'Programs in this catalog',
  'field.nearestProgram': 'Nearest program',
  'field.lowestCost': 'Lowest known price',
  'field.shortestProgram': 'Shortest program, months',
  'field.examProgram': 'Nearest that may open the exam',

  // Who publishes a list of the person's own.
  'source.own': 'Your own list',
  // Who a value of the person's own is from.
  'source.you': 'Your own figure',
  'source.undated': 'undated',
  'source.yearNotTold': 'year not told',
  'source.facts': 'Facts only',

  'unit.cents': 'US dollars',
  'unit.miles': 'miles',
  'unit.months': 'months',
  'unit.clock-hours': 'clock hours',
  'unit.credit-hours': 'credit hours',
  'unit.awards': 'awards in a year',
  'unit.percent': 'percent',
  'unit.jobs': 'jobs',
  'unit.programs': 'programs',
  'unit.year': 'year',

  'status.known': 'known',
  'status.imputed': 'filled in by the agency',
  'status.estimated': 'estimated',
  'status.at-least': 'at least',
  'status.own': 'your own figure',
  'status.suppressed': 'hidden by the agency',
  'status.not-reported': 'not reported',
  'status.not-applicable': 'does not apply',

  // Figures in words (data/format). One vocabulary everywhere.
  'figure.not-reported': '–',
  'figure.guess': 'a guess: {value}',
  'figure.suppressed': 'hidden',
  'figure.not-applicable': 'n/a',
  'figure.never': 'never',
  'figure.withPeople': '{value} ({people})',
  'figure.people': 'of {people, number}',
  'figure.fewPeople': 'of {people, number} only',
  'figure.estimated': '~{value}',
  'figure.at-least': '{value} or more',
  'figure.lower-bound': 'at least {value}',
  'figure.band': '{low} to {high}',
  'figure.conflict': '{low} / {high}',
  'figure.lowerBound': 'at least; {parts} unknown',
  'figure.conflicting': 'sources disagree',
  'figure.warning.level-unsure': 'award level not sure',
  'figure.warning.far-above': 'ten times the median of its kind, or more',
  'measured.miles': '{count, plural, one {{value} mile} other {{value} miles}}',
  'measured.months': '{count, plural, one {{value} month} other {{value} months}}',
  'measured.clock-hours': '{count, plural, one {{value} clock hour} other {{value} clock hours}}',
  'measured.credit-hours': '{count, plural, one {{value} credit hour} other {{value} credit hours}}',
  'measured.awards': '{count, plural, one {{value} award} other {{value} awards}}',
  'measured.percent': '{value}%',
  'measured.programs': '{count, plural, one {{value} program} other {{value} programs}}',
  'measured.jobs': '{count, plural, one {{value} job} other {{value} jobs}}',
  'measured.year': '{value}',
  'part.tuitionAndFees': 'tuition and fees',
  'part.books': 'books',
  'part.exam': 'exam',
  'part.membership': 'membership',
  'part.renewal': 'renewal',
  'part.grants': 'grants',
  'part.scholarships': 'scholarships',
  'part.months': 'length',
  'part.costToFinish': 'cost to finish',
  'part.payP25': 'lower pay',
  'verdict.yes': 'yes',
  'verdict.no': 'no',
  'verdict.ask': 'ask',

  // Credentials: full names.
  'credential.RHIT': 'Registered Health Information Technician',
  'credential.RHIA': 'Registered Health Information Administrator',
  'credential.CCS': 'Certified Coding Specialist',
  'credential.CCA': 'Certified Coding Associate',
  'credential.CPC': 'Certified Professional Coder',
  'credential.CPC-A': 'Certified Professional Coder, apprentice',
  'credential.COC': 'Certified Outpatient Coder',
  'credential.COC-A': 'Certified Outpatient Coder, apprentice',
  'credential.CIC': 'Certified Inpatient Coder',
  'credential.CRC': 'Certified Risk Adjustment Coder',
  'credential.CCS-P': 'Certified Coding Specialist, physician-based',
  'credential.CEHRS': 'Certified Electronic Health Records Specialist',
  'credential.CBCS': 'Certified Billing and Coding Specialist',
  'credential.CPB': 'Certified Professional Biller',
  'credential.CPMA': 'Certified Professional Medical Auditor',
  'credential.CPPM': 'Certified Physician Practice Manager',
  'credential.ODS-C': 'Oncology Data Specialist, certified',
  'credential.CHDA': 'Certified Health Data Analyst',
  'credential.CDIP': 'Certified Documentation Integrity Practitioner',
  'credential.CHPS': 'Certified in Healthcare Privacy and Security',
  'credential.CMA': 'Certified Medical Assistant',
  'credential.RMA': 'Registered Medical Assistant',
  'credential.CCMA': 'Certified Clinical Medical Assistant',
  'credential.NCMA': 'National Certified Medical Assistant',
  'credential.CMAC': 'Clinical Medical Assistant Certification',
  'credential.CSPDT': 'Certified Sterile Processing and Distribution Technician',
  'credential.CIS': 'Certified Instrument Specialist',
  'credential.CHL': 'Certified Healthcare Leader',
  'credential.CRCST': 'Certified Registered Central Service Technician',

  // Rules that derive a figure.
  'rule.tuition-by-years':
    'The school charges by year. Estimate: its yearly tuition and fees times the usual years of this award level.',
  'rule.books-by-years':
    'The school states books and supplies by year. Estimate: that amount times the usual years of this award level.',
  'rule.tuition-by-level-years':
    'The school charges by year. Estimate: its yearly tuition and fees times the years of this award level, from the fewest to the most, or those of the length where one is known.',
  'rule.books-by-level-years':
    'The school states books and supplies by year. Estimate: that amount times the years of this award level, from the fewest to the most, or those of the length where one is known.',
  'rule.length-by-level':
    'Estimate: what this award level means, in calendar months of full-time study. An academic year takes 9 to 12 months.',
  'rule.straight-line': 'A straight line from the middle of the ZIP’s area to the school. Roads are longer.',
  'rule.straight-line-region':
    'This ZIP has no area of its own. Estimate: a straight line from the middle of the ZIPs with the same first three digits. Roads are longer.',
  'rule.straight-line-town': 'A straight line from the middle of the town to the school. Roads are longer.',
  'rule.no-set-length':
    'The list says that the program has no set length: how long it takes depends on the student.',
  'rule.terms-to-months':
    'The list states semesters, quarters or academic years. Estimate: an academic year is nine months, and two semesters or three quarters are one.',
  'rule.weeks-to-months': 'The list states weeks. 52 weeks are 12 months; months are rounded up.',

  // Remarks on a figure card.
  'note.cost-to-finish': 'Tuition and fees plus books and supplies.',
  'note.credential-open':
    'Whether a graduate may sit {credential} hangs on {on, select, school {the accreditation of the program: ask the school} other {the field of study and award level, which nobody states for sure}}. If not, the cost of the exam does not apply.',
  'note.cost-to-credential':
    'Cost to finish plus the {credential} exam at its list price, membership where it is required, and the first renewal where it is known.',
  'note.exam-included':
    'The {credential} exam adds nothing: its fee is in the price, as you were told. If that is another exam, take the answer away.',
  'note.no-charge': 'No charge: the school states 0.',
  'note.imputed': 'The school did not answer. The agency filled this in from other data.',
  'note.suppressed': 'The agency hides this number to protect privacy or because it is not reliable.',
  'note.listed-at-least':
    'The list says “this or more”, or does not tell all of its parts: the true number is this or more.',
  'note.top-code': 'The agency publishes no higher number: the true one is this or more.',
  'note.not-reported': 'The official files do not give it for this program at {institution}. Ask the school.',
  'note.price-not-held':
    'The official files hold what a year costs at schools that charge by year, and up to six prices of a school that charges by program. This program is not among them.',
  'note.length-not-asked':
    'The agency asks how long a program takes only for the programs, up to six, that a school gives a price of its own.',
  'note.not-published': 'The agency publishes no number.',
  'note.not-listed-earlier':
    'The list of an earlier year does not have this program. That does not say that it gave no awards.',
  'note.no-wage-in-area':
    'No wage of this occupation is held for {area}. The nation’s is not put in its place.',
  'note.miles': 'From ZIP {zip}.',
  'note.miles-town': 'From {city}, {state}.',
  'note.main-campus': 'Main campus; other campuses may be nearer.',
  'note.position-far-from-zip':
    'The federal directory puts this school more than 25 miles from its own ZIP code. Miles go to the middle of that ZIP.',
  'note.position-not-told':
    'The federal directory does not say where this school is. Miles go to the middle of its ZIP.',
  'note.town-unknown': 'Where {city}, {state} is was not found. A ZIP code always works.',
  'note.zip-unknown': 'Where ZIP {zip} is was not found.',
  'note.place-unknown': 'The official files do not give the school’s position.',
  'note.estimated-years':
    '{of, select, books {Books and supplies} other {Tuition and fees}}: {charge, number} dollars a year for {years, number} {years, plural, one {year} other {years}}.',
  'note.estimated-years-band':
    '{of, select, books {Books and supplies} other {Tuition and fees}}: {charge, number} dollars a year for {low, number} to {high, number} years. The award level is a range.',
  'note.estimated-years-of-length':
    '{of, select, books {Books and supplies} other {Tuition and fees}}: {charge, number} dollars a year for {low, number} to {high, number} years, since the length is known.',
  'note.length-does-not-fit':
    'The known length does not fit the years of this award level. The price is of the years that come nearest.',
  'note.length-by-level':
    'Schools that tell a length at this award level say {median, number} months, mostly {low, number} to {high, number}. Most of those are private career schools.',
  'note.ipeds-months':
    'The agency counts four weeks to the month. Pathwise counts {weeks, plural, one {# week} other {# weeks}} where it computes or compares.',
  'note.graduate-year':
    'Graduate students pay {charge, number} dollars a year in tuition and fees, on average. Pathwise does not guess how many years this award takes.',
  'note.graduate-books': 'The official files give what books cost undergraduates, not graduate students.',
  'note.graduate-price-not-held':
    'The official files hold no yearly price of graduate students for this award at this school.',
  'note.far-above-kind':
    'This is ten times what programs of this kind mostly state, or more: {of, select, months {{median, number} months} other {{median, number} dollars}} is the middle of {n, number}. It stands as published. Check with the school.',
  'note.level-not-estimated':
    '{of, select, books {Books and supplies} other {Tuition and fees}}: {charge, number} dollars a year. Pathwise does not guess how many years this award level takes.',
  'note.residency-in-district': 'For an in-district student.',
  'note.residency-in-state': 'For an in-state student.',
  'note.residency-out-of-state': 'For an out-of-state student.',
  'note.largest-program':
    'The agency’s dictionary says this is the price “of the largest program”. Pathwise takes it as the price of the whole program.',
  'note.award-level-not-stated':
    'Award level not sure: the school states one price for this field of study, and its hours and months do not tell which award it is for. It takes no part in “best” or in medians.',
  'note.award-level-by-hours':
    'The school gives awards at several levels in this field. The program’s hours tell that the price is for this one.',
  'note.other-prices':
    'The school also publishes other prices for this field and level, in dollars: {prices}.',
  'note.no-awards': 'The program gave no award in that year. Ask whether it still runs.',
  'note.whole-school-bachelor':
    'The whole school, not this program: students seeking a bachelor’s degree who finished it within twice the normal time.',
  'note.whole-school-below-bachelor':
    'The whole school, not this program: students who finished within twice the normal time.',
  'note.whole-school': 'The whole school, not this program.',
  'note.school-closed':
    'The official directory says that {institution} closed{on, select, day { on {asOf}} year { in {asOf}} other {}}. Do not count on its programs.',
  'note.school-merged': 'The official directory says that {institution} is now part of {into}. Ask there.',
  'note.people': 'Of {people, number} people.',
  'note.small-group':
    'Of {people, plural, one {one person} other {# people}} only: one more or one less would change it a lot. Take no decision by it.',
  'note.people-not-told': 'How many people this is of is not told.',
  'note.all-workers':
    'All workers in “{occupation}” ({soc}), {area}, {when, date, ::MMMMyyyy}: not graduates of this program.',
  'note.published-under':
    'Published for several occupations together, under the code {code}{count, plural, =0 {} other {. It counts these too: {others}}}.',
  'note.listed-in-district': 'The list’s price for students who live in the school’s district.',
  'note.listed-resident': 'The list’s price for students who live in the school’s state.',
  'note.listed-nonresident': 'The list’s price for students from other states.',
  'note.listed-out-of-district': 'The list’s price for students who live outside the school’s district.',
  'note.listed-rest': 'The list’s price for all students that it gives no other price for.',
  'note.listed-for-others': 'The list gives a price for other students only. Ask the school for yours.',
  'note.listed-state-not-told':
    'The list gives several prices by where students live, and does not say which state the school is in. Pathwise cannot tell which one is yours.',
  'note.listed-in-state':
    'The list’s price for students who live outside the school’s district. Those who live in it pay less.',
  'note.listed-out-of-state':
    'The list’s price for students who live outside the school’s district. It does not say whether students from other states pay more. Ask the school.',
  'note.field-not-known':
    'This program’s field of study is not known, so Pathwise cannot tell what it leads to. Ask the school for it, or choose it in the row “Field of study”.',
  'note.guess-field':
    'A guess: the name “{name}” sounds like “{title}”. Pathwise decides nothing by it. Ask the school, and give the field here.',
  'note.guess-award':
    'A guess, from “{words}” in the name and the length. Pathwise decides nothing by it. Ask the school, and give the award here.',
  'note.other-occupation': 'This field of study does not lead to “{occupation}”.',
  'note.entry-pay': 'One in four workers earns less. The survey does not know what people who start earn.',
  'note.median-not-entry': 'Half earn less. A median is not what people who start earn.',
  'note.cannot-sit': 'A graduate of this program may not sit the {credential} exam.',
  'note.check-fee': 'Check with {issuer} before you pay: fees change.',
  'note.conflict': 'The sources disagree: {low, number} or {high, number} dollars. Both are kept.',
  'note.conflict-prices': 'The sources disagree. Every price is kept.',
  'note.conflict-estimate':
    'A published price and Pathwise’s estimate differ. Both are kept; the published one says more.',
  'note.conflict-inside':
    'The sources disagree on {of, select, tuition {tuition and fees} books {books and supplies} other {the exam fee}}, so the sum is a range.',
  'note.chosen-side': 'The sources disagree, and you chose this value.',
  'note.other-side':
    '{source}{asOf, select, undated { (undated)} other {, as of {asOf}}}: {status, select, estimated {about } other {}}{span, select, band {{low, number} to {high, number}} other {{low, number}}} dollars{status, select, estimated { (estimated)} imputed { (filled in by the agency)} own { (your own figure)} other {}}.',
  'note.sources-agree': 'The sources agree.',
  'note.provider-guess':
    '“{provider}” on the list was matched to this school by a guess. Check it in Library.',
  'note.no-institution':
    '“{provider}” was not found among the schools of the directory, so nothing is known of the whole school.',
  'note.unknown-number':
    '“{provider}” stands on the list with {number}, and no school of the directory has that number. The program stays your own.',
  'note.no-such-program':
    'The list names {institution} by its number. The federal files have no program there with this field of study and award level, so this one stays your own.',
  'note.list-elsewhere':
    'The list gives ZIP {zip}, {miles} miles from {institution}. Miles go to the middle of that ZIP.',
  'note.older-code':
    'The file has this under {code}, a code of the older list of jobs (SOC 2010). It is this job, and no other one.',
  'note.not-listed': '“{list}” does not give it.',
  'note.award-as-listed': 'The list writes: “{text}”.',
  'note.rate-as-listed':
    'As the list gives it. Whether it is of this program or of the whole school is not said.',
  'note.field-earnings':
    'Half of the graduates of this field of study (its first four digits) and kind of award at this school earned more{years, plural, =0 {} one { one year after they completed} other { # years after they completed}}. Only those who had federal aid, work and no longer study.',
  'note.official-only': 'It is published for official programs only.',
  'note.school-earnings':
    'Half of the school’s former students earned more ten years after they started, all programs together: those who had federal aid, work and no longer study. Not of this program alone.',
  'note.fee-member': 'Members pay {price, number} dollars.',
  'note.fee-student-or-recent-graduate':
    'Students and recent graduates pay {price, number} dollars: at most 30 days before they finish, or at most 12 months after.',
  'note.fee-two-tries': 'Two tries together cost {price, number} dollars.',
  'note.fee-older': 'Another source still gives an older price: {price, number} dollars.',
  'note.fee-only-older':
    '{who, select, member {Members paid} nonmember {Who is not a member paid} other {It cost}} {price, number} dollars in {asOf}. No newer price was found.',
  'note.fee-with-material': 'Study material is in the price.',
  'note.fee-not-verified': 'The exam fee was not verified. Ask {issuer}.',
  'note.membership-not-required': '{issuer} does not require membership.',
  'note.membership-for-renewal': '{issuer} requires membership to keep the credential.',
  'note.membership-for-exam-and-renewal':
    '{issuer} requires membership to buy the exam and to keep the credential.',
  'note.membership-fee-not-verified': 'The membership fee was not verified.',
  'note.membership-one-year': 'One year is counted. It is due again every year.',
  'note.membership-student': 'Students pay {price, number} dollars a year.',
  'note.membership-not-verified': 'Whether {issuer} requires membership was not verified.',
  'note.renewal-not-verified': 'The renewal fee was not verified and is not in the sum. Ask {issuer}.',
  'note.renewal-terms':
    'Renewal every {months, number} months with {units, number} units of continuing education.',
  'note.renewal-period': 'Renewal every {months, number} months.',
  'note.renewal-terms-apart':
    'A fee every {months, number} months, and {units, number} points of continuing education every {unitMonths, number} months.',
  'note.ahima-units':
    'Since January 2025, 40% of the units must come from AHIMA, HCPro or a state association.',
  'note.ahima-more-credentials':
    'The renewal fee is what someone who is not a member pays for one credential (of about 2021). Members pay less; each further AHIMA credential costs 50 dollars more.',
  'note.aapc-more-credentials':
    'With two AAPC credentials it takes 40 units, with three 44, with four 48, with five or more 52.',
  'note.cpma-units': 'Of the units, 16 must be in auditing.',
  'note.cppm-units': 'Of the units, 16 must be in practice management.',
  'note.nha-units': '{issuer}’s own units are free.',
  'note.hspa-on-top': 'The units come on top of the 12 of CRCST, which must be current.',
  'note.cma-points':
    'Of the 60 points at least 10 are administrative, 10 clinical and 10 general, and 30 or more come from AAMA.',
  'note.cma-expired': 'More than 90 days after it has run out: the exam again, and 50 dollars.',
  'note.hspa-all-credentials':
    'One fee of 50 dollars covers every HSPA credential. CHL and CIS take 6 more units each.',
  'note.told-by':
    '{by, select, phone {Told by phone} email {Told by e-mail} visit {Told on a visit} website {Read on the school’s website} other {Put in by you}} on {asOf}.',
  'note.own-inside':
    '{of, select, tuitionAndFees {Tuition and fees are} books {Books and supplies are} exam {The exam fee is} membership {The membership fee is} renewal {The renewal fee is} grants {The grants are} scholarships {The scholarships are} months {The length is} other {A part is}} your own figure.',
  'note.only-told': 'No official file holds it. Ask the school, and put in what it tells you.',
  'note.cost-after-aid': 'The cost less the grants and scholarships that were told. It is never below 0.',
  'note.aid-not-told': 'No grants or scholarships were told for this program. Ask the school.',
  'note.cost-per-month': 'The cost divided by the months of training.',
  'note.payback':
    'Months until {point, select, p25 {lower pay} median {median pay} other {pay at the 75th percentile}} of {expected, number} dollars, less your present pay of {present, number}, has paid back the cost.',
  'note.payback-never':
    'Pay of {expected, number} dollars is not above your present pay of {present, number}.',
  'note.payback-at':
    'At {point, select, p25 {lower pay} median {median pay} other {the 75th percentile}}, {expected, number} dollars: {span, select, least {at least {low, number}} band {{low, number} to {high, number}} other {{low, number}}} {high, plural, one {month} other {months}}.',
  'note.payback-never-at':
    'At {point, select, p25 {lower pay} median {median pay} other {the 75th percentile}}, {expected, number} dollars: never.',
  'note.payback-missing-cost': 'The cost is unknown, so there is no payback.',
  'note.payback-missing-pay': 'The pay that you expect is unknown, so there is no payback.',
  'note.ahead-after':
    'Months of training, and then until {point, select, p25 {lower pay} median {median pay} other {pay at the 75th percentile}} of {expected, number} dollars, less your present pay of {present, number}, has paid back the cost.',
  'note.ahead-missing-months':
    'How long the program takes is unknown, so the first day of being ahead is too.',
  'note.payback-wages':
    'The cost counts {span, select, band {{low, number} to {high, number}} other {{low, number}}} dollars of wages that you give up.',
  'note.payback-interest': 'The cost counts {interest, number} dollars of interest on your loan.',
  'note.payback-aid': 'The cost is less {aid, number} dollars of aid.',

  // Above the comparison.
  'notice.kept-figures-gone':
    'The older figures that this comparison kept are not on this computer any more. Shown are the figures in use now.',
  'notice.programs-missing':
    '{count, plural, one {One program of this comparison is not in the catalog in use now.} other {# programs of this comparison are not in the catalog in use now.}}',
  'notice.unlike-award-levels':
    'These programs lead to different award levels. Cost and time differ because the awards do.',
  'notice.nobody-may-sit':
    'None of these programs lets you sit the {credential} exam. “May sit the exam” below says why.',
  'notice.estimated-prices':
    '{count, plural, one {# program has} other {# programs have}} an estimated price: the yearly price times the usual length.',
  'notice.price-level-not-stated':
    '{count, plural, one {# program has} other {# programs have}} a price whose award level is not sure.',
  'notice.no-awards':
    '{count, plural, one {# program} other {# programs}} gave no award in {year, select, untold {the year of the file} other {{year}}}. Ask whether {count, plural, one {it still runs} other {they still run}}.',
  'notice.state-not-told':
    'Prices follow your state, which you have not told. Until then in-state prices are shown.',
  // On paper nothing can be chosen.
  'export.notice.state-not-told': 'Prices by state: no state was told, so in-state prices are shown.',
  'export.notice.nobody-may-sit': 'None of these programs lets you sit the {credential} exam.',
  'export.notice.area-without-wages': 'No wages are held for the area {area}, so no pay is shown.',
  'notice.in-district-cheaper':
    '{count, plural, one {# school charges} other {# schools charge}} less if you live in the college’s district.',
  'notice.money-vintages':
    'Prices are of {prices} and pay is of {when, date, ::MMMMyyyy}. No inflation adjustment is made.',
  'notice.area-without-wages':
    'No wages are held for the area {area}, so no pay is shown. Add the wage file of this area in Library.',
  'notice.area-vintage':
    'Pay in {area} is of {when, date, ::MMMMyyyy}. For the nation there is newer pay, of {newest, date, ::MMMMyyyy}.',
  'notice.wage-vintages':
    'Pay of {from, date, ::MMMMyyyy} stands beside pay of {to, date, ::MMMMyyyy}. No inflation adjustment is made.',
} as const
