import Database from 'better-sqlite3'
import { statusCode } from '../../../../data/figures/figure.ts'
import type { ListedProgram, PersonalList, Provider } from '../../../../data/listed-program.ts'

export const provider = (id: string, known: Partial<Provider> = {}): Provider => ({
  id,
  name: 'Skill Center',
  city: 'Austin',
  state: 'TX',
  zip: '78702',
  phone: '',
  website: '',
  unitid: null,
  match: 'none',
  score: 0,
  ...known,
})

/** A program of a list with no figure known; a test says what it knows. */
export const listed = (key: string, list: string, known: Partial<ListedProgram> = {}): ListedProgram => ({
  key,
  list,
  provider: provider(`${list}:skill center`),
  name: 'Coder Bootcamp',
  cip: '51.0713',
  awardLevel: 0,
  credential: '',
  occupations: [],
  online: 'not-reported',
  figures: {},
  columns: {},
  official: null,
  ...known,
})

export const ownList = (id: string, programs: readonly ListedProgram[]): PersonalList => ({
  id,
  name: 'My list',
  file: 'mine.csv',
  importedOn: '2026-11-24',
  programs,
})

/** A program of a state's list as the catalog stores it. */
export interface StoredProgram {
  readonly key: string
  readonly provider: string
  readonly name: string
  readonly cip?: string | null
  readonly awardLevel?: number
  readonly occupations?: string
  readonly tuition?: number
  readonly books?: number
  readonly weeks?: number
  readonly official?: string
}

/** Puts a state's list into a catalog; its dataset is one that the catalog has. */
export function addStateList(
  file: string,
  dataset: string,
  providers: readonly Provider[],
  programs: readonly StoredProgram[],
): void {
  const db = new Database(file)
  for (const { id, name, city, state, zip, phone, website, unitid, match, score } of providers) {
    db.prepare('INSERT INTO providers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
      ...[id, dataset, name, city, state, zip, phone, website, unitid, match, score],
    )
  }
  const status = (value: number | undefined) => statusCode(value === undefined ? 'not-reported' : 'known')
  for (const program of programs) {
    const { key, name, cip = '51.0713', awardLevel = 0, occupations = '', tuition, books, weeks } = program
    db.prepare(
      `INSERT INTO listed_programs (key, dataset, provider, name, cip, award_level, credential, occupations,
         tuition, tuition_status, tuition_outside_status, books, books_status, hours, hours_status, weeks, weeks_status,
         distance, official_key)
       VALUES (?, ?, ?, ?, ?, ?, '', ?, ?, ?, 6, ?, ?, NULL, 6, ?, ?, 'none', ?)`,
    ).run(
      ...[key, dataset, program.provider, name, cip, awardLevel, occupations],
      ...[tuition, status(tuition), books, status(books), weeks, status(weeks), program.official],
    )
  }
  db.close()
}
