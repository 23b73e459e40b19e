import type { Source } from '../../data/figures/figure.ts'
import { MONTHS } from './months.ts'

/** The layout of an official file; each has its reader. */
export type Layout =
  | 'ipeds-directory'
  | 'ipeds-completions'
  | 'ipeds-program-prices'
  | 'ipeds-year-prices'
  | 'ipeds-custom-prices'
  | 'ipeds-distance'
  | 'ipeds-graduation'
  | 'cost1-program-prices'
  | 'cost1-year-prices'
  | 'oews'
  | 'oews-washington'
  | 'projections'
  | 'separations'
  | 'crosswalk'
  | 'cip-titles'
  | 'cip-2010-2020'
  | 'soc-definitions'
  | 'onet-alternate-titles'
  | 'onet-reported-titles'
  | 'onet-related'
  | 'scorecard-institutions'
  | 'scorecard-fields'
  | 'etpl-texas'
  | 'etpl-dol'

/** A publication that appears again and again: what it is called in each vintage, and in which layouts its tables come. */
interface Publication {
  readonly layouts: readonly Layout[]
  readonly publisher: string
  /** Title of one vintage. */
  title(vintage: string): string
  /** What moment or period its figures describe, ISO-like. */
  asOf(vintage: string): string
  readonly url: string
  readonly licence: string
}

const NCES = 'National Center for Education Statistics, US Department of Education'
const BLS = 'Bureau of Labor Statistics, US Department of Labor'
const IPEDS_URL = 'https://nces.ed.gov/ipeds/use-the-data'
const CIP_URL = 'https://nces.ed.gov/ipeds/cipcode/'
const PUBLIC_DOMAIN = 'US federal government work, public domain'

/** What a title says in the place of a year that neither the file nor anybody tells. */
const YEAR_NOT_TOLD = ', year not told'

/** Of a classification, which each edition of holds for years. */
const edition = (vintage: string) => (vintage === '' ? ', edition not told' : `, ${vintage}`)

/** "2024-34"; where only one year is told, that one. */
function projectedYears(vintage: string): string {
  const [, from = '', to = ''] = /^(\d{4})-(\d\d)$/.exec(vintage) ?? []
  if (from !== '') return `, ${from} to ${from.slice(0, 2)}${to}`
  return vintage === '' ? YEAR_NOT_TOLD : `, ${vintage}`
}

/** "2024-25" */
const schoolYear = (from: number) => `${from}-${String((from + 1) % 100).padStart(2, '0')}`

/** Publications of which each year is one; a file's name may not say which, and then neither do we. */
function ipeds(
  layouts: readonly Layout[],
  title: string,
  period: (year: number) => string,
  asOf: (year: number) => string,
): Publication {
  const isYear = (vintage: string) => /^\d{4}$/.test(vintage)
  return {
    layouts,
    publisher: NCES,
    title: (vintage) => `IPEDS ${title}${isYear(vintage) ? period(Number(vintage)) : YEAR_NOT_TOLD}`,
    asOf: (vintage) => (isYear(vintage) ? asOf(Number(vintage)) : ''),
    url: IPEDS_URL,
    licence: PUBLIC_DOMAIN,
  }
}

/** BLS publishes the same columns for the nation, the states and the other areas. */
function oews(of: string): Publication {
  return {
    layouts: ['oews'],
    publisher: BLS,
    title: (vintage) =>
      `Occupational Employment and Wage Statistics, ${of}${vintage === '' ? YEAR_NOT_TOLD : `, ${`${monthName(vintage)} ${vintage.slice(0, 4)}`.trimStart()}`}`,
    asOf: (vintage) => vintage,
    url: 'https://www.bls.gov/oes/tables.htm',
    licence: PUBLIC_DOMAIN,
  }
}

/** What College Scorecard publishes anew each year, as of the date of the file. */
function scorecard(layout: Layout, title: string): Publication {
  return {
    layouts: [layout],
    publisher: 'US Department of Education',
    title: (vintage) => `College Scorecard, ${title}${vintage ? `, release of ${vintage}` : YEAR_NOT_TOLD}`,
    asOf: (vintage) => vintage,
    url: 'https://collegescorecard.ed.gov/data/',
    licence: PUBLIC_DOMAIN,
  }
}

