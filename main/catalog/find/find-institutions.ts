import type { Database } from 'better-sqlite3'
import type { InstitutionName } from '../../../data/contract/library.ts'
import { wordsOf } from './typed-words.ts'

const MOST = 20

/** Institutions of the directory that have every word typed, in name, alias or place; the best twenty. */
export function findInstitutions(db: Database, text: string): readonly InstitutionName[] {
  const words = wordsOf(text)
  if (words.length === 0) return []
  // Quoted, and quotes are never part of a word: nothing in it is an operator.
  const query = words.map(({ word }) => `"${word}"*`).join(' ')
  return db
    .prepare<[string, number], InstitutionName>(
      `SELECT institutions.unitid, institutions.name, city, state
       FROM institution_search JOIN institutions ON institutions.unitid = institution_search.unitid
       WHERE institution_search MATCH ?
       ORDER BY bm25(institution_search, 0, 10, 4, 1), institutions.name, institutions.unitid LIMIT ?`,
    )
    .all(query, MOST)
}
