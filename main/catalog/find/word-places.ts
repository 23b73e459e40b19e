import type { Database, Statement } from 'better-sqlite3'
import type { Unit } from '../../../data/search/read-query.ts'
import type { ProgramIndex } from '../index/program-index.ts'
import type { Study } from '../index/studies.ts'
import { isOffered, isResidual } from '../occupations.ts'
import type { CatalogWords } from './catalog-words.ts'
import type { WordIndex } from './word-index.ts'

/** Where a word, or several in a row, stand: as indexes of studies and institutions, and as SOC codes. */
export interface WordPlaces {
  /** How well each title has it: 1 as typed, less where it is only alike or begun. */
  readonly titles: ReadonlyMap<number, number>
  readonly occupations: ReadonlyMap<string, number>
  /** Studies that lead to one of the occupations. */
  readonly jobs: ReadonlySet<number>
  readonly institutions: ReadonlySet<number>
}

/** How well a word stands that is not as typed. */
export const ALIKE = 0.85
export const BEGUN = 0.7

/** Words remembered: a person types the same ones again and again. */
const MOST_WORDS = 500
/** Ways to write the words of a school's name. */
const MOST_WRITINGS = 8

/** Looks words up: in the three search tables, and in the names that lists bring. */
export class WordLookup {
  readonly #words: CatalogWords
  readonly #index: ProgramIndex
  readonly #lists: { readonly titles: WordIndex; readonly providers: WordIndex }
  readonly #titles: Statement<[string], string>
  readonly #occupations: Statement<[string], string>
  readonly #institutions: Statement<[string], number>
  readonly #studyOf: ReadonlyMap<string, number>
  /** Studies that lead to an occupation, by SOC code: only to those whose titles count. */
  readonly #studiesOf: ReadonlyMap<string, readonly number[]>
  readonly #institutionOf: ReadonlyMap<number, number>
  readonly #known = new Map<string, WordPlaces>()

