import type { Database } from 'better-sqlite3'
import type {
  OccupationList,
  OccupationOutlook,
  OccupationPay,
  OccupationSummary,
} from '../../data/contract/occupations.ts'
import { figureIn, readRows } from '../storage/read-rows.ts'
import { areasOf } from './areas.ts'
import { isOffered } from './occupations.ts'

/** Every occupation in brief, by SOC code, with the pay of one area. */
export function occupationList(db: Database, area: string): OccupationList {
  const pay = payIn(db, area)
  const outlooks = newestOutlooks(db)
  const occupations = readRows(db, 'occupations', undefined, 'ORDER BY soc').map(
    ({ soc, title, oews_soc, projections_soc }): OccupationSummary => ({
      soc,
      title,
      offered: isOffered(soc),
      pay: pay.get(oews_soc ?? '') ?? null,
      outlook: outlooks.get(projections_soc ?? '') ?? null,
    }),
  )
  return { area, areas: areasOf(db), occupations }
}

/** By the code that wages are published under; the newest vintage of each. */
function payIn(db: Database, area: string): ReadonlyMap<string, OccupationPay> {
  const rows = readRows(
    db,
    'wages',
    ['soc', 'vintage', 'p10', 'p25', 'median', 'p90'],
    'WHERE area = ? ORDER BY vintage',
    area,
  )
  return new Map(
    rows.map((row) => [
      row.soc,
      {
        vintage: row.vintage,
        p10: figureIn(row, 'p10'),
        p25: figureIn(row, 'p25'),
        median: figureIn(row, 'median'),
        p90: figureIn(row, 'p90'),
      },
    ]),
  )
}

/** By the code that projections are published under. */
function newestOutlooks(db: Database): ReadonlyMap<string, OccupationOutlook> {
  const rows = readRows(db, 'projections', undefined, 'ORDER BY base_year, target_year')
  return new Map(
    rows.map((row) => [
      row.soc,
      {
        baseYear: row.base_year,
        targetYear: row.target_year,
        jobs: figureIn(row, 'base_employment'),
        growth: figureIn(row, 'growth'),
        openings: figureIn(row, 'openings'),
        entryEducation: row.entry_education,
      },
    ]),
  )
}
