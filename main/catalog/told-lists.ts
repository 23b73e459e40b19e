import type { Database } from 'better-sqlite3'
import type { Personal, PersonalList } from '../../data/listed-program.ts'
import { MatchedPrograms } from './matching/own-matches.ts'
import type { ListPiece, ToldListName, ToldPersonal } from './requests.ts'
import type { ZipPlaces } from './zip-places.ts'

/** Programs of a list that are more than Find is made anew with at once. */
const LONG = 5_000

/** The person's lists as the worker was told of them: what is in one is told once, for as long as it is there. */
export class ToldLists {
  readonly #db: Database
  #lists = new Map<ToldListName, MatchedPrograms>()

  constructor(db: Database) {
    this.#db = db
  }

  add({ name, isFirst, programs }: ListPiece): void {
    const before = isFirst ? undefined : this.#lists.get(name)
    const list = before ?? new MatchedPrograms(this.#db)
    this.#lists.set(name, list)
    list.add(programs)
  }

  /** Is one of them so long that it takes a while to do anything with it? */
  get isLong(): boolean {
    return [...this.#lists.values()].some(({ count }) => count > LONG)
  }

  /**
   * Lets go of the lists that are not among these; in steps.
   * @param zips where the ZIPs of the lists lie
   */
  *set({ lists, matches }: ToldPersonal, zips: () => ZipPlaces): Generator<undefined, Personal> {
    this.#lists = new Map(
      lists.map(({ name }) => [name, this.#lists.get(name) ?? new MatchedPrograms(this.#db)]),
    )
    const all: PersonalList[] = []
    for (const { name, head } of lists) {
      const list = this.#lists.get(name)
      all.push({ ...head, programs: list ? yield* list.elsewhere(matches, zips()) : [] })
    }
    return { matches, lists: all }
  }
}
