import type { Database } from 'better-sqlite3'
import { sortKey } from './sort-key.ts'

/** What programs are programs of: a field of study (CIP code), or a name that a list gives its own. */
export interface Study {
  /** Null where a list gives none. */
  readonly cip: string | null
  /** Of a list, the program's own name. */
  readonly title: string
  /** SOC codes it leads to, all of them. */
  readonly occupations: readonly string[]
  readonly origin: 'official' | 'listed'
  /** What it sorts by. */
  readonly key: string
}

/** Every field of study, by title, then code. */
export function loadStudies(db: Database): readonly Study[] {
  const occupations = loadCrosswalk(db)
  return db
    .prepare<[], { cip: string; title: string }>('SELECT cip, title FROM cips ORDER BY cip')
    .all()
    .map(({ cip, title }): Study => ({
      cip,
      title,
      occupations: occupations.get(cip) ?? [],
      origin: 'official',
      key: sortKey(title),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
}

/** SOC codes by CIP code. */
function loadCrosswalk(db: Database): ReadonlyMap<string, readonly string[]> {
  const pairs = db
    .prepare<[], [string, string]>('SELECT cip, soc FROM cip_occupations ORDER BY cip, soc')
    .raw()
    .all()
  const crosswalk = new Map<string, string[]>()
  for (const [cip, soc] of pairs) {
    const socs = crosswalk.get(cip)
    if (socs) socs.push(soc)
    else crosswalk.set(cip, [soc])
  }
  return crosswalk
}
