import { partColumns } from '../../../../main/storage/schema/tables.ts'
import type { Given } from '../../../../main/import/readers/official-codes.ts'
import type { Institution } from '../../../../main/import/readers/ipeds-directory.ts'
import type { PricedSlot } from '../../../../main/import/readers/ipeds-program-prices.ts'
import type { YearPrices } from '../../../../main/import/readers/ipeds-year-prices.ts'
import { figureColumns, moneyColumns } from '../../../../main/import/readers/row-parts.ts'
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
  ...newRow('price_slots', {}, partColumns('program-prices')),
  unitid: 100654,
  slot: 1,
  cip: '51.0713',
  ...moneyColumns('tuition', known(8930)),
  ...moneyColumns('books', known(900)),
  ...figureColumns('months', known(10)),
  ...figureColumns('hours', known(900)),
  hours_unit: 'clock-hours',
  ...facts,
})

export const completionOf = (facts: Partial<ListedCompletion> = {}): ListedCompletion => ({
  ...newRow('programs', {}, partColumns('completions')),
  unitid: 100654,
  cip: '51.0713',
  award_level: 2,
  ...figureColumns('completions', known(12)),
  line: 2,
  source: null,
  ...facts,
})

export const yearPricesOf = (facts: Partial<YearPrices> = {}): YearPrices => ({
  ...newRow('institutions', {}, partColumns('year-prices')),
  unitid: 100654,
  ...moneyColumns('year_in_district', known(3000)),
  ...moneyColumns('year_in_state', known(3200)),
  ...moneyColumns('year_out_of_state', known(9000)),
  ...moneyColumns('year_books', known(1600)),
  ...facts,
})

export const institutionOf = (facts: Partial<Institution> = {}): Institution => ({
  ...newRow('institutions', {}, partColumns('directory')),
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
  position_of: 'directory',
  ...facts,
})

/** Wages of the nation under a code, 50 dollars in the middle. */
export const wagesOf = (soc: string, facts: Partial<Wages> = {}): Wages => ({
  ...newRow('wages', {}, partColumns('wages')),
  soc,
  title: `${soc} in OEWS`,
  detailed: true,
  area: 'US',
  areaTitle: 'U.S.',
  areaType: 'nation',
  ...figureColumns('employment', known(1000)),
  ...moneyColumns('p10', known(10)),
  ...moneyColumns('p25', known(25)),
  ...moneyColumns('median', known(50)),
  ...moneyColumns('p75', known(75)),
  ...moneyColumns('p90', { value: 239_200, status: 'at-least' }),
  ...facts,
})

export const projectionOf = (soc: string, facts: Partial<Projection> = {}): Projection => ({
  soc,
  title: soc,
  lineItem: true,
  base_year: 2024,
  target_year: 2034,
  ...figureColumns('base_employment', known(194_800)),
  ...figureColumns('target_employment', known(208_600)),
  ...figureColumns('growth', known(7.1)),
  ...figureColumns('openings', known(14_200)),
  entry_education: null,
  experience: 'None',
  training: null,
  older_soc: null,
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
  completions: [completionOf({ line: 0 })],
  yearPrices: new Map([[100654, yearPricesOf({ ...moneyColumns('year_in_state', known(3200)) })]]),
  online: new Map([[programNumber(100654, '51.0713', 2), { distance: 'some' }]]),
  wages: [
    { vintage: '2025-05', dataset: 'oews-2025', rows: [wagesOf('29-2072')] },
    { vintage: '2024-05', dataset: 'oews-2024', rows: [wagesOf('29-2072')] },
  ],
  projections: [projectionOf('29-2072')],
})
