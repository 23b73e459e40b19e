import type { Database } from 'better-sqlite3'
import { sortKey } from './sort-key.ts'

/** A field of study (CIP code) as Find needs it. */
export interface Study {
  readonly cip: string
  readonly title: string
  /** SOC codes it leads to, by the crosswalk, all of them. */
  readonly occupations: readonly string[]
}

/** Every field of study, by title, then code. */
export function loadStudies(db: Database): readonly Study[] {
  const occupations = Map.groupBy(
    db
      .prepare<[], { cip: string; soc: string }>('SELECT cip, soc FROM cip_occupations ORDER BY cip, soc')
      .all(),
    ({ cip }) => cip,
  )
  return db
    .prepare<[], { cip: string; title: string }>('SELECT cip, title FROM cips ORDER BY cip')
    .all()
    .map(({ cip, title }) => ({
      study: { cip, title, occupations: (occupations.get(cip) ?? []).map(({ soc }) => soc) },
      key: sortKey(title),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ study }) => study)
}
