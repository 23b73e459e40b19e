import type { Database } from 'better-sqlite3'
import type { TypedPlace } from '../../../data/search/reading.ts'
import { failByInstitution } from '../index/failures.ts'
import type { ProgramIndex } from '../index/program-index.ts'
import type { RowBits } from '../index/row-bits.ts'
import type { Towns } from './towns.ts'

/** Digits of a ZIP that make a region. */
const REGION = 3

/** The rows of schools that are in another town, or in another ZIP's region. */
export function failByPlace(db: Database, index: ProgramIndex, towns: Towns, place: TypedPlace): RowBits {
  const elsewhere = new Uint8Array(index.institutions.length).fill(1)
  if (place.kind === 'city')
    for (const institution of towns.institutionsOf(place.city, place.state)) elsewhere[institution] = 0
  else {
    const unitids = db
      .prepare<[string], number>('SELECT unitid FROM institutions WHERE zip LIKE ?')
      .pluck()
      .all(`${place.zip.slice(0, REGION)}%`)
    const here = new Set(unitids)
    index.institutions.forEach(({ unitid }, at) => {
      if (unitid !== null && here.has(unitid)) elsewhere[at] = 0
    })
  }
  return failByInstitution(index.columns.institution, elsewhere)
}
