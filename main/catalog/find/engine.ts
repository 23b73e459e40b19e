import type { Database } from 'better-sqlite3'
import type { Personal } from '../../../data/listed-program.ts'
import { fieldsOfStudy } from '../fields-of-study.ts'
import { withGiven, type GivenByProgram } from '../given.ts'
import { guessedField } from '../guesses.ts'
import { programIndex, type CatalogFacts, type ProgramIndex } from '../index/program-index.ts'
import { Selection } from '../index/selection.ts'
import { readListed } from '../read-listed.ts'
import { OpenExams } from './open-exams.ts'
import { Search } from './search.ts'
import type { Gazetteer } from './towns.ts'

/** All that depends on the programs at hand; a change of lists makes it anew. */
export interface Engine {
  readonly index: ProgramIndex
  readonly search: Search
  readonly selection: Selection
  readonly exams: OpenExams
  /** Texts may mean something else now. */
  forgetTexts(): void
}

/** In steps: to merge a long list into the catalog takes half a second. */
export function* makeEngine(
  db: Database,
  facts: CatalogFacts,
  personal: Personal,
  given: GivenByProgram,
  gazetteer: () => Gazetteer | null,
): Generator<undefined, Engine> {
  const listed = readListed(db, personal).map((program) => withGiven(program, given))
  yield
  const index = yield* programIndex(facts, listed, listNames(db, personal), (program) =>
    guessedField(program, fieldsOfStudy(db)),
  )
  yield
  let search: Search | undefined
  return {
    index,
    // A start shows the first page without a text.
    get search() {
      return (search ??= new Search(db, index, gazetteer))
    },
    selection: new Selection(index),
    exams: new OpenExams(),
    forgetTexts: () => search?.forgetTexts(),
  }
}

/** A state's list is a dataset; a person's has the name that they gave it. */
function listNames(db: Database, { lists }: Personal): ReadonlyMap<string, string> {
  const datasets = db.prepare<[], [string, string]>('SELECT id, title FROM datasets').raw().all()
  return new Map([...datasets, ...lists.map(({ id, name }) => [id, name] as const)])
}
