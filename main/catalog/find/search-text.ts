import type { Database } from 'better-sqlite3'
import { codes } from '../../../data/messages/en/codes.ts'
import { readRows } from '../../storage/read-rows.ts'
import { isOffered } from '../occupations.ts'
import { foldedWords } from '../../../data/search/fold.ts'

/** Name of a state or area by its postal code; the code itself where there is none. */
export function stateName(code: string): string {
  return (codes as Readonly<Record<string, string>>)[`state.${code}`] ?? code
}

/**
 * Fills the three search tables from the others. The words of a program are its
 * field of study (title, CIP code), the jobs it leads to (occupations, their
 * codes and the titles people use) and its institution (name, alias, city, state
 * as code and in words). Teaching and managing occupations (25-, 11-) are never
 * offered, so their words lead nowhere either: "nursing professor" must not find
 * medical assisting.
 *
 * @param only tables to be filled; absent: all.
 */
export function fillSearch(db: Database, only?: ReadonlySet<string>): void {
  for (const [table, fill] of Object.entries(FILL)) {
    if (only && !only.has(table)) continue
    fill(db)
    // One segment: fewer pages to read at the first search.
    db.exec(`INSERT INTO ${table} (${table}) VALUES ('optimize')`)
  }
}

const FILL: Readonly<Record<string, (db: Database) => void>> = {
  cip_search: fillCips,
  occupation_search: fillOccupations,
  institution_search: fillInstitutions,
}

function fillCips(db: Database): void {
  db.exec(`INSERT INTO cip_search (cip, title) SELECT cip, title || ' ' || cip FROM cips ORDER BY cip`)
}

/** Each word of an occupation once, however many of its titles have it: there are tens of thousands of titles. */
function fillOccupations(db: Database): void {
  const wordsOf = new Map<string, Set<string>>()
  const rows = db
    .prepare<[], [string, string]>(
      'SELECT soc, title FROM occupations UNION ALL SELECT soc, title FROM job_titles',
    )
    .raw()
    .all()
  for (const [soc, title] of rows) {
    if (!isOffered(soc)) continue
    let words = wordsOf.get(soc)
    if (!words) wordsOf.set(soc, (words = new Set(foldedWords(soc))))
    for (const word of foldedWords(title)) words.add(word)
  }
  const insert = db.prepare('INSERT INTO occupation_search (soc, words) VALUES (?, ?)')
  for (const [soc, words] of wordsOf) insert.run(soc, [...words].join(' '))
}

function fillInstitutions(db: Database): void {
  const insert = db.prepare('INSERT INTO institution_search (unitid, name, alias, place) VALUES (?, ?, ?, ?)')
  const institutions = readRows(
    db,
    'institutions',
    ['unitid', 'name', 'alias', 'city', 'state'],
    'ORDER BY unitid',
  )
  for (const { unitid, name, alias, city, state } of institutions) {
    insert.run(unitid, name, alias, `${city} ${state} ${stateName(state)}`)
  }
}