/** Tables of an edition of the O*NET database. */
function onet(layouts: readonly Layout[], of: string): Publication {
  const database = (vintage: string) =>
    vintage === ''
      ? 'O*NET Database, edition not told'
      : `O*NET ${vintage.includes('.') ? vintage : `${vintage}.0`} Database`
  return {
    layouts,
    publisher: 'National Center for O*NET Development, for the US Department of Labor',
    title: (vintage) => `${database(vintage)}, ${of}`,
    // No file of an edition says when it came out; of the one that ships it is known.
    asOf: (vintage) => (vintage === '27' ? '2022-08' : ''),
    url: 'https://www.onetcenter.org/database.html',
    licence: 'Creative Commons Attribution 4.0 (CC BY 4.0)',
  }
}

/** July of one year to June of the next; IPEDS calls it by the later one. */
const twelveMonths = (year: number) => `July ${year - 1} to June ${year}`

/**
 * Every publication that Pathwise reads, by kind. A dataset is one vintage of a
 * kind; the vintage is a year in an IPEDS file's name (it writes none inside),
 * what its notes say (OEWS), or what its columns say (projections).
 */
export const PUBLICATIONS = {
  'ipeds-hd': ipeds(
    ['ipeds-directory'],
    'directory information',
    (year) => `, ${schoolYear(year)}`,
    schoolYear,
  ),
  'ipeds-c': ipeds(
    ['ipeds-completions'],
    'completions, awards conferred',
    (year) => ` ${twelveMonths(year)}`,
    (year) => schoolYear(year - 1),
  ),
  'ipeds-ic-py': ipeds(
    ['ipeds-program-prices'],
    'student charges by program',
    (year) => `, ${schoolYear(year)}`,
    schoolYear,
  ),
  'ipeds-ic-ay': ipeds(
    ['ipeds-year-prices'],
    'student charges by academic year',
    (year) => `, ${schoolYear(year)}`,
    schoolYear,
  ),
  /** The same, as somebody chose it for some schools. */
  'ipeds-custom': ipeds(
    ['ipeds-custom-prices'],
    'student charges by academic year, custom data file',
    (year) => `, ${schoolYear(year)}`,
    schoolYear,
  ),
  /** From 2024-25 one file instead of the two before. */
  'ipeds-cost1': ipeds(
    ['cost1-program-prices', 'cost1-year-prices'],
    'student charges (COST1)',
    (year) => `, ${schoolYear(year)}`,
    schoolYear,
  ),
  'ipeds-c-dep': ipeds(
    ['ipeds-distance'],
    'programs offered and distance education',
    (year) => `, ${twelveMonths(year)}`,
    (year) => schoolYear(year - 1),
  ),
  'ipeds-gr200': ipeds(
    ['ipeds-graduation'],
    'graduation rates within 200 percent of normal time',
    (year) => `, as of August ${year}`,
    (year) => `${year}-08`,
  ),
  oews: oews('national'),
  'oews-state': oews('states'),
  'oews-metro': oews('metropolitan and nonmetropolitan areas'),
  'oews-washington': {
    layouts: ['oews-washington'],
    publisher: 'Washington State Employment Security Department, with the ' + BLS,
    title: (vintage) =>
      `Occupational Employment and Wage Statistics, Washington State${vintage ? ` ${vintage}` : YEAR_NOT_TOLD}`,
    asOf: (vintage) => vintage,
    url: 'https://esd.wa.gov/labormarketinfo/occupations',
    licence: 'State record of Washington: name the source',
  },
  ep: {
    layouts: ['projections', 'separations'],
    publisher: BLS,
    title: (vintage) => `Employment Projections${projectedYears(vintage)}`,
    asOf: (vintage) => vintage,
    url: 'https://www.bls.gov/emp/data/occupational-data.htm',
    licence: PUBLIC_DOMAIN,
  },
  'cip-soc': {
    layouts: ['crosswalk'],
    publisher: `${NCES}, with the ${BLS}`,
    title: () => 'CIP 2020 to SOC 2018 crosswalk',
    asOf: () => '2020',
    url: CIP_URL,
    licence: PUBLIC_DOMAIN,
  },
  cip: {
    layouts: ['cip-titles'],
    publisher: NCES,
    title: (vintage) => `Classification of Instructional Programs${edition(vintage)}`,
    asOf: (vintage) => vintage,
    url: CIP_URL,
    licence: PUBLIC_DOMAIN,
  },
  'cip-2010-2020': {
    layouts: ['cip-2010-2020'],
    publisher: NCES,
    title: () => 'Classification of Instructional Programs, 2010 to 2020',
    asOf: () => '2020',
    url: CIP_URL,
    licence: PUBLIC_DOMAIN,
  },
  soc: {
    layouts: ['soc-definitions'],
    publisher: BLS,
    title: (vintage) => `Standard Occupational Classification${edition(vintage)}`,
    asOf: (vintage) => vintage,
    url: 'https://www.bls.gov/soc/',
    licence: PUBLIC_DOMAIN,
  },
  'scorecard-institutions': scorecard('scorecard-institutions', 'earnings by institution'),
  'scorecard-fields': scorecard('scorecard-fields', 'earnings and debt by field of study'),
  'etpl-texas': {
    layouts: ['etpl-texas'],
    publisher: 'Texas Workforce Commission',
    title: (vintage) => `Texas Eligible Training Provider List${vintage ? ` ${vintage}` : YEAR_NOT_TOLD}`,
    asOf: (vintage) => vintage,
    url: 'https://www.twc.texas.gov/programs/eligible-training-providers',
    licence: 'State record of Texas: name the source',
  },
  'etpl-dol': {
    layouts: ['etpl-dol'],
    publisher: 'Employment and Training Administration, US Department of Labor',
    title: (vintage) => `Eligible training programs (ETA-9171)${vintage ? ` ${vintage}` : YEAR_NOT_TOLD}`,
    asOf: (vintage) => vintage,
    url: 'https://www.trainingproviderresults.gov/',
    licence: PUBLIC_DOMAIN,
  },
  onet: onet(['onet-alternate-titles', 'onet-reported-titles'], 'alternate and reported job titles'),
  'onet-related': onet(['onet-related'], 'related occupations'),
} as const satisfies Readonly<Record<string, Publication>>

