import type { Database } from 'better-sqlite3'
import { codes } from '../../data/messages/en/codes.ts'
import { isOffered } from './occupations.ts'

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
  fillStudies(db)
  fillInstitutions(db)
  // One segment each: fewer pages to read at the first search.
  db.exec(`
    INSERT INTO cip_search (cip_search) VALUES ('optimize');
    INSERT INTO institution_search (institution_search) VALUES ('optimize');
  `)
}

function fillStudies(db: Database): void {
  const jobs = db.prepare<[string, string], { soc: string; title: string }>(`
    SELECT soc, title FROM cip_occupations JOIN occupations USING (soc) WHERE cip = ?
    UNION ALL
    SELECT soc, title FROM cip_occupations JOIN job_titles USING (soc) WHERE cip = ?`)
  const insert = db.prepare('INSERT INTO cip_search (cip, title, jobs) VALUES (?, ?, ?)')
  const studies = db
    .prepare<[], { cip: string; title: string }>('SELECT cip, title FROM cips ORDER BY cip')
    .all()
  for (const { cip, title } of studies) {
    const offered = jobs.all(cip, cip).filter(({ soc }) => isOffered(soc))
    const codes = [...new Set(offered.map(({ soc }) => soc))]
    insert.run(cip, `${title} ${cip}`, [...codes, ...offered.map((job) => job.title)].join('\n'))
  }
}

function fillInstitutions(db: Database): void {
  const insert = db.prepare('INSERT INTO institution_search (unitid, name, alias, place) VALUES (?, ?, ?, ?)')
  const institutions = db
    .prepare<[], { unitid: number; name: string; alias: string; city: string; state: string }>(
      'SELECT unitid, name, alias, city, state FROM institutions ORDER BY unitid',
    )
    .all()
  for (const { unitid, name, alias, city, state } of institutions) {
    insert.run(unitid, name, alias, `${city} ${state} ${stateName(state)}`)
  }
}
