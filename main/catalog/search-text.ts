import type { Database } from 'better-sqlite3'
import { codes } from '../../data/messages/en/codes.ts'

/** Name of a state or area by its postal code; the code itself where there is none. */
function stateName(code: string): string {
  return (codes as Readonly<Record<string, string>>)[`state.${code}`] ?? code
}

/**
 * Fills cip_search and institution_search from the other tables. The words of
 * a program are its field of study (title, CIP code), the jobs it leads to
 * (occupations, their codes and the titles people use) and its institution
 * (name, alias, city, state as code and in words). Teaching and managing
 * occupations (25-, 11-) are never offered, so their words lead nowhere either:
 * "nursing professor" must not find medical assisting.
 */
export function fillSearch(db: Database): void {
  db.exec(`
    INSERT INTO cip_search (cip, title, jobs)
    SELECT cip, title || ' ' || cip, coalesce((
      SELECT group_concat(text, char(10)) FROM (
        SELECT o.soc || ' ' || o.title AS text
        FROM cip_occupations co JOIN occupations o USING (soc)
        WHERE co.cip = cips.cip AND substr(co.soc, 1, 2) NOT IN ('11', '25')
        UNION ALL
        SELECT j.title FROM cip_occupations co JOIN job_titles j USING (soc)
        WHERE co.cip = cips.cip AND substr(co.soc, 1, 2) NOT IN ('11', '25')
      )), '')
    FROM cips ORDER BY cip;
  `)

  const insert = db.prepare('INSERT INTO institution_search (unitid, name, alias, place) VALUES (?, ?, ?, ?)')
  const institutions = db
    .prepare<[], { unitid: number; name: string; alias: string; city: string; state: string }>(
      'SELECT unitid, name, alias, city, state FROM institutions ORDER BY unitid',
    )
    .all()
  for (const { unitid, name, alias, city, state } of institutions) {
    insert.run(unitid, name, alias, `${city} ${state} ${stateName(state)}`)
  }

  // One segment each: fewer pages to read at the first search.
  db.exec(`
    INSERT INTO cip_search (cip_search) VALUES ('optimize');
    INSERT INTO institution_search (institution_search) VALUES ('optimize');
  `)
}