  constructor(
    db: Database,
    index: ProgramIndex,
    words: CatalogWords,
    lists: { readonly titles: WordIndex; readonly providers: WordIndex },
  ) {
    this.#words = words
    this.#index = index
    this.#lists = lists
    this.#studyOf = officialStudies(index)
    this.#studiesOf = studiesByOccupation(index.studies, residualOf(db))
    this.#institutionOf = new Map(
      index.institutions.flatMap(({ words, unitid }, institution) =>
        words === null && unitid !== null ? [[unitid, institution] as const] : [],
      ),
    )
    this.#titles = db.prepare<[string], string>('SELECT cip FROM cip_search WHERE cip_search MATCH ?').pluck()
    this.#occupations = db
      .prepare<[string], string>('SELECT soc FROM occupation_search WHERE occupation_search MATCH ?')
      .pluck()
    this.#institutions = db
      .prepare<[string], number>('SELECT unitid FROM institution_search WHERE institution_search MATCH ?')
      .pluck()
  }

  /** Where a unit of a query stands. */
  of(unit: Pick<Unit, 'words' | 'isBegun' | 'isSchool'>): WordPlaces {
    const name = `${unit.isSchool} ${unit.isBegun} ${unit.words.join(' ')}`
    const places = this.#known.get(name) ?? this.#lookUp(unit)
    this.#known.delete(name)
    this.#known.set(name, places)
    if (this.#known.size > MOST_WORDS) this.#known.delete(this.#known.keys().next().value ?? '')
    return places
  }

  /** Do the words stand in a row in the name of a school, or in another that it has? */
  inSchoolName(words: readonly string[]): boolean {
    return this.#unitids(words, false).length > 0
  }

  /** Do they stand in a row in a title of a field of study? */
  inTitle(words: readonly string[]): boolean {
    return this.#titles.get(quoted(words.join(' '))) !== undefined
  }

  #lookUp({ words, isBegun, isSchool }: Pick<Unit, 'words' | 'isBegun' | 'isSchool'>): WordPlaces {
    const [word = ''] = words
    if (isSchool) return nowhereBut([this.#institutionOf.get(Number(word)) ?? -1])
    if (words.length > 1)
      return nowhereBut([
        ...indexes(this.#unitids(words, isBegun), this.#institutionOf),
        ...this.#providersWith(words, isBegun),
      ])
    return this.#ofWord(word, isBegun)
  }

  #ofWord(word: string, isBegun: boolean): WordPlaces {
    const same = this.#words.same(word)
    const titles = new Map<number, number>()
    const occupations = new Map<string, number>()
    const better = <Key>(found: Map<Key, number>, keys: Iterable<Key>, quality: number) => {
      for (const key of keys) if ((found.get(key) ?? 0) < quality) found.set(key, quality)
    }
    const add = (query: string, quality: number) => {
      better(titles, indexes(this.#titles.all(query), this.#studyOf), quality)
      better(occupations, this.#occupations.all(query), quality)
    }
    const alike = this.#words.alike(word)
    if (isBegun) {
      add(begun(word), BEGUN)
      better(titles, this.#lists.titles.beginning(word), BEGUN)
    }
    if (alike.length > 0) add(anyOf(alike), ALIKE)
    for (const other of alike) better(titles, this.#lists.titles.having(other), ALIKE)
    add(anyOf(same), 1)
    for (const other of same) better(titles, this.#lists.titles.having(other), 1)

    const institutions = new Set([
      ...indexes(this.#institutions.all(isBegun ? begun(word) : anyOf(same)), this.#institutionOf),
      ...indexes(isBegun ? this.#institutions.all(anyOf(same)) : [], this.#institutionOf),
      ...same.flatMap((other) => this.#lists.providers.having(other)),
      ...(isBegun ? this.#lists.providers.beginning(word) : []),
    ])
    const jobs = new Set<number>()
    for (const soc of occupations.keys()) for (const study of this.#studiesOf.get(soc) ?? []) jobs.add(study)
    return { titles, occupations, jobs, institutions }
  }

  /** Studies that lead to an occupation whose titles count. */
  studiesOf(soc: string): readonly number[] {
    return this.#studiesOf.get(soc) ?? []
  }

  #unitids(words: readonly string[], isBegun: boolean): number[] {
    const writings = words.reduce<readonly string[]>(
      (all, word) => all.flatMap((start) => this.#words.same(word).map((same) => `${start} ${same}`)),
      [''],
    )
    const phrases = writings
      .slice(0, MOST_WRITINGS)
      .map((phrase) => quoted(phrase.trim()) + (isBegun ? ' *' : ''))
    return this.#institutions.all(`{name alias} : (${phrases.join(' OR ')})`)
  }

  #providersWith(words: readonly string[], isBegun: boolean): number[] {
    const sets = words.map((word, place) => {
      const having = this.#words.same(word).flatMap((same) => this.#lists.providers.having(same))
      const isLast = isBegun && place === words.length - 1
      return new Set([...having, ...(isLast ? this.#lists.providers.beginning(word) : [])])
    })
    const [first = new Set<number>(), ...rest] = sets
    return [...first].filter((provider) => rest.every((set) => set.has(provider)))
  }

  get index(): ProgramIndex {
    return this.#index
  }
}

// Quoted, and quotes are never part of a word: nothing in it is an operator.
const quoted = (phrase: string): string => `"${phrase}"`
const begun = (word: string): string => `${quoted(word)} *`
const anyOf = (words: readonly string[]): string => words.map(quoted).join(' OR ')

const NOWHERE = { titles: new Map(), occupations: new Map(), jobs: new Set<number>() } as const
const nowhereBut = (institutions: readonly number[]): WordPlaces => ({
  ...NOWHERE,
  institutions: new Set(institutions.filter((place) => place >= 0)),
})

const indexes = <Key>(keys: readonly Key[], indexOf: ReadonlyMap<Key, number>): readonly number[] =>
  keys.flatMap((key) => indexOf.get(key) ?? [])

/** Studies of the classification, by CIP code. */
export const officialStudies = ({ studies }: ProgramIndex): ReadonlyMap<string, number> =>
  new Map(
    studies.flatMap(({ cip, origin }, study) =>
      origin === 'official' && cip !== null ? [[cip, study] as const] : [],
    ),
  )

function residualOf(db: Database): ReadonlySet<string> {
  const titles = db.prepare<[], [string, string]>('SELECT soc, title FROM occupations').raw().all()
  return new Set(titles.flatMap(([soc, title]) => (isResidual(soc, title) ? [soc] : [])))
}

/** Only occupations that are offered and not residual: the words of the others lead nowhere. */
function studiesByOccupation(
  studies: readonly Study[],
  residual: ReadonlySet<string>,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  studies.forEach(({ occupations }, study) => {
    for (const soc of occupations) {
      if (!isOffered(soc) || residual.has(soc)) continue
      const places = found.get(soc)
      if (places) places.push(study)
      else found.set(soc, [study])
    }
  })
  return found
}
