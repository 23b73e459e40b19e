import type { Database } from 'better-sqlite3'
import { NATION } from '../../data/area.ts'
import type { OccupationFacts } from '../../data/contract/comparison.ts'
import type { FieldId } from '../../data/fields/catalogue.ts'
import { statusOf, type Figure, type Note, type Status } from '../../data/figures/figure.ts'
import { midMonth } from '../../data/format/month.ts'
import { selectList } from '../storage/schema/sql.ts'
import type { Row } from '../storage/schema/tables.ts'
import { readRows } from '../storage/read-rows.ts'
import { provenanceTableOf, type ProvenanceTable } from './provenance.ts'

interface Known {
  /** All occupations with their outlook and no pay: the same wherever one looks. */
  readonly everywhere: readonly Occupation[]
  /** With the pay of the areas last asked for. */
  readonly byArea: Map<string, readonly OccupationFacts[]>
}

/** A catalog is opened read-only: it is read once a connection. */
const known = new WeakMap<Database, Known>()

/** A person looks at a few areas; each holds every occupation. */
const MOST_AREAS = 8

/**
 * Every occupation with its pay in an area by vintage (newest first) and its newest
 * outlook, by SOC code. An occupation that the area has no wage of has none: the
 * nation's never stands in its place.
 */
export function listOccupations(db: Database, area = NATION): readonly OccupationFacts[] {
  let found = known.get(db)
  if (!found) known.set(db, (found = { everywhere: readOccupations(db), byArea: new Map() }))
  const { everywhere, byArea } = found
  let list = byArea.get(area)
  if (!list) {
    if (byArea.size >= MOST_AREAS) byArea.clear()
    byArea.set(area, (list = withWages(db, area, everywhere)))
  }
  return list
}

/** Teaching (25-) and managing (11-) occupations are listed but never offered. */
export function isOffered(soc: string): boolean {
  return !/^(11|25)-/.test(soc)
}

/**
 * "All Other" occupations hold what fits none of the rest, so the titles that people use
 * for them ("Phlebotomist" of 31-9099) say nothing of a field of study that leads there.
 */
export function isResidual(soc: string, title: string): boolean {
  return soc.endsWith('99') || /\ball other\b/i.test(title)
}

type OccupationRow = Row<'occupations'>
type WageName = 'employment' | 'p10' | 'p25' | 'median' | 'p75' | 'p90'
type WageRow = Row<'wages'> & { readonly areaTitle: string }
type OutlookName = 'base_employment' | 'target_employment' | 'growth' | 'openings' | 'exits' | 'transfers'
type OutlookRow = Row<'projections'>

interface Occupation {
  readonly row: OccupationRow
  /** What is to be said of its pay where that is of several occupations together. */
  readonly ofPay: readonly Note[]
  readonly facts: Omit<OccupationFacts, 'wages'>
}

function readOccupations(db: Database): Occupation[] {
  const provenanceTable = provenanceTableOf(db)
  const outlooks = Map.groupBy(
    readRows(db, 'projections', undefined, 'ORDER BY base_year DESC, target_year DESC'),
    ({ soc }) => soc,
  )
  const rows = readRows(db, 'occupations', undefined, 'ORDER BY soc')
  const ofPay = Map.groupBy(rows, ({ oews_soc }) => oews_soc)
  const ofOutlook = Map.groupBy(rows, ({ projections_soc }) => projections_soc)
  return rows.map((row) => {
    const outlook = outlooks.get(row.projections_soc ?? '')?.[0]
    return {
      row,
      ofPay: row.oews_soc === null ? [] : jointNotes(row, row.oews_soc, ofPay.get(row.oews_soc)),
      facts: {
        soc: row.soc,
        title: row.title,
        offered: isOffered(row.soc),
        outlook: outlook
          ? outlookFacts(
              provenanceTable,
              outlook,
              jointNotes(row, outlook.soc, ofOutlook.get(row.projections_soc)),
            )
          : null,
      },
    }
  })
}

