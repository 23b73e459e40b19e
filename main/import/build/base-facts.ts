import type { Database } from 'better-sqlite3'
import type { AwardLevel, Online } from '../../../data/program.ts'
import { columnNamesBut, selectList } from '../../storage/schema/sql.ts'
import { DIRECTORY_COLUMNS, type Row } from '../../storage/schema/tables.ts'
import { figureIn, readRows } from '../../storage/read-rows.ts'
import { PUBLICATIONS, type Kind } from '../datasets.ts'
import type { Given } from '../readers/official-codes.ts'
import type { PricedSlot } from '../readers/ipeds-program-prices.ts'
import type { YearPrices } from '../readers/ipeds-year-prices.ts'
import type { Wages } from '../readers/oews.ts'
import type { Projection } from '../readers/projections.ts'
import { programNumber, type DatasetFacts, type Facts, type WageVintage } from '../rows/facts.ts'
import { ROLE_OF, type Role } from '../rows/roles.ts'
import { toNewRow } from '../rows/table-rows.ts'

/** What other files than the directory say of institutions. */
const BESIDE_DIRECTORY = columnNamesBut(
  'institutions',
  DIRECTORY_COLUMNS.filter((name) => name !== 'unitid'),
)
type BesideDirectory = Row<'institutions', (typeof BESIDE_DIRECTORY)[number]>

/** What the catalog that ships says, as facts: the ground on which an import builds. */
export function factsOfCatalog(db: Database): Facts {
  const datasets = readRows(db, 'datasets', undefined, 'ORDER BY id').map(dataset)
  const institutions = readRows(db, 'institutions', BESIDE_DIRECTORY, 'ORDER BY unitid')
  const programs = readRows(
    db,
    'programs',
    ['unitid', 'cip', 'award_level', 'completions', 'distance'],
    'ORDER BY unitid, cip, award_level',
  )
  const wages = Map.groupBy(
    db
      .prepare<[], WageRow>(
        `SELECT ${selectList('wages', undefined, 'wages')}, areas.title, areas.kind
         FROM wages JOIN areas USING (area)`,
      )
      .all(),
    (row) => row.dataset,
  )
  const projections = readRows(db, 'projections', undefined, 'ORDER BY soc')
  return {
    datasets,
    datasetOf: datasetsByRole(datasets),
    institutions: new Map(
      readRows(db, 'institutions', DIRECTORY_COLUMNS, 'ORDER BY unitid')
        .map(toNewRow('institutions', DIRECTORY_COLUMNS))
        .map((row) => [row.unitid, row]),
    ),
    completions: programs.map((row) => ({
      unitid: row.unitid,
      cip: row.cip,
      awardLevel: row.award_level as AwardLevel,
      awards: row.completions,
      line: 0,
      source: null,
    })),
    slots: Map.groupBy(readRows(db, 'price_slots').map(slot), ({ unitid }) => unitid),
    yearPrices: new Map(
      institutions
        .filter((row) => Object.values(YEAR).some((name) => row[name] !== null))
        .map((row) => [row.unitid, yearPrices(row)]),
    ),
    online: new Map(
      programs.flatMap(({ unitid, cip, award_level, distance }): [number, Online][] =>
        distance === 'not-reported' ? [] : [[programNumber(unitid, cip, award_level), distance]],
      ),
    ),
    onlineSource: new Map(),
    graduation: new Map(
      institutions.flatMap(({ unitid, graduation_rate: rate, graduation_cohort: cohort }) =>
        rate === null || cohort === null ? [] : [[unitid, { unitid, rate, cohort }]],
      ),
    ),
    cipTitles: new Map(readRows(db, 'cips').map(({ cip, title }) => [cip, title])),
    crosswalk: db
      .prepare<[], { cip: string; soc: string; socTitle: string }>(
        'SELECT cip, soc, title AS socTitle FROM cip_occupations JOIN occupations USING (soc) ORDER BY cip, soc',
      )
      .all(),
    wages: Array.from(wages, ([id, own]): WageVintage => ({
      dataset: id,
      vintage: datasets.find((each) => each.id === id)?.vintage ?? '',
      rows: own.map(wage),
    })),
    projections: projections.map(projection),
    separations: projections.map((row) => ({
      soc: row.soc,
      exits: figureIn(row, 'exits'),
      transfers: figureIn(row, 'transfers'),
    })),
    jobTitles: readRows(db, 'job_titles'),
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

function dataset({ as_of, read_on, superseded_by, ...row }: Row<'datasets'>): DatasetFacts {
  return { ...row, kind: row.kind as Kind, asOf: as_of, readOn: read_on, supersededBy: superseded_by }
}

function slot(row: Row<'price_slots'>): PricedSlot {
  return {
    unitid: row.unitid,
    slot: row.slot,
    cip: row.cip,
    tuition: dollars(row, 'tuition'),
    books: dollars(row, 'books'),
    months: figureIn(row, 'months'),
    hours: figureIn(row, 'hours'),
    hoursUnit: row.hours_unit,
  }
}

const YEAR = {
  inDistrict: 'year_in_district',
  inState: 'year_in_state',
  outOfState: 'year_out_of_state',
  books: 'year_books',
} as const

function yearPrices(row: BesideDirectory): YearPrices {
  return {
    unitid: row.unitid,
    inDistrict: dollars(row, YEAR.inDistrict),
    inState: dollars(row, YEAR.inState),
    outOfState: dollars(row, YEAR.outOfState),
    books: dollars(row, YEAR.books),
  }
}

type WageRow = Row<'wages'> & Row<'areas', 'title' | 'kind'>

function wage(row: WageRow): Wages {
  return {
    soc: row.soc,
    title: '',
    detailed: true,
    area: row.area,
    areaTitle: row.title,
    areaType: row.kind,
    employment: figureIn(row, 'employment'),
    p10: dollars(row, 'p10'),
    p25: dollars(row, 'p25'),
    median: dollars(row, 'median'),
    p75: dollars(row, 'p75'),
    p90: dollars(row, 'p90'),
  }
}

function projection(row: Row<'projections'>): Projection {
  return {
    soc: row.soc,
    title: '',
    lineItem: true,
    baseYear: row.base_year,
    targetYear: row.target_year,
    baseEmployment: figureIn(row, 'base_employment'),
    targetEmployment: figureIn(row, 'target_employment'),
    growth: figureIn(row, 'growth'),
    openings: figureIn(row, 'openings'),
    entryEducation: row.entry_education,
    experience: row.experience,
    training: row.training,
  }
}

/** Facts of files are whole dollars, tables whole cents. */
function dollars<N extends string>(row: Parameters<typeof figureIn<N>>[0], name: N): Given {
  const { value, status } = figureIn(row, name)
  return { value: value === null ? null : value / 100, status }
}
