import type { Database } from 'better-sqlite3'
import { closingOf, type ClosingColumns, type SchoolClosing } from '../../../data/school-closing.ts'
import type { Position } from '../../../data/formulas/miles.ts'
import { sortKey } from './sort-key.ts'

/** Who offers programs, as Find needs it: an institution of the directory, or a provider of a list. */
export interface Institution {
  /** Null where a provider is none of the directory. */
  readonly unitid: number | null
  /** The point of a map that it is: its UNITID, or the id of a provider that is not where its school is. */
  readonly school: string
  readonly name: string
  readonly city: string
  readonly state: string
  /** Five digits, or nine; '' where it is not known. */
  readonly zip: string
  /** Null where its ZIP says where it is, ... */
  readonly position: Position | null
  /** ... and where that says nothing, this: of a provider, where its school is. */
  readonly otherwise: Position | null
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

type Stored = Omit<Institution, 'unitid' | 'school' | 'key' | 'words' | 'closed' | 'position' | 'otherwise'> &
  ClosingColumns & {
    readonly unitid: number
    readonly latitude: number | null
    readonly longitude: number | null
  }

/** Every institution of the directory, by name, then city, then UNITID. */
export function loadInstitutions(db: Database): readonly Institution[] {
  return db
    .prepare<[], Stored>(
      `SELECT unitid, name, city, state, zip, latitude, longitude, county, county_code AS countyCode, control, federal_aid AS federalAid,
         closed_on, merged_into, merged_into_name
       FROM institutions ORDER BY unitid`,
    )
    .all()
    .map(
      ({ closed_on, merged_into, merged_into_name, latitude, longitude, ...institution }): Institution => ({
        ...institution,
        school: String(institution.unitid),
        position: latitude === null || longitude === null ? null : { latitude, longitude },
        otherwise: null,
        closed: closingOf({ closed_on, merged_into, merged_into_name }),
        words: null,
        key: institutionKey(institution),
      }),
    )
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
}

export const institutionKey = ({ name, city }: Pick<Institution, 'name' | 'city'>): string =>
  `${sortKey(name)}\0${sortKey(city)}`
