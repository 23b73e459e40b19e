import { expect, test } from 'vitest'
import type { FieldId } from '../../../../data/fields/catalogue.ts'
import { guessMapping } from '../../../../main/import/mapping/guess.ts'
import { pastedTable } from '../../../../main/import/mapping/raw-table.ts'

/** Headings as state lists, fee sheets of colleges, IPEDS and spreadsheets have them, each with what stands below. */

const PROGRAMS = ['Medical Coding', 'Medical Assisting', 'Phlebotomy Technician', 'Welding I']
const SCHOOLS = ['Alpha College', 'Beta Institute', 'Gamma Career Center', 'Delta Technical School']

/** What the last column is taken as, beside a school and a program that are called so. */
function guessed(heading: string, cells: readonly string[], beside: string): FieldId | null {
  const rows = cells.map((cell, at) =>
    beside === 'School' ? `${SCHOOLS[at]}\t${cell}` : `${SCHOOLS[at]}\t${PROGRAMS[at]}\t${cell}`,
  )
  const table = pastedTable([`${beside}\t${heading}`, ...rows].join('\n'))
  return guessMapping(table).at(-1)?.guess ?? null
}

/** By field: headings that say it, with a cell of each. */
const SAID: Readonly<Partial<Record<FieldId, readonly (readonly [string, string])[]>>> = {
  city: [
    ['City (location)', 'Austin'],
    ['Provider City', 'Austin'],
    ['Training Site City', 'Austin'],
    ['Mailing City', 'Austin'],
  ],
  state: [
    ['State abbreviation (HD2023)', 'TX'],
    ['Provider State', 'TX'],
    ['ST', 'TX'],
  ],
  zip: [
    ['ZIP code (HD2023)', '78701'],
    ['Provider Zip', '78701'],
    ['Zip/Postal Code', '78701'],
  ],
  cip: [
    ['CIP Code - 2020 Classification', '51.0713'],
    ['CIP (6-digit)', '51.0713'],
    ['Program CIP', '51.0713'],
    ['CIP Code 2020', '51.0713'],
  ],
  occupation: [
    ['O*NET-SOC Code', '29-2072.00'],
    ['Primary SOC', '29-2072'],
    ['Occupation Code (ONET 1)', '29-2072.00'],
  ],
  tuitionAndFees: [
    ['Tuition Cost', '5200'],
    ['Total Tuition & Fees', '5200'],
    ['Tuition ($)', '5200'],
    ['Program Cost (USD)', '5200'],
    ['Estimated Cost of Program', '5200'],
    ['Cost to Student', '5200'],
    ['Out-of-pocket cost', '5200'],
    ['Tuition FY26', '5200'],
    ['Tuition 2026-27', '5200'],
    ['Training Cost', '5200'],
    ['Full Program Price', '5200'],
    ['Cost', '5200'],
    ['Price', '5200'],
  ],
  tuitionInState: [
    ['Total In-State Cost', '5200'],
    ['Tuition and fees for residents', '5200'],
  ],
  books: [
    ['Books & Materials', '300'],
    ['Cost of Books', '300'],
    ['Textbooks/Supplies', '300'],
    ['Books and Supplies (est.)', '300'],
    ['Tools & Uniforms', '300'],
    ['Uniform cost', '300'],
    ['Tool Cost', '300'],
  ],
  months: [
    ['Program Length (weeks)', '40'],
    ['Length of Training (Weeks)', '40'],
    ['Total Weeks', '40'],
    ['Duration (mos.)', '9'],
    ['Training Duration in Months', '9'],
    ['Program Duration', '9 months'],
    ['Time to complete (months)', '9'],
  ],
  hours: [
    ['Total Clock Hours', '900'],
    ['Program Hours (clock)', '900'],
    ['Contact Hrs', '900'],
    ['Length in hours', '900'],
    ['Credit Hrs', '30'],
    ['Total Credit Hours Required', '30'],
  ],
  online: [
    ['Delivery Mode', 'Online'],
    ['Online or In-Person', 'Online'],
    ['Instruction Method', 'In person'],
    ['Available Online?', 'Yes'],
    ['Program Delivery Method', 'Hybrid'],
  ],
  awardLevel: [
    ['Credential Type', 'Certificate'],
    ['Award Level (IPEDS)', '3'],
    ['Type of Award', 'Certificate'],
    ['Degree/Certificate', 'AAS'],
    ['Credential Earned Upon Completion', 'Certificate'],
    ['Program Outcome - Credential', 'Certificate'],
  ],
  website: [
    ['Program Website', 'https://a.edu/p'],
    ['Web Site Address', 'www.a.edu'],
    ['School URL', 'www.a.edu'],
    ['Link to program page', 'https://a.edu/p'],
  ],
  phone: [
    ['Contact Phone #', '512-555-0100'],
    ['Telephone No.', '512-555-0100'],
    ['Admissions phone', '512-555-0100'],
  ],
  completions: [
    ['# of Graduates (2024)', '12'],
    ['Total completers', '12'],
    ['Program Completers', '12'],
  ],
  graduationRate: [
    ['Overall Graduation Rate', '62%'],
    ['Completion Rate (%)', '62'],
  ],
  unitid: [
    ['IPEDS Unit ID', '222992'],
    ['Institution UNITID', '222992'],
  ],
  opeid: [['OPE ID Number', '00340400']],
}

