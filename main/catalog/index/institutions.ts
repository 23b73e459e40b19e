import type { Database } from 'better-sqlite3'
import { sortKey } from './sort-key.ts'

/** An institution as Find needs it. */
export interface Institution {
  readonly unitid: number
  readonly name: string
  readonly city: string
  readonly state: string
  /** Null where the directory does not say. */
  readonly control: string | null
  readonly federalAid: string
}

/** Every institution, by name, then city, then UNITID. */
export function loadInstitutions(db: Database): readonly Institution[] {
  return db
    .prepare<[], Institution>(
      'SELECT unitid, name, city, state, control, federal_aid AS federalAid FROM institutions ORDER BY unitid',
    )
    .all()
    .map((institution) => ({
      institution,
      key: `${sortKey(institution.name)}\0${sortKey(institution.city)}`,
    }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ institution }) => institution)
}