function withWages(db: Database, area: string, occupations: readonly Occupation[]): OccupationFacts[] {
  const provenanceTable = provenanceTableOf(db)
  const wages = Map.groupBy(
    db
      .prepare<[string], WageRow>(
        `SELECT ${selectList('wages', undefined, 'wages')}, areas.title AS areaTitle FROM wages JOIN areas USING (area)
         WHERE area = ? ORDER BY vintage DESC`,
      )
      .all(area),
    ({ soc }) => soc,
  )
  return occupations.map(({ row, ofPay, facts }) => ({
    ...facts,
    wages: (wages.get(row.oews_soc ?? '') ?? []).map((wage) => wageFacts(provenanceTable, row, wage, ofPay)),
  }))
}

function wageFacts(
  provenanceTable: ProvenanceTable,
  occupation: OccupationRow,
  row: WageRow,
  joint: readonly Note[],
): OccupationFacts['wages'][number] {
  const base: Note[] = [
    {
      code: 'all-workers',
      params: {
        occupation: occupation.title,
        soc: occupation.soc,
        area: row.areaTitle,
        when: midMonth(row.vintage),
      },
    },
    ...joint,
  ]
  const figure = (field: FieldId, name: WageName, more: readonly Note[] = []) =>
    published(provenanceTable, row, field, row[name], row[`${name}_status`], [...base, ...more])
  const employment = figure('employment', 'employment')
  return {
    vintage: row.vintage,
    area: row.area,
    // The comparison's own "jobs" are the projections'; the wage survey counts in this column.
    employment: { ...employment, provenance: [{ source: row.dataset, columns: 'TOT_EMP' }] },
    p10: figure('payP10', 'p10'),
    p25: figure('payP25', 'p25', [{ code: 'entry-pay' }]),
    median: figure('payMedian', 'median', [{ code: 'median-not-entry' }]),
    p75: figure('payP75', 'p75'),
    p90: figure('payP90', 'p90'),
  }
}

function outlookFacts(
  provenanceTable: ProvenanceTable,
  row: OutlookRow,
  notes: readonly Note[],
): OccupationFacts['outlook'] {
  const figure = (field: FieldId, name: OutlookName) =>
    published(provenanceTable, row, field, row[name], row[`${name}_status`], notes)
  const years = `${row.base_year}–${String(row.target_year).slice(-2)}`
  // They stand in a table of their own (1.10) of the same publication, and are no field of the comparison.
  const separation = (name: 'exits' | 'transfers', column: string): Figure => ({
    ...figure('openings', name),
    provenance: [{ source: row.dataset, columns: `${column}, ${years} annual average` }],
  })
  return {
    baseYear: row.base_year,
    targetYear: row.target_year,
    baseEmployment: figure('employment', 'base_employment'),
    targetEmployment: figure('employmentTarget', 'target_employment'),
    growth: figure('growth', 'growth'),
    openings: figure('openings', 'openings'),
    exits: separation('exits', 'Labor force exits'),
    transfers: separation('transfers', 'Occupational transfers'),
    entryEducation: row.entry_education,
    training: row.training,
  }
}

/** A figure of several occupations together says so, and of which. */
function jointNotes(
  { soc }: OccupationRow,
  published: string,
  together: readonly OccupationRow[] = [],
): Note[] {
  if (soc === published) return []
  const others = together.filter((other) => other.soc !== soc).map(({ title }) => title)
  return [
    { code: 'published-under', params: { code: published, count: others.length, others: others.join('; ') } },
  ]
}

/** A published figure: the row's own dataset says which vintage it is of. */
function published(
  provenanceTable: ProvenanceTable,
  { dataset, older_soc: older }: { readonly dataset: string; readonly older_soc: string | null },
  field: FieldId,
  value: number | null,
  code: number,
  given: readonly Note[],
): Figure {
  const status = statusOf(code)
  const notes = older === null ? given : [...given, { code: 'older-code', params: { code: older } }]
  const why = WHY[status] ?? (value === null ? 'not-published' : null)
  return {
    status,
    value,
    provenance: provenanceTable.provenance(field, status, { dataset }),
    notes: why === null ? notes : [...notes, { code: why }],
  }
}

const WHY: Partial<Record<Status, string>> = { 'at-least': 'top-code', suppressed: 'suppressed' }