export type Kind = keyof typeof PUBLICATIONS

const KINDS = Object.keys(PUBLICATIONS) as Kind[]

/** Vintage of publications whose columns tell which one it is (CIP2020Code beside SOC2018Code), since their readers take no other. */
export const ONLY_VINTAGE: Readonly<Partial<Record<Kind, string>>> = {
  'cip-soc': '2020',
  'cip-2010-2020': '2020',
}

/**
 * A vintage of a kind as a person tells it, where its file does not: a year, or the number of an
 * O*NET edition; '' for what is none.
 */
export function toldVintage(kind: Kind, told: string): string {
  if (kind === 'onet' || kind === 'onet-related')
    return /^\d{1,2}(\.\d)?$/.test(told) ? told.replace(/\.0$/, '') : ''
  if (!/^(19|20)\d\d$/.test(told)) return ''
  // These estimates are of May, whatever the year.
  return isWages(kind) ? `${told}-05` : told
}

/** Wages stand side by side by their month: without one they cannot. */
export const isWages = (kind: Kind): boolean =>
  kind === 'oews' || kind === 'oews-state' || kind === 'oews-metro'

/** The kind that a layout belongs to; of `oews`, which three kinds share, the national one (identify in vintage.ts tells them apart). */
export function kindOfLayout(layout: Layout): Kind {
  const kind = KINDS.find((each) => (PUBLICATIONS[each].layouts as readonly Layout[]).includes(layout))
  if (!kind) throw new RangeError(`No publication has the layout "${layout}"`)
  return kind
}

/** The provenance of one vintage of a publication; file and date come with the file that was read. */
export type ProvenanceTable = Omit<Source, 'file' | 'readOn'> & {
  readonly kind: Kind
  readonly vintage: string
}

/** @param found the vintage a file was found to have; '' where nothing says. */
export function provenanceTableOf(kind: Kind, found: string): ProvenanceTable {
  const { publisher, title, asOf, url, licence } = PUBLICATIONS[kind]
  const vintage = ONLY_VINTAGE[kind] ?? found
  return {
    id: datasetId(kind, vintage),
    kind,
    vintage,
    publisher,
    title: title(vintage),
    asOf: asOf(vintage),
    url,
    licence,
  }
}

/** "ipeds-hd-2024"; of a month only its year, as people call it: "oews-2025". */
export function datasetId(kind: Kind, vintage: string): string {
  const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/.test(vintage) && kind.startsWith('oews')
  return [kind, isMonth ? vintage.slice(0, 4) : vintage].filter((part) => part !== '').join('-')
}

function monthName(vintage: string): string {
  return MONTHS[Number(vintage.slice(5, 7)) - 1] ?? ''
}
