import { DIRECTORY_COLUMNS } from '../../../../main/storage/schema/tables.ts'
import type { Given } from '../../../../main/import/readers/official-codes.ts'
import type { Institution } from '../../../../main/import/readers/ipeds-directory.ts'
import type { PricedSlot } from '../../../../main/import/readers/ipeds-program-prices.ts'
import type { YearPrices } from '../../../../main/import/readers/ipeds-year-prices.ts'
import type { Wages } from '../../../../main/import/readers/oews.ts'
import type { Projection } from '../../../../main/import/readers/projections.ts'
import { provenanceTableOf, type Kind } from '../../../../main/import/datasets.ts'
import {
  programNumber,
  type DatasetFacts,
  type Facts,
  type ListedCompletion,
} from '../../../../main/import/rows/facts.ts'
import { NO_FACTS } from '../../../../main/import/rows/read-facts.ts'
import { NATIONAL } from '../../../support/catalog-counts.ts'
import { newRow } from '../../../support/rows.ts'

export const known = (value: number): Given => ({ value, status: 'known' })
export const blank: Given = { value: null, status: 'not-reported' }

/** A slot of medical coding at 100,654, 8,930 dollars, 10 months. */
export const slotOf = (facts: Partial<PricedSlot> = {}): PricedSlot => ({
  unitid: 100654,
  slot: 1,
  cip: '51.0713',
  tuition: known(8930),
  books: known(900),
  months: known(10),
  hours: known(900),
  hoursUnit: 'clock-hours',
  ...facts,
})

export const completionOf = (facts: Partial<ListedCompletion> = {}): ListedCompletion => ({
  unitid: 100654,
  cip: '51.0713',
  awardLevel: 2,
  awards: 12,
  line: 2,
  source: null,
  ...facts,
})

export const yearPricesOf = (facts: Partial<YearPrices> = {}): YearPrices => ({
  unitid: 100654,
  inDistrict: known(3000),
  inState: known(3200),
  outOfState: known(9000),
  books: known(1600),
  ...facts,
})

export const institutionOf = (facts: Partial<Institution> = {}): Institution => ({
  ...newRow('institutions', {}, DIRECTORY_COLUMNS),
  unitid: 100654,
  name: 'Alabama A & M University',
  alias: 'AAMU',
  city: 'Normal',
  state: 'AL',
  zip: '35762',
  county: 'Madison County',
  county_code: '01089',
  control: 'public',
  federal_aid: 'participates',
  website: 'https://www.aamu.edu/',
  phone: '(256) 372-5000',
  latitude: 34.783368,
  longitude: -86.568502,
  ...facts,
})

/** Wages of the nation under a code, 50 dollars in the middle. */
export const wagesOf = (soc: string, facts: Partial<Wages> = {}): Wages => ({
  soc,
  title: `${soc} in OEWS`,
  detailed: true,
  area: 'US',
  areaTitle: 'U.S.',
  areaType: 'nation',
  employment: known(1000),
  p10: known(10),
  p25: known(25),
  median: known(50),
  p75: known(75),
  p90: { value: 239_200, status: 'at-least' },
  ...facts,
})

export const projectionOf = (soc: string, facts: Partial<Projection> = {}): Projection => ({
  soc,
  title: soc,
  lineItem: true,
  baseYear: 2024,
  targetYear: 2034,
  baseEmployment: known(194_800),
  targetEmployment: known(208_600),
  growth: known(7.1),
  openings: known(14_200),
  entryEducation: null,
  experience: 'None',
  training: null,
  ...facts,
})

/** A dataset that was read without a fault. */
export const datasetOf = (kind: Kind, vintage: string, facts: Partial<DatasetFacts> = {}): DatasetFacts => ({
  ...provenanceTableOf(kind, vintage),
  file: `${kind}.csv`,
  readOn: '2026-11-24',
  rows: 1,
  rejected: 0,
  supersededBy: null,
  ...facts,
})

/** Facts that say nothing but what is given. */
export const factsOf = (facts: Partial<Facts>): Facts => ({ ...NO_FACTS, ...facts })

/** A catalog such as ships: all of the country but the programs, which are of one field of study. */
export const BASE = factsOf({
  datasets: [
    datasetOf('ipeds-hd', '2024', { rows: 6072 }),
    datasetOf('ipeds-c', '2024', { rows: NATIONAL.programs }),
    datasetOf('ipeds-ic-ay', '2023'),
    datasetOf('ipeds-c-dep', '2022'),
    datasetOf('oews', '2024-05'),
    datasetOf('oews', '2025-05'),
    datasetOf('ep', '2024-34'),
  ],
  datasetOf: new Map([
    ['directory', 'ipeds-hd-2024'],
    ['completions', 'ipeds-c-2024'],
    ['year-prices', 'ipeds-ic-ay-2023'],
    ['online', 'ipeds-c-dep-2022'],
    ['wages', 'oews-2025'],
    ['projections', 'ep-2024-34'],
    ['separations', 'ep-2024-34'],
  ]),
  institutions: new Map([[100654, institutionOf({ name: 'As it ships' })]]),
  completions: [completionOf({ awards: 12, line: 0 })],
  yearPrices: new Map([[100654, yearPricesOf({ inState: known(3200) })]]),
  online: new Map([[programNumber(100654, '51.0713', 2), 'some']]),
  wages: [
    { vintage: '2025-05', dataset: 'oews-2025', rows: [wagesOf('29-2072')] },
    { vintage: '2024-05', dataset: 'oews-2024', rows: [wagesOf('29-2072')] },
  ],
  projections: [projectionOf('29-2072')],
})
