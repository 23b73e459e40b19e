import Database from 'better-sqlite3'
import { makeCatalog } from '../../../../main/catalog/make-catalog.ts'
import { fillSearch } from '../../../../main/catalog/find/search-text.ts'
import { SHIPPED_TABLES } from './shipped.ts'

/**
 * The catalog that ships, cut down to three states: what the imports of the fixture of
 * 0.1.0 stood on (its make.mjs), so that the same files make the same catalog, and fast.
 */
export function makeSmallShipped(file: string): void {
  makeCatalog(SHIPPED_TABLES, file)
  const db = new Database(file)
  db.pragma('foreign_keys = OFF')
  db.exec(`
    DELETE FROM programs WHERE unitid NOT IN (SELECT unitid FROM institutions WHERE state IN ('AK', 'TX', 'WA'));
    DELETE FROM institutions WHERE unitid NOT IN (SELECT unitid FROM programs);
    DELETE FROM price_slots WHERE unitid NOT IN (SELECT unitid FROM programs);
    DELETE FROM cip_occupations WHERE cip NOT IN (SELECT cip FROM programs);
    DELETE FROM cips WHERE cip NOT LIKE '51.%' AND cip NOT IN (SELECT cip FROM programs);`)
  for (const table of ['occupations', 'job_titles', 'wages', 'projections'])
    db.exec(`DELETE FROM ${table} WHERE soc NOT IN (SELECT soc FROM cip_occupations)`)
  db.exec(`DELETE FROM related_occupations WHERE soc NOT IN (SELECT soc FROM occupations)
    OR related NOT IN (SELECT soc FROM occupations)`)
  for (const table of ['cip_search', 'occupation_search', 'institution_search'])
    db.exec(`DELETE FROM ${table}`)
  fillSearch(db)
  db.close()
}
