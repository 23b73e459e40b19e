import type { Database } from 'better-sqlite3'
import { AREA_KINDS, NATION, type Area } from '../../data/area.ts'

/** A catalog is opened read-only: which areas it has wages of is looked up once. */
const known = new WeakMap<Database, readonly Area[]>()

/** Every area that wages are held for, the nation first. */
export function areasOf(db: Database): readonly Area[] {
  let areas = known.get(db)
  if (!areas) {
    areas = db
      .prepare<[], Area>(
        `SELECT area, title, kind FROM areas
         WHERE EXISTS (SELECT 1 FROM wages WHERE wages.area = areas.area) ORDER BY title`,
      )
      .all()
      .sort((a, b) => AREA_KINDS.indexOf(a.kind) - AREA_KINDS.indexOf(b.kind))
    known.set(db, areas)
  }
  return areas
}

/** An area by its code; one that the catalog has no wages of is named by its code. */
export function areaOf(db: Database, area: string): Area {
  const found = areasOf(db).find((each) => each.area === area)
  if (found) return found
  if (area === NATION) return { area, title: 'United States', kind: 'nation' }
  return { area, title: area, kind: /^\d\d$/.test(area) ? 'state' : 'metro' }
}
