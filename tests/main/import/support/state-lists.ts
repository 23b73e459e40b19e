import Papa from 'papaparse'
import { workbook } from './workbook.ts'

/**
 * Made-up lists in the layouts of the states' own, which are not ours to check in: every
 * trap of the real ones, in numbers that follow from the counts below.
 */

type Cells = Readonly<Record<string, string | number>>

/** The columns of the Texas list, as published (their spelling too). */
export const TEXAS_COLUMNS = [
  'Program ID',
  'TWIST Program ID',
  'ProviderName',
  'Financial Aid Contact',
  'Financial Aid Phone',
  'Financial Aid Email',
  'Campus City',
  'Campus State',
  'Campus Zip Code',
  'Campus County',
  'Program Name',
  'Instructional Program (CIP) Code',
  'Program Description',
  'Pell Eligible',
  'Program URL',
  'Program Outcome',
  'Associted Credential Name',
  'Length: Contact Hours',
  'Length: Weeks',
  'Delivery Method',
  'Occupation Code (ONET 1)',
  'Occupation Code (ONET 2)',
  'Occupation Code (ONET 3)',
  'Required Cost: Tuition & Fees',
  '(Description) Required Cost: Tuition & Fees',
  'Required Cost: Books & Supplies',
  '(Description) Required Cost: Books & Supplies',
  '(Out Of District) Cost: Tuition & Fees',
  '(Out Of District) Cost Description: Tuition & Fees',
] as const

/** Texas names its edition on the sheet. */
export const TEXAS_SHEET = 'Statewide List (03.20.2024)'

/** A school that is in the directory, a campus of a chain, and one that is nowhere. */
const PROVIDERS = [
  ['Austin Community College District', 'Austin', '78752', 'Travis'],
  ['Remington College', 'Houston', '77067', 'Harris'],
  ['Hill Country Phlebotomy', 'Kerrville', '78028', 'Kerr'],
] as const

const PROGRAMS = [
  ['Medical Coding', '510713', '29207100'],
  ['Medical Assistant', '510801', '31909200'],
  ['Farm Equipment', '10205', '49304100'],
  ['Phlebotomy', '', '31909700'],
] as const

/** Of the weeks of five programs one is 0, one ERROR and one not to be believed. */
const WEEKS = [12, 0, 'ERROR', 99_999, 40] as const
const OUTCOMES = [
  'Associates Degree',
  'INVALID CODE',
  'Industry recognized certificate or certification',
] as const
const DELIVERY = ['In-person', 'Distance education', 'Hybrid', 'INVALID CODE'] as const

export const TEXAS = {
  programs: 60,
  withoutWeeks: 36,
  rejects: {
    'Length: Weeks: not-a-number': 12,
    'Length: Weeks: implausible': 12,
    'Program Outcome: unknown-code': 20,
    'Delivery Method: unknown-code': 15,
  },
} as const

function texasRows(): Cells[] {
  return Array.from({ length: TEXAS.programs }, (_, n): Cells => {
    const [provider, city, zip, county] = PROVIDERS[n % 3] ?? PROVIDERS[0]
    const [program, cip, onet] = PROGRAMS[n % 4] ?? PROGRAMS[0]
    return {
      'Program ID': 1000 + n,
      'TWIST Program ID': 2000 + n,
      ProviderName: provider,
      'Campus City': city,
      'Campus State': 'Tx',
      'Campus Zip Code': zip,
      'Campus County': county,
      'Program Name': `${program} ${n}`,
      'Instructional Program (CIP) Code': cip,
      'Program Description': 'Their own words',
      'Pell Eligible': ['Yes', 'No', 'Pending'][n % 3] ?? '',
      'Program URL': n % 10 === 0 ? 'someone@school.example' : 'www.school.example/program',
      'Program Outcome': OUTCOMES[n % 3] ?? '',
      'Associted Credential Name': n % 2 === 0 ? '0' : 'A certificate',
      'Length: Contact Hours': n % 6 === 0 ? '0' : '160',
      'Length: Weeks': WEEKS[n % 5] ?? '',
      'Delivery Method': DELIVERY[n % 4] ?? '',
      'Occupation Code (ONET 1)': onet,
      // Gone from the classification.
      'Occupation Code (ONET 2)': n % 10 === 3 ? '31101400' : '',
      'Required Cost: Tuition & Fees': n % 12 === 0 ? '0' : '4300',
      '(Description) Required Cost: Tuition & Fees': n % 24 === 0 ? 'Provided at no cost to students' : '',
      'Required Cost: Books & Supplies': n % 4 === 0 ? '0' : '550.5',
      '(Description) Required Cost: Books & Supplies': n % 8 === 0 ? 'Included in tuition' : '',
    }
  })
}

