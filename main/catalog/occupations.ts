import type { Database } from 'better-sqlite3'
import type { OccupationFacts } from '../../data/contract/comparison.ts'
import type { FieldId } from '../../data/fields/catalogue.ts'
import { statusOf, type Figure, type Note, type Status } from '../../data/figures/figure.ts'
import { midMonth } from '../../data/format/month.ts'
import { papersOf, type Papers } from './papers.ts'

/** All occupations of a catalog; read once a connection, since a catalog is opened read-only. */
const known = new WeakMap<Database, readonly OccupationFacts[]>()

/** Every occupation with its pay by vintage (newest first) and its newest outlook, by SOC code. */
export function listOccupations(db: Database): readonly OccupationFacts[] {
  let list = known.get(db)
  if (!list) known.set(db, (list = readOccupations(db)))
  return list
}

/** Teaching (25-) and managing (11-) occupations are listed but never offered. */
export function isOffered(soc: string): boolean {
  return !/^(11|25)-/.test(soc)
}

interface OccupationRow {
  readonly soc: string
  readonly title: string
  readonly oews_soc: string | null
  readonly projections_soc: string | null
}

/** A value beside its status, as the tables hold them. */
type Stored<Names extends string> = Readonly<Record<Names, number | null> & Record<`${Names}_status`, number>>

type WageName = 'employment' | 'p10' | 'p25' | 'median' | 'p75' | 'p90'
type WageRow = Stored<WageName> & {
  readonly soc: string
  readonly area: string
  readonly areaTitle: string
  readonly vintage: string
  readonly dataset: string
}

type OutlookName = 'base_employment' | 'target_employment' | 'growth' | 'openings' | 'exits' | 'transfers'
type OutlookRow = Stored<OutlookName> & {
  readonly soc: string
  readonly base_year: number
  readonly target_year: number
  readonly dataset: string
  readonly entry_education: string | null
  readonly training: string | null
}

function readOccupations(db: Database): OccupationFacts[] {
  const papers = papersOf(db)
  const wages = Map.groupBy(
    db
      .prepare<[], WageRow>(
        `SELECT wages.*, areas.title AS areaTitle FROM wages JOIN areas USING (area)
         WHERE area = 'US' ORDER BY vintage DESC`,
      )
      .all(),
    ({ soc }) => soc,
  )
  const outlooks = Map.groupBy(
    db.prepare<[], OutlookRow>('SELECT * FROM projections ORDER BY base_year DESC, target_year DESC').all(),
    ({ soc }) => soc,
  )
  return db
    .prepare<[], OccupationRow>('SELECT soc, title, oews_soc, projections_soc FROM occupations ORDER BY soc')
    .all()
    .map((occupation) => {
      const outlook = outlooks.get(occupation.projections_soc ?? '')?.[0]
      return {
        soc: occupation.soc,
        title: occupation.title,
        offered: isOffered(occupation.soc),
        wages: (wages.get(occupation.oews_soc ?? '') ?? []).map((row) => wageFacts(papers, occupation, row)),
        outlook: outlook ? outlookFacts(papers, occupation, outlook) : null,
      }
    })
}

function wageFacts(
  papers: Papers,
  occupation: OccupationRow,
  row: WageRow,
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
    ...mergedCode(occupation.soc, row.soc),
  ]
  const figure = (field: FieldId, name: WageName, more: readonly Note[] = []) =>
    published(papers, row.dataset, field, row[name], row[`${name}_status`], [...base, ...more])
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
  papers: Papers,
  occupation: OccupationRow,
  row: OutlookRow,
): OccupationFacts['outlook'] {
  const notes = mergedCode(occupation.soc, row.soc)
  const figure = (field: FieldId, name: OutlookName) =>
    published(papers, row.dataset, field, row[name], row[`${name}_status`], notes)
  return {
    baseYear: row.base_year,
    targetYear: row.target_year,
    baseEmployment: figure('employment', 'base_employment'),
    targetEmployment: figure('employmentTarget', 'target_employment'),
    growth: figure('growth', 'growth'),
    openings: figure('openings', 'openings'),
    exits: figure('openings', 'exits'),
    transfers: figure('openings', 'transfers'),
    entryEducation: row.entry_education,
    training: row.training,
  }
}

const mergedCode = (soc: string, published: string): Note[] =>
  soc === published ? [] : [{ code: 'published-under', params: { code: published } }]

/** A published figure: the row's own dataset says which vintage it is of. */
function published(
  papers: Papers,
  dataset: string,
  field: FieldId,
  value: number | null,
  code: number,
  notes: readonly Note[],
): Figure {
  const status = statusOf(code)
  const why = WHY[status] ?? (value === null ? 'not-published' : null)
  return {
    status,
    value,
    provenance: papers.provenance(field, status, { dataset }),
    notes: why === null ? notes : [...notes, { code: why }],
  }
}

const WHY: Partial<Record<Status, string>> = { 'at-least': 'top-code', suppressed: 'suppressed' }
