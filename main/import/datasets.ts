import type { Source } from '../../data/figures/figure.ts'

/** The day the official files were read into data/catalog. */
export const READ_ON = '2026-11-23'

/** The layout of an official file; each has its reader. */
export type Layout =
  | 'ipeds-directory'
  | 'ipeds-completions'
  | 'ipeds-program-prices'
  | 'ipeds-year-prices'
  | 'ipeds-distance'
  | 'ipeds-graduation'
  | 'oews'
  | 'projections'
  | 'separations'
  | 'crosswalk'
  | 'cip-titles'
  | 'onet-alternate-titles'
  | 'onet-reported-titles'

/** A publication the shipped catalog is made from: its papers, and how to tell its file. */
export interface Dataset extends Omit<Source, 'file' | 'readOn'> {
  readonly layouts: readonly Layout[]
  /**
   * The vintage a file must have: a year in its name (IPEDS writes none inside),
   * or what its notes say (OEWS), or its columns (projections). Empty: any.
   */
  readonly vintage: string
}

const NCES = 'National Center for Education Statistics, US Department of Education'
const BLS = 'Bureau of Labor Statistics, US Department of Labor'
const IPEDS_URL = 'https://nces.ed.gov/ipeds/use-the-data'
const PUBLIC_DOMAIN = 'US federal government work, public domain'

const oewsOf = (year: number): Dataset => ({
  id: `oews-${year}`,
  layouts: ['oews'],
  vintage: `${year}-05`,
  publisher: BLS,
  title: `Occupational Employment and Wage Statistics, national, May ${year}`,
  asOf: `${year}-05`,
  url: 'https://www.bls.gov/oes/tables.htm',
  licence: PUBLIC_DOMAIN,
})

/** What the shipped catalog is made from. */
export const DATASETS = [
  {
    id: 'ipeds-hd-2024',
    layouts: ['ipeds-directory'],
    vintage: '2024',
    publisher: NCES,
    title: 'IPEDS directory information, 2024-25',
    asOf: '2024-25',
    url: IPEDS_URL,
    licence: PUBLIC_DOMAIN,
  },
  {
    id: 'ipeds-c-2024',
    layouts: ['ipeds-completions'],
    vintage: '2024',
    publisher: NCES,
    title: 'IPEDS completions, awards conferred July 2023 to June 2024',
    asOf: '2023-24',
    url: IPEDS_URL,
    licence: PUBLIC_DOMAIN,
  },
  {
    id: 'ipeds-ic-py-2023',
    layouts: ['ipeds-program-prices'],
    vintage: '2023',
    publisher: NCES,
    title: 'IPEDS student charges by program, 2023-24',
    asOf: '2023-24',
    url: IPEDS_URL,
    licence: PUBLIC_DOMAIN,
  },
  {
    id: 'ipeds-ic-ay-2023',
    layouts: ['ipeds-year-prices'],
    vintage: '2023',
    publisher: NCES,
    title: 'IPEDS student charges by academic year, 2023-24',
    asOf: '2023-24',
    url: IPEDS_URL,
    licence: PUBLIC_DOMAIN,
  },
  {
    id: 'ipeds-c-dep-2022',
    layouts: ['ipeds-distance'],
    vintage: '2022',
    publisher: NCES,
    title: 'IPEDS programs offered and distance education, July 2021 to June 2022',
    asOf: '2021-22',
    url: IPEDS_URL,
    licence: PUBLIC_DOMAIN,
  },
  {
    id: 'ipeds-gr200-2022',
    layouts: ['ipeds-graduation'],
    vintage: '2022',
    publisher: NCES,
    title: 'IPEDS graduation rates within 200 percent of normal time, as of August 2022',
    asOf: '2022-08',
    url: IPEDS_URL,
    licence: PUBLIC_DOMAIN,
  },
  oewsOf(2023),
  oewsOf(2024),
  oewsOf(2025),
  {
    id: 'ep-2024-34',
    layouts: ['projections', 'separations'],
    vintage: '2024-34',
    publisher: BLS,
    title: 'Employment Projections, 2024 to 2034',
    asOf: '2024-34',
    url: 'https://www.bls.gov/emp/data/occupational-data.htm',
    licence: PUBLIC_DOMAIN,
  },
  {
    id: 'cip-soc-2020',
    layouts: ['crosswalk'],
    vintage: '',
    publisher: `${NCES}, with the ${BLS}`,
    title: 'CIP 2020 to SOC 2018 crosswalk',
    asOf: '2020',
    url: 'https://nces.ed.gov/ipeds/cipcode/',
    licence: PUBLIC_DOMAIN,
  },
  {
    id: 'cip-2020',
    layouts: ['cip-titles'],
    vintage: '',
    publisher: NCES,
    title: 'Classification of Instructional Programs, 2020',
    asOf: '2020',
    url: 'https://nces.ed.gov/ipeds/cipcode/',
    licence: PUBLIC_DOMAIN,
  },
  {
    id: 'onet-27',
    layouts: ['onet-alternate-titles', 'onet-reported-titles'],
    vintage: '',
    publisher: 'National Center for O*NET Development, for the US Department of Labor',
    title: 'O*NET 27.0 Database, alternate and reported job titles',
    asOf: '2022-08',
    url: 'https://www.onetcenter.org/database.html',
    licence: 'Creative Commons Attribution 4.0 (CC BY 4.0)',
  },
] as const satisfies readonly Dataset[]