const table = (columns: readonly string[], rows: readonly Cells[]) => [
  [...columns],
  ...rows.map((row) => columns.map((name) => row[name] ?? '')),
]

const csv = (rows: readonly (readonly (string | number)[])[]) =>
  Buffer.from(`${Papa.unparse(rows as string[][])}\n`)

/** The bytes of tx_etpl_2024-03-20.xlsx, as it might be. */
export const texasList = (): Buffer => workbook({ [TEXAS_SHEET]: table(TEXAS_COLUMNS, texasRows()) })

/** The same as text, for what reads pieces of it. */
export const texasText = (): Buffer => csv(table(TEXAS_COLUMNS, texasRows()))

/** The same programs as the federal form has them: the columns of Texas under the names of ETA-9171. */
export function federalList(): Buffer {
  const names = {
    'Name of Training Provider/ETP': 'ProviderName',
    'Program of Study-Name': 'Program Name',
    'Program of Study-Potential Outcome': 'Program Outcome',
    'CIP Code': 'Instructional Program (CIP) Code',
    'Cost: Tuition and Required Fees': 'Required Cost: Tuition & Fees',
    'Program Length: Weeks': 'Length: Weeks',
    'Program Format': 'Delivery Method',
    'O*NET-SOC Code 1': 'Occupation Code (ONET 1)',
  }
  return csv([
    Object.keys(names),
    ...texasRows().map((row) => Object.values(names).map((name) => row[name] ?? '')),
  ])
}

export const WASHINGTON_COLUMNS = [
  'ID',
  'Year',
  'Area code',
  'Area name',
  'SOC code',
  'Occupational title',
  'Employment',
  'Average wage',
  '25th Percentile',
  '50th Percentile',
  '75th Percentile',
  'Annual wage',
] as const

const AREAS = [
  ['000053', 'Washington'],
  ['042660', 'Seattle-Tacoma-Bellevue, WA MSA'],
  ['530006', 'Western Washington Nonmetropolitan Area'],
  ['530007', 'Eastern Washington Nonmetropolitan Area'],
] as const

/** Coders; a chief whose upper wages are not told; actors, paid by the hour; teachers, paid by the year. */
const PAY = [
  ['29-2072', 'Medical Records Specialists', '3517', '26.44', '20.47', '23.32', '29.65', '54980.00'],
  ['11-1011', 'Chief Executives', '2992', '134.42', '82.20', '', '', '279590.00'],
  ['27-2011', 'Actors', '', '31.08', '18.02', '25.10', '40.33', ''],
  ['25-2021', 'Elementary School Teachers', '30110', '', '', '', '', '84120.00'],
] as const

export const WASHINGTON = { rows: AREAS.length * PAY.length, untoldMedians: AREAS.length } as const

/** The bytes of state_WA_2022_oews.csv, as it might be. */
export function washingtonWages(): Buffer {
  const rows = AREAS.flatMap((area, n) =>
    PAY.map((pay, at) => [String(n * PAY.length + at + 1), '2022', ...area, ...pay]),
  )
  return csv([[...WASHINGTON_COLUMNS], ...rows])
}
