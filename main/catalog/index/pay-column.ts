import type { Database } from 'better-sqlite3'
import { statusOf, type BareFigure } from '../../../data/figures/figure.ts'
import type { Study } from './studies.ts'

/** National median pay of every occupation, newest vintage; `not-reported` where no wage is published for it. */
export function loadMedianPay(db: Database): ReadonlyMap<string, BareFigure> {
  const rows = db
    .prepare<[], [string, number | null, number | null]>(
      `SELECT occupations.soc, median, median_status FROM occupations
       LEFT JOIN wages ON wages.soc = oews_soc AND area = 'US' ORDER BY vintage`,
    )
    .raw()
    .all()
  // The newest comes last and stays.
  return new Map(
    rows.map(([soc, value, status]) => [
      soc,
      status === null ? { status: 'not-reported', value: null } : { status: statusOf(status), value },
    ]),
  )
}

/**
 * Median pay by field of study, of the active occupation: the one chosen, or
 * the only one the field leads to. Null where there are several and none was
 * chosen, or where the field does not lead to the one chosen.
 */
export function payOfStudies(
  studies: readonly Study[],
  pay: ReadonlyMap<string, BareFigure>,
  chosen: string | null,
): readonly (BareFigure | null)[] {
  return studies.map(({ occupations }) => {
    const soc = chosen === null ? (occupations.length === 1 ? occupations[0] : undefined) : chosen
    if (soc === undefined || !occupations.includes(soc)) return null
    return pay.get(soc) ?? null
  })
}