test.each(
  Object.entries(SAID).flatMap(([id, headings]) => headings.map(([heading, cell]) => [heading, cell, id])),
)('%j above %j is %s', (heading, cell, id) => {
  expect(
    guessed(
      heading,
      Array.from({ length: 4 }, () => cell),
      'School\tProgram',
    ),
  ).toBe(id)
})

test.each([
  'Program Name',
  'Name of Program',
  'Training Program Name',
  'WIOA Approved Program',
  'Course Title',
  'Program Title/Name',
  'Certificate Program',
  'PROGRAM_NAME',
  'Program of Study Title',
  'Eligible Training Program Name',
  'Course/Program',
  'Programs Offered',
  'Approved Training Program',
  'Program Name (as approved)',
  'CIPTitle',
  'Major/Program',
])('%j is the name of a program', (heading) => {
  expect(guessed(heading, PROGRAMS, 'School')).toBe('program')
})

test.each([
  'School Name',
  'Name of School',
  'Training Provider Name',
  'Institution (entity) name',
  'Eligible Training Provider',
  'Provider/School',
  'College/University',
  'Institution Name (HD2023)',
  'Provider Legal Name',
  'Training Institution',
  'Campus Name',
  'School/Campus',
])('%j is the name of a school', (heading) => {
  const text = [`Program\t${heading}`, ...SCHOOLS.map((school, at) => `${PROGRAMS[at]}\t${school}`)]
  expect(guessMapping(pastedTable(text.join('\n'))).map(({ guess }) => guess)).toEqual([
    'program',
    'institution',
  ])
})

