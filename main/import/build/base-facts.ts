import type { Database } from 'better-sqlite3'
import { statusOf, type Status } from '../../../data/figures/figure.ts'
import { ONLINE, type AwardLevel, type Online } from '../../../data/program.ts'
import { PUBLICATIONS, type Kind } from '../datasets.ts'
import type { Given } from '../readers/official-codes.ts'
import type { Institution } from '../readers/ipeds-directory.ts'
import type { PricedSlot } from '../readers/ipeds-program-prices.ts'
import type { YearPrices } from '../readers/ipeds-year-prices.ts'
import type { Wages } from '../readers/oews.ts'
import type { Projection } from '../readers/projections.ts'
import { programNumber, type DatasetFacts, type Facts, type WageVintage } from '../rows/facts.ts'
import { ROLE_OF, type Role } from '../rows/roles.ts'

type Cells = Readonly<Record<string, string | number | null>>

/** What the catalog that ships says, as facts: the ground on which an import builds. */
export function factsOfCatalog(db: Database): Facts {
  const rows = (sql: string) => db.prepare<[], Cells>(sql).all()
  const datasets = rows('SELECT * FROM datasets ORDER BY id').map(dataset)
  const institutions = rows('SELECT * FROM institutions ORDER BY unitid')
  const programs = rows(
    'SELECT unitid, cip, award_level, completions, distance FROM programs ORDER BY unitid, cip, award_level',
  )
  const wages = Map.groupBy(
    rows('SELECT wages.*, areas.title, areas.kind FROM wages JOIN areas USING (area)'),
    (row) => text(row, 'dataset'),
  )
  const projections = rows('SELECT * FROM projections ORDER BY soc')
  return {
    datasets,
    datasetOf: datasetsByRole(datasets),
    institutions: new Map(institutions.map((row) => [number(row, 'unitid'), institution(row)])),
    completions: programs.map((row) => ({
      unitid: number(row, 'unitid'),
      cip: text(row, 'cip'),
      awardLevel: number(row, 'award_level') as AwardLevel,
      awards: row['completions'] as number | null,
      line: 0,
      source: null,
    })),
    slots: Map.groupBy(rows('SELECT * FROM price_slots').map(slot), ({ unitid }) => unitid),
    yearPrices: new Map(
      institutions
        .filter((row) => Object.values(YEAR).some((name) => row[name] !== null))
        .map((row) => [number(row, 'unitid'), yearPrices(row)]),
    ),
    online: new Map(
      programs
        .filter((row) => row['distance'] !== 'not-reported')
        .map((row) => [
          programNumber(number(row, 'unitid'), text(row, 'cip'), number(row, 'award_level')),
          ONLINE.find((code) => code === row['distance']) as Online,
        ]),
    ),
    onlineSource: new Map(),
    graduation: new Map(
      institutions
        .filter((row) => row['graduation_rate'] !== null)
        .map((row) => [
          number(row, 'unitid'),
          {
            unitid: number(row, 'unitid'),
            rate: number(row, 'graduation_rate'),
            cohort: row['graduation_cohort'] as 'bachelor' | 'below-bachelor',
          },
        ]),
    ),
    cipTitles: new Map(rows('SELECT * FROM cips').map((row) => [text(row, 'cip'), text(row, 'title')])),
    crosswalk: rows(
      'SELECT cip, soc, title FROM cip_occupations JOIN occupations USING (soc) ORDER BY cip, soc',
    ).map((row) => ({ cip: text(row, 'cip'), soc: text(row, 'soc'), socTitle: text(row, 'title') })),
    wages: Array.from(wages, ([id, own]): WageVintage => ({
      dataset: id,
      vintage: datasets.find((each) => each.id === id)?.vintage ?? '',
      rows: own.map(wage),
    })),
    projections: projections.map(projection),
    separations: projections.map((row) => ({
      soc: text(row, 'soc'),
      exits: given(row, 'exits'),
      transfers: given(row, 'transfers'),
    })),
    jobTitles: rows('SELECT soc, title FROM job_titles').map((row) => ({
      soc: text(row, 'soc'),
      title: text(row, 'title'),
    })),
    socTitles: new Map(),
    // None of these ship.
    earnings: new Map(),
    fieldEarnings: [],
    lists: [],
  }
}

