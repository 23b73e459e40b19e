import type { Database } from 'better-sqlite3'
import type {
  OccupationList,
  OccupationOutlook,
  OccupationPay,
  OccupationSummary,
} from '../../data/contract/occupations.ts'
import { statusOf, type BareFigure } from '../../data/figures/figure.ts'
import { areasOf } from './areas.ts'
import { isOffered } from './occupations.ts'

/** Every occupation in brief, by SOC code, with the pay of one area. */
export function occupationList(db: Database, area: string): OccupationList {
  const pay = payIn(db, area)
  const outlooks = newestOutlooks(db)
  const occupations = db
    .prepare<[], { soc: string; title: string; oews_soc: string | null; projections_soc: string | null }>(
      'SELECT soc, title, oews_soc, projections_soc FROM occupations ORDER BY soc',
    )
    .all()
    .map(({ soc, title, oews_soc, projections_soc }): OccupationSummary => ({
      soc,
      title,
      offered: isOffered(soc),
      pay: pay.get(oews_soc ?? '') ?? null,
      outlook: outlooks.get(projections_soc ?? '') ?? null,
    }))
  return { area, areas: areasOf(db), occupations }
}

type WageName = 'p10' | 'p25' | 'median' | 'p90'
type OutlookName = 'base_employment' | 'growth' | 'openings'
type Stored<Name extends string> = Readonly<Record<Name, number | null> & Record<`${Name}_status`, number>>

const figure = <Name extends string>(row: Stored<Name>, name: Name): BareFigure => ({
  status: statusOf(row[`${name}_status` as const] as number),
  value: row[name],
})

/** By the code that wages are published under; the newest vintage of each. */
function payIn(db: Database, area: string): ReadonlyMap<string, OccupationPay> {
  const rows = db
    .prepare<[string], { readonly soc: string; readonly vintage: string } & Stored<WageName>>(
      `SELECT soc, vintage, p10, p10_status, p25, p25_status, median, median_status, p90, p90_status
       FROM wages WHERE area = ? ORDER BY vintage`,
    )
    .all(area)
  return new Map(
    rows.map((row) => [
      row.soc,
      {
        vintage: row.vintage,
        p10: figure(row, 'p10'),
        p25: figure(row, 'p25'),
        median: figure(row, 'median'),
        p90: figure(row, 'p90'),
      },
    ]),
  )
}

/** By the code that projections are published under. */
function newestOutlooks(db: Database): ReadonlyMap<string, OccupationOutlook> {
  interface Row extends Stored<OutlookName> {
    readonly soc: string
    readonly baseYear: number
    readonly targetYear: number
    readonly entryEducation: string | null
  }
  const rows = db
    .prepare<[], Row>(
      `SELECT soc, base_year AS baseYear, target_year AS targetYear, entry_education AS entryEducation,
         base_employment, base_employment_status, growth, growth_status, openings, openings_status
       FROM projections ORDER BY base_year, target_year`,
    )
    .all()
  return new Map(
    rows.map((row) => [
      row.soc,
      {
        baseYear: row.baseYear,
        targetYear: row.targetYear,
        jobs: figure(row, 'base_employment'),
        growth: figure(row, 'growth'),
        openings: figure(row, 'openings'),
        entryEducation: row.entryEducation,
      },
    ]),
  )
}
