import type { Database } from 'better-sqlite3'
import { closingOf, type ClosingColumns, type SchoolClosing } from '../../../data/school-closing.ts'
import { sortKey } from './sort-key.ts'

/** Who offers programs, as Find needs it: an institution of the directory, or a provider of a list. */
export interface Institution {
  /** Null where a provider is none of the directory. */
  readonly unitid: number | null
  readonly name: string
  readonly city: string
  readonly state: string
  /** Five digits; '' where it is not known. */
  readonly countyCode: string
  readonly county: string
  /** Null where the directory does not say. */
  readonly control: string | null
  readonly federalAid: string
  /** Null where it is open, or is one of the directory only by a guess. */
  readonly closed: SchoolClosing | null
  /** What a provider of a list is found by; null: the search table knows the institution. */
  readonly words: string | null
  /** What it sorts by. */
  readonly key: string
}

/** Every institution of the directory, by name, then city, then UNITID. */
export function loadInstitutions(db: Database): readonly Institution[] {
  return db
    .prepare<[], Omit<Institution, 'key' | 'words' | 'closed'> & ClosingColumns>(
      `SELECT unitid, name, city, state, county, county_code AS countyCode, control, federal_aid AS federalAid,
         closed_on, merged_into, merged_into_name
       FROM institutions ORDER BY unitid`,
    )
    .all()
    .map(({ closed_on, merged_into, merged_into_name, ...institution }): Institution => ({
      ...institution,
      closed: closingOf({ closed_on, merged_into, merged_into_name }),
      words: null,
      key: institutionKey(institution),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
}

export const institutionKey = ({ name, city }: Pick<Institution, 'name' | 'city'>): string =>
  `${sortKey(name)}\0${sortKey(city)}`