/** Of a dataset that ships the role is that of its kind's layouts; of wages the newest speaks for all. */
function datasetsByRole(datasets: readonly DatasetFacts[]): Map<Role, string> {
  const roles = new Map<Role, string>()
  const oldestFirst = [...datasets].sort((a, b) => (a.vintage < b.vintage ? -1 : 1))
  for (const { id, kind } of oldestFirst)
    for (const layout of PUBLICATIONS[kind].layouts) roles.set(ROLE_OF[layout], id)
  return roles
}

function dataset(row: Cells): DatasetFacts {
  return {
    id: text(row, 'id'),
    kind: text(row, 'kind') as Kind,
    vintage: text(row, 'vintage'),
    publisher: text(row, 'publisher'),
    title: text(row, 'title'),
    file: text(row, 'file'),
    asOf: text(row, 'as_of'),
    readOn: text(row, 'read_on'),
    rows: number(row, 'rows'),
    rejected: number(row, 'rejected'),
    supersededBy: row['superseded_by'] as string | null,
    url: text(row, 'url'),
    licence: text(row, 'licence'),
  }
}

function institution(row: Cells): Institution {
  return {
    unitid: number(row, 'unitid'),
    name: text(row, 'name'),
    alias: text(row, 'alias'),
    city: text(row, 'city'),
    state: text(row, 'state'),
    zip: text(row, 'zip'),
    county: text(row, 'county'),
    countyCode: text(row, 'county_code'),
    control: row['control'] as Institution['control'],
    federalAid: row['federal_aid'] as Institution['federalAid'],
    website: text(row, 'website'),
    phone: text(row, 'phone'),
    latitude: row['latitude'] as number | null,
    longitude: row['longitude'] as number | null,
  }
}

function slot(row: Cells): PricedSlot {
  return {
    unitid: number(row, 'unitid'),
    slot: number(row, 'slot'),
    cip: text(row, 'cip'),
    tuition: dollars(row, 'tuition'),
    books: dollars(row, 'books'),
    months: given(row, 'months'),
    hours: given(row, 'hours'),
    hoursUnit: row['hours_unit'] as PricedSlot['hoursUnit'],
  }
}

const YEAR = {
  inDistrict: 'year_in_district',
  inState: 'year_in_state',
  outOfState: 'year_out_of_state',
  books: 'year_books',
} as const

function yearPrices(row: Cells): YearPrices {
  return {
    unitid: number(row, 'unitid'),
    inDistrict: dollars(row, YEAR.inDistrict),
    inState: dollars(row, YEAR.inState),
    outOfState: dollars(row, YEAR.outOfState),
    books: dollars(row, YEAR.books),
  }
}

function wage(row: Cells): Wages {
  return {
    soc: text(row, 'soc'),
    title: '',
    detailed: true,
    area: text(row, 'area'),
    areaTitle: text(row, 'title'),
    areaType: row['kind'] as Wages['areaType'],
    employment: given(row, 'employment'),
    p10: dollars(row, 'p10'),
    p25: dollars(row, 'p25'),
    median: dollars(row, 'median'),
    p75: dollars(row, 'p75'),
    p90: dollars(row, 'p90'),
  }
}

function projection(row: Cells): Projection {
  return {
    soc: text(row, 'soc'),
    title: '',
    lineItem: true,
    baseYear: number(row, 'base_year'),
    targetYear: number(row, 'target_year'),
    baseEmployment: given(row, 'base_employment'),
    targetEmployment: given(row, 'target_employment'),
    growth: given(row, 'growth'),
    openings: given(row, 'openings'),
    entryEducation: row['entry_education'] as string | null,
    experience: row['experience'] as string | null,
    training: row['training'] as string | null,
  }
}

const text = (row: Cells, name: string): string => String(row[name] ?? '')
const number = (row: Cells, name: string): number => Number(row[name])

function given(row: Cells, name: string): Given {
  const status: Status = statusOf(number(row, `${name}_status`))
  return { value: row[name] as number | null, status }
}

/** Facts of files are whole dollars, tables whole cents. */
function dollars(row: Cells, name: string): Given {
  const { value, status } = given(row, name)
  return { value: value === null ? null : value / 100, status }
}