/** Headings that hold a field's name and are about something else, with what makes them look like it. */
const ELSE: readonly (readonly [string, readonly string[]])[] = [
  ['Total enrollment in program', ['120', '400', '330', '80']],
  ['Program ID', ['10034', '10035', '10036', '10077']],
  ['Program code', ['MA-101', 'PH-202', 'MC-1', 'WE-2']],
  ['Provider ID', ['3381', '3382', '3383', '3384']],
  ['School Code', ['003404', '003405', '011462', '025693']],
  ['Course Number', ['HIT 1145', 'MDC 200', 'PLB 101', 'WLD 100']],
  ['Program start date', ['8/25/2026', '1/12/2027', '9/1/2026', '8/25/2026']],
  ['Program status', ['Active', 'Active', 'Pending', 'Active']],
  ['Program type', ['Occupational Skills', 'Occupational Skills', 'Apprenticeship', 'Degree']],
  [
    'Program description',
    [
      'Learn to code medical records in hospitals and clinics.',
      'Assist physicians with patients and records.',
      'Draw blood from patients safely.',
      'Weld metal plates in all positions.',
    ],
  ],
  ['Program prerequisites', ['High school diploma or GED', 'None', 'High school diploma', 'None']],
  ['Program contact', ['Jane Doe', 'John Smith', 'Ann Lee', 'Bob Ray']],
  ['Provider contact name', ['Jane Doe', 'John Smith', 'Ann Lee', 'Bob Ray']],
  ['Provider type', ['Public 2-year', 'Private for-profit', 'Public 2-year', 'Nonprofit']],
  ['School contact email', ['a@a.edu', 'b@b.edu', 'c@c.org', 'd@d.com']],
  ['School county', ['Travis', 'Bexar', 'Hays', 'Travis']],
  ['School district', ['Austin ISD', 'NEISD', 'Hays CISD', 'AISD']],
  ['School accreditation', ['SACSCOC', 'ABHES', 'ACCSC', 'COE']],
  ['College Credit', ['Yes', 'No', 'Yes', 'No']],
  ['Campus Address', ['100 Main St', '22 Elm Ave', '7 Oak Rd', '9 Pine Ln']],
  ['City tax', ['2.5', '3', '1', '0']],
  ['State approved', ['Yes', 'No', 'Yes', 'Yes']],
  ['State list number', ['4401', '4402', '4403', '4404']],
  ['State residency required?', ['Y', 'N', 'N', 'Y']],
  ['Tuition waiver available', ['Yes', 'No', 'Yes', 'No']],
  ['Tuition due date', ['8/1/2026', '1/5/2027', '8/1/2026', '8/1/2026']],
  ['Tuition effective date', ['7/1/2026', '7/1/2026', '7/1/2026', '7/1/2026']],
  ['Tuition refund policy', ['Pro rata', 'None', 'Pro rata', 'None']],
  ['Book voucher', ['Yes', 'No', 'Yes', 'No']],
  ['Books included?', ['Yes', 'No', 'Yes', 'Yes']],
  ['Cost per completer', ['4500', '5200', '3100', '2800']],
  ['Cost Category', ['Low', 'High', 'Low', 'Low']],
  ['Credit hours per week', ['12', '15', '9', '12']],
  ['Hours per week', ['24', '30', '18', '24']],
  ['Office hours', ['9-5', '8-4', '9-5', '9-5']],
  ['Weeks per term', ['16', '16', '8', '16']],
  ['Weekly schedule', ['M-F 8am', 'T/Th 6pm', 'Sat', 'M-F']],
  [
    'Online application',
    ['https://a.edu/apply', 'https://b.edu/apply', 'https://c.org/a', 'https://d.com/a'],
  ],
  ['Online learning platform', ['Canvas', 'Moodle', 'Canvas', 'Blackboard']],
  ['Degree granting', ['Yes', 'No', 'Yes', 'No']],
  ['Credential exam', ['CCA', 'CMA', 'CPT', 'AWS']],
  ['Job placement rate', ['88%', '92%', '75%', '81%']],
  ['Job title', ['Medical Coder', 'Medical Assistant', 'Phlebotomist', 'Welder']],
  ['Occupation title', ['Medical Records Specialists', 'Medical Assistants', 'Phlebotomists', 'Welders']],
  ['Occupation wage', ['$22.10', '$19.00', '$18.50', '$24.00']],
  ['Median wage (program completers)', ['38000', '35000', '33000', '45000']],
  ['Fee type', ['Lab', 'Lab', 'Kit', 'None']],
  ['Link to syllabus', ['https://a.edu/s.pdf', 'https://b.edu/s.pdf', 'https://c.org/s', 'https://d.com/s']],
  ['Phone extension', ['101', '22', '4', '330']],
  ['Fax', ['512-555-0100', '512-555-0101', '210-555-0100', '512-555-0199']],
  ['Class size', ['20', '15', '12', '18']],
  ['Year established', ['1998', '2004', '2011', '1987']],
  ['Years accredited', ['5', '3', '10', '5']],
  ['Month of review', ['March', 'April', 'May', 'June']],
  ['Last updated', ['3/1/2026', '4/2/2026', '5/1/2026', '6/1/2026']],
  ['Price level', ['$', '$$', '$', '$$$']],
  ['Rate of pay', ['22', '19', '18', '24']],
  ['Total seats', ['20', '15', '12', '18']],
  ['Title IV eligible', ['Yes', 'No', 'Yes', 'No']],
  ['Institution control', ['Public', 'Private', 'Public', 'Private']],
  ['Distance from campus (mi)', ['3', '12', '8', '2']],
  ['In-state enrollment', ['120', '400', '330', '80']],
  ['Resident credit hours required', ['15', '30', '15', '12']],
  ['Out-of-state students', ['3', '9', '1', '0']],
  ['SOC title', ['Medical Records Specialists', 'Medical Assistants', 'Phlebotomists', 'Welders']],
  ['CIP family', ['51', '51', '51', '48']],
  ['Award amount', ['1200', '900', '500', '2500']],
  ['Length of contract', ['12', '12', '24', '12']],
  ['Duration of externship (hours)', ['160', '180', '40', '0']],
  ['Completers employed', ['10', '33', '28', '6']],
  ['Graduates employed in field', ['10', '33', '28', '6']],
  ['Website updated', ['Yes', 'No', 'Yes', 'Yes']],
  ['Supplies list', ['scrubs, shoes', 'kit', 'scrubs', 'helmet']],
  ['Delivery address', ['100 Main St', '22 Elm Ave', '7 Oak Rd', '9 Pine Ln']],
  ['Housing cost', ['5200', '5200', '5200', '5200']],
  ['Net price', ['5200', '5200', '5200', '5200']],
  ['Childcare cost', ['800', '800', '800', '800']],
  ['Room and board', ['9000', '9000', '9000', '9000']],
  ['Late fee', ['50', '50', '50', '50']],
  ['High school', ['Travis HS', 'Travis HS', 'Travis HS', 'Travis HS']],
  ['Partner school', ['Travis HS', 'Travis HS', 'Travis HS', 'Travis HS']],
  ['Parent institution', ['Alpha System', 'Alpha System', 'Alpha System', 'Alpha System']],
]

