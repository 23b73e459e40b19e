import type { Database } from 'better-sqlite3'
import type { AwardLevel } from '../../../data/program.ts'
import { columnNames, selectList } from '../../storage/schema/sql.ts'
import {
  partColumns,
  type ColumnName,
  type NewPart,
  type NewRow,
  type PartName,
  type Row,
  type TableName,
} from '../../storage/schema/tables.ts'
import { readRows } from '../../storage/read-rows.ts'
import { PUBLICATIONS, type Kind } from '../datasets.ts'
import type { Wages } from '../readers/oews.ts'
import { notReportedPart } from '../readers/row-parts.ts'
import { programNumber, type DatasetFacts, type Facts, type WageVintage } from '../rows/facts.ts'
import { ROLE_OF, type Role } from '../rows/roles.ts'
import { toNewRow } from '../rows/table-rows.ts'

/** What the catalog that ships says, as facts: the ground on which an import builds. */
export function factsOfCatalog(db: Database): Facts {
  const datasets = readRows(db, 'datasets', undefined, 'ORDER BY id').map(dataset)
  const datasetOf = datasetsByRole(datasets)
  const institutions = readParts(db, 'institutions', ['unitid'])
  const programs = readParts(db, 'programs', ['unitid', 'cip', 'award_level'])
  const wages = Map.groupBy(
    db
      .prepare<[], WageRow>(
        `SELECT ${selectList('wages', undefined, 'wages')}, areas.title, areas.kind
         FROM wages JOIN areas USING (area)`,
      )
      .all(),
    (row) => row.dataset,
  )
  return {
    datasets,
    datasetOf,
    institutions: byUnitid(institutions('directory')),
    completions: programs('completions').map((row) => ({
      ...row,
      award_level: row.award_level as AwardLevel,
      line: 0,
      source: null,
    })),
    completionsBefore: earlierAwards(db, datasetOf.get('completions-before')),
    slots: Map.groupBy(rowsOf(db, 'price_slots'), ({ unitid }) => unitid),
    yearPrices: byUnitid(saying(institutions('year-prices'), 'year-prices')),
    online: new Map(
      saying(programs('online'), 'online').map((row) => [
        programNumber(row.unitid, row.cip, row.award_level),
        row,
      ]),
    ),
    onlineSource: new Map(),
    graduation: byUnitid(saying(institutions('graduation'), 'graduation')),
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
    projections: rowsOf(db, 'projections').map((row) => ({ ...row, title: '', lineItem: true })),
    separations: readParts(db, 'projections', ['soc'])('separations'),
    jobTitles: readRows(db, 'job_titles'),
    related: readRows(db, 'related_occupations', ['soc', 'related', 'tier', 'place']),
    socTitles: new Map(),
    // None of these ship.
    earnings: new Map(),
    fieldEarnings: [],
    lists: [],
  }
}

/** By program; those that no earlier list has are left out. */
function earlierAwards(db: Database, dataset: string | undefined): Facts['completionsBefore'] {
  if (dataset === undefined) return new Map()
  const rows = readParts(db, 'programs', ['unitid', 'cip', 'award_level'])('completions-before')
  return new Map(
    saying(rows, 'completions-before').map(({ unitid, cip, award_level: level, ...counted }) => [
      programNumber(unitid, cip, level),
      { counted, dataset },
    ]),
  )
}

/**
 * Of a dataset that ships the role is that of its kind's layouts; of wages the newest speaks for
 * all, and of completions the one before the newest is there for the earlier year.
 */
function datasetsByRole(datasets: readonly DatasetFacts[]): Map<Role, string> {
  const roles = new Map<Role, string>()
  const oldestFirst = [...datasets].sort((a, b) => (a.vintage < b.vintage ? -1 : 1))
  for (const { id, kind } of oldestFirst)
    for (const layout of PUBLICATIONS[kind].layouts) {
      const role = ROLE_OF[layout]
      const older = roles.get(role)
      if (role === 'completions' && older !== undefined) roles.set('completions-before', older)
      roles.set(role, id)
    }
  return roles
}

function dataset({ as_of, read_on, superseded_by, ...row }: Row<'datasets'>): DatasetFacts {
  return { ...row, kind: row.kind as Kind, asOf: as_of, readOn: read_on, supersededBy: superseded_by }
}

/** All rows of a table as readers make them. */
function rowsOf<T extends TableName>(db: Database, table: T): NewRow<T>[] {
  const columns = columnNames(table)
  return readRows(db, table, columns).map(toNewRow(table, columns)) as NewRow<T>[]
}

/** Reads parts of the rows of a table, with the columns that name a row. */
function readParts<T extends TableName, K extends ColumnName<T>>(db: Database, table: T, keys: readonly K[]) {
  return <P extends PartName>(part: P): (NewRow<T, K> & NewPart<P>)[] => {
    const columns = [...keys, ...partColumns(part)] as ColumnName<T>[]
    return readRows(db, table, columns, `ORDER BY ${keys.join(', ')}`).map(
      toNewRow(table, columns),
    ) as (NewRow<T, K> & NewPart<P>)[]
  }
}

/** Those rows of which the file said something: nothing is told apart from a row of blanks. */
function saying<P extends PartName, Row extends NewPart<P>>(rows: readonly Row[], part: P): readonly Row[] {
  const nothing = Object.entries<unknown>(notReportedPart(part))
  return rows.filter((row) => nothing.some(([name, blank]) => row[name as keyof Row] !== blank))
}

const byUnitid = <Row extends { readonly unitid: number }>(rows: readonly Row[]) =>
  new Map(rows.map((row) => [row.unitid, row]))

type WageRow = Row<'wages'> & Row<'areas', 'title' | 'kind'>

const toWages = toNewRow('wages', columnNames('wages'))

function wage({ title, kind, ...row }: WageRow): Wages {
  return { ...toWages(row), title: '', detailed: true, areaTitle: title, areaType: kind }
}
