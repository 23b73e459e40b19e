import { provenanceTableOf, type Kind, type Layout } from '../../../../main/import/datasets.ts'
import { DISTANCE_COLUMNS } from '../../../../main/import/readers/ipeds-distance.ts'
import type { FactTable } from '../../../../main/import/rows/read-facts.ts'
import { rowOf, sourceOf } from './source.ts'

type Cells = Readonly<Record<string, string | number>>

/** A table in a published layout, as it would be found in a file. */
export function factTable(
  layout: Layout,
  kind: Kind,
  vintage: string,
  header: readonly string[],
  rows: readonly Cells[],
  file = `${kind}_${vintage}.csv`,
): FactTable {
  const source = {
    ...sourceOf(
      header,
      rows.map((row) => rowOf(header, row)),
    ),
    file,
  }
  return {
    provenanceTable: provenanceTableOf(kind, vintage),
    readOn: '2026-11-24',
    table: { layout, kind, vintage, file, size: 100, insteadOf: [], open: () => Promise.resolve(source) },
  }
}

const DIRECTORY =
  'UNITID INSTNM IALIAS CITY STABBR ZIP OPEFLAG CONTROL GENTELE WEBADDR LATITUDE LONGITUD'.split(' ')

/** A directory of institutions by UNITID; the name says which directory it was. */
export const directoryTable = (vintage: string, name: string, unitids: readonly number[] = [100654]) =>
  factTable(
    'ipeds-directory',
    'ipeds-hd',
    vintage,
    DIRECTORY,
    unitids.map((unitid) => ({
      UNITID: unitid,
      INSTNM: name,
      STABBR: 'AL',
      CONTROL: 1,
      OPEFLAG: 1,
    })),
  )

/** Completions as "UNITID CIP AWLEVEL AWARDS", one a row. */
export const completionsTable = (vintage: string, rows: readonly string[]) =>
  factTable(
    'ipeds-completions',
    'ipeds-c',
    vintage,
    'UNITID CIPCODE MAJORNUM AWLEVEL CTOTALT'.split(' '),
    rows.map((row) => {
      const [UNITID = '', CIPCODE = '', AWLEVEL = '', CTOTALT = ''] = row.split(' ')
      return { UNITID, CIPCODE, AWLEVEL, CTOTALT, MAJORNUM: 1 }
    }),
  )

const OFFERED = DISTANCE_COLUMNS.flatMap(([, column]) => [column, `${column}DE`, `${column}DES`])

/** Offerings at award level 2 as "UNITID CIP all", one a row. */
export const distanceTable = (vintage: string, rows: readonly string[]) =>
  factTable(
    'ipeds-distance',
    'ipeds-c-dep',
    vintage,
    ['UNITID', 'CIPCODE', ...OFFERED],
    rows.map((row) => {
      const [UNITID = '', CIPCODE = '', how = ''] = row.split(' ')
      return {
        ...Object.fromEntries(OFFERED.map((column) => [column, 0])),
        UNITID,
        CIPCODE,
        PCERT2: 1,
        PCERT2DE: how === 'all' ? 1 : 0,
        PCERT2DES: how === 'some' ? 1 : 0,
      }
    }),
  )

const CHARGES = [1, 2, 3].flatMap((residency) => [
  `XTUIT${residency}`,
  `TUITION${residency}`,
  `XFEE${residency}`,
  `FEE${residency}`,
  `XCHG${residency}AY3`,
  `CHG${residency}AY3`,
])

/** One yearly charge of 100,654, alike for every residency. */
export const yearPricesTable = (vintage: string, charge: number) =>
  factTable(
    'ipeds-year-prices',
    'ipeds-ic-ay',
    vintage,
    ['UNITID', ...CHARGES, 'XCHG4AY3', 'CHG4AY3'],
    [
      {
        UNITID: 100654,
        ...Object.fromEntries(
          [1, 2, 3].flatMap((residency) => [
            [`XCHG${residency}AY3`, 'R'],
            [`CHG${residency}AY3`, charge],
          ]),
        ),
      },
    ],
  )

const WAGES =
  'AREA AREA_TITLE AREA_TYPE I_GROUP OCC_CODE OCC_TITLE O_GROUP TOT_EMP A_PCT10 A_PCT25 A_MEDIAN A_PCT75 A_PCT90 ANNUAL HOURLY'.split(
    ' ',
  )

/** The median of Medical Records Specialists in one area: the nation (99) or a state. */
export const wagesTable = (kind: Kind, vintage: string, median: number, area = '99') =>
  factTable('oews', kind, vintage, WAGES, [
    {
      AREA: area,
      AREA_TITLE: area === '99' ? 'U.S.' : `State ${area}`,
      AREA_TYPE: area === '99' ? 1 : 2,
      I_GROUP: 'cross-industry',
      OCC_CODE: '29-2072',
      OCC_TITLE: 'Medical Records Specialists',
      O_GROUP: 'detailed',
      TOT_EMP: 1000,
      A_PCT10: median - 20,
      A_PCT25: median - 10,
      A_MEDIAN: median,
      A_PCT75: median + 10,
      A_PCT90: median + 20,
    },
  ])

/** Titles of fields of study. */
export const cipTitlesTable = (titles: Readonly<Record<string, string>>) =>
  factTable(
    'cip-titles',
    'cip',
    '2020',
    ['CIPFamily', 'CIPCode', 'CIPTitle', 'CIPDefinition'],
    Object.entries(titles).map(([CIPCode, CIPTitle]) => ({ CIPCode, CIPTitle })),
  )

/** What the list of Texas must have, as its headings say it. */
export const TEXAS_NEEDED = [
  'Program ID',
  'TWIST Program ID',
  'ProviderName',
  'Campus City',
  'Campus Zip Code',
  'Program Name',
  'Instructional Program (CIP) Code',
  'Program Outcome',
  'Length: Contact Hours',
  'Length: Weeks',
  'Delivery Method',
  'Occupation Code (ONET 1)',
  'Required Cost: Tuition & Fees',
  'Required Cost: Books & Supplies',
]

/** One program of the Texas list. */
export const texasTable = (vintage: string, name: string) =>
  factTable('etpl-texas', 'etpl-texas', vintage, TEXAS_NEEDED, [
    { 'Program ID': 1, 'TWIST Program ID': 1, ProviderName: 'Austin School', 'Program Name': name },
  ])

const FEDERAL = [
  'Training Provider Name',
  'Program of Study Name',
  'CIP Code',
  'Program Potential Outcome',
  'Cost Tuition and Fees',
]

/** One program of the federal form (ETA-9171). */
export const federalListTable = (vintage: string, name: string) =>
  factTable('etpl-dol', 'etpl-dol', vintage, FEDERAL, [
    { 'Training Provider Name': 'Salem School', 'Program of Study Name': name, 'CIP Code': '510713' },
  ])