test.each(ELSE)('%j is no field of a program', (heading, cells) => {
  expect(guessed(heading, cells, 'School\tProgram')).toBeNull()
  // Nor is it the program, or the school, where no other column is called so.
  const rows = cells.map((cell, at) => `${SCHOOLS[at]}\t${PROGRAMS[at]}\t${cell}`)
  const alone = pastedTable([`Training site\tOffering\t${heading}`, ...rows].join('\n'))
  expect(guessMapping(alone).at(-1)?.guess ?? null).toBeNull()
})

test.each([
  ['Graduation rate, whole school', ['62%', 'n/a', '41%', '55%'], 'graduationRate'],
  ['Graduation rate, whole school', ['0.62', '0.41', '0.55', '0.7'], 'graduationRate'],
  ['School completion rate (%)', ['62', '71', '58', '80'], 'graduationRate'],
  ['Number of program completers', ['12', '40', '33', '8'], 'completions'],
] as const)('%j is a figure, though it speaks of a school or a program', (heading, cells, id) => {
  for (const beside of ['School', 'School\tProgram', 'Program\tProvider'])
    expect(guessed(heading, cells, beside)).toBe(id)
})

test.each([
  ['62%', '41 percent', '55%', '70%'],
  ['900 hours', '720 hours', '600 hours', '40 hours'],
  ['$5,200', '$4,800 (approx)', '5.2k', 'between 3k and 4k'],
  ['9-12 months', '1 yr 3 mo', '12-18 mos', '40 wks'],
  ['12-Sep', '2026-09-12', '9/12/2026', 'Sep-12'],
  ['yes', 'no', 'Y', 'x'],
])('cells that are measures are no names, whatever their heading says: %j', (...cells) => {
  for (const heading of ['School', 'Program', 'Institution name', 'Training program', 'City'])
    expect(guessed(heading, cells, 'Where\tWhat')).toBeNull()
})
