import type { Database, Statement } from 'better-sqlite3'
import type { FindResult } from '../../../data/contract/find.ts'
import type { Words } from '../index/failures.ts'
import type { ProgramIndex } from '../index/program-index.ts'
import type { Study } from '../index/studies.ts'
import { isOffered } from '../occupations.ts'
import { schemaOf } from '../older.ts'
import { nearestWord, type Vocabulary } from './spelling.ts'
import { WordIndex } from './word-index.ts'
import { wordsOf } from './typed-words.ts'

/** What a text finds, in terms of the index. */
export interface TextMatch {
  /** Equal names find the same. */
  readonly name: string
  readonly words: readonly Words[]
  /** Studies, best match first; equally good ones in their own order. */
  readonly studies: Uint32Array
  readonly corrections: FindResult['corrections']
}

/** Where one word stands, as indexes of studies and institutions. */
interface WordPlaces {
  readonly titles: ReadonlySet<number>
  readonly jobs: ReadonlySet<number>
  readonly institutions: ReadonlySet<number>
}

/** Words remembered: a person types the same ones again and again. */
const MOST_WORDS = 500
/** Bits of a word mask; the 32nd would be a sign. */
const WORDS_AN_ENTRY = 31

/**
 * Text search. A program's words are those of its field of study (title, then
 * the jobs it leads to) and of its institution; every word typed must begin one
 * of them. Three small full-text tables serve any number of programs; the names
 * that lists bring are beside them in memory.
 */
export class Search {
  readonly #index: ProgramIndex
  readonly #titles: Statement<[string], string>
  readonly #jobs: Statement<[string], string>
  readonly #institutions: Statement<[string], number>
  readonly #studyOf: ReadonlyMap<string, number>
  /** Studies that lead to an occupation, by SOC code. */
  readonly #studiesOf: ReadonlyMap<string, readonly number[]>
  readonly #institutionOf: ReadonlyMap<number, number>
  readonly #listedTitles: WordIndex
  readonly #providers: WordIndex
  readonly #db: Database
  /** Words in each study's title. */
  readonly #titleLengths: readonly number[]
  readonly #known = new Map<string, WordPlaces>()
  #vocabulary: Vocabulary | undefined

  constructor(db: Database, index: ProgramIndex) {
    this.#db = db
    this.#index = index
    const { studies, institutions } = index
    this.#titleLengths = studies.map(({ title }) => title.match(/[\p{L}\p{N}]+/gu)?.length ?? 0)
    const official = studies.flatMap(({ cip, origin }, study) =>
      origin === 'official' && cip !== null ? [[cip, study] as const] : [],
    )
    this.#studyOf = new Map(official)
    this.#studiesOf = studiesByOccupation(studies)
    this.#institutionOf = new Map(
      institutions.flatMap(({ unitid, words }, institution) =>
        words === null && unitid !== null ? [[unitid, institution] as const] : [],
      ),
    )
    this.#listedTitles = new WordIndex(listedTitles(studies, this.#studyOf))
    this.#providers = new WordIndex(
      institutions.flatMap(({ words }, place) => (words === null ? [] : [[place, words] as const])),
    )
    this.#titles = db.prepare<[string], string>('SELECT cip FROM cip_search WHERE cip_search MATCH ?').pluck()
    this.#jobs = db
      .prepare<[string], string>('SELECT soc FROM occupation_search WHERE occupation_search MATCH ?')
      .pluck()
    this.#institutions = db
      .prepare<[string], number>('SELECT unitid FROM institution_search WHERE institution_search MATCH ?')
      .pluck()
  }

  /** Null where the text has no word in it. */
  match(text: string): TextMatch | null {
    const typed = wordsOf(text)
    if (typed.length === 0) return null
    const corrections: { typed: string; read: string }[] = []
    const read = new Set<string>()
    for (const { typed: original, word } of typed) {
      const nearest = stands(this.#places(word)) ? null : nearestWord(word, this.#words)
      if (nearest !== null) corrections.push({ typed: original, read: nearest })
      read.add(nearest ?? word)
    }
    const places = [...read].map((word) => this.#places(word))
    return { name: [...read].join(' '), words: this.#masks(places), studies: this.#rank(places), corrections }
  }

  #masks(places: readonly WordPlaces[]): Words[] {
    const entries: Words[] = []
    for (let first = 0; first < places.length; first += WORDS_AN_ENTRY) {
      const part = places.slice(first, first + WORDS_AN_ENTRY)
      const studies = new Uint32Array(this.#index.studies.length)
      const institutions = new Uint32Array(this.#index.institutions.length)
      part.forEach((word, place) => {
        const bit = 1 << place
        for (const study of word.titles) studies[study] = (studies[study] as number) | bit
        for (const study of word.jobs) studies[study] = (studies[study] as number) | bit
        for (const school of word.institutions) institutions[school] = (institutions[school] as number) | bit
      })
      entries.push({ all: 2 ** part.length - 1, studies, institutions })
    }
    return entries
  }

  /**
   * More words in the title first, then more in the jobs; the rest stand in the
   * institution. Of equally good titles the one with the least else in it comes
   * first: "medical assistant" is "Medical/Clinical Assistant" before "Medical
   * Administrative/Executive Assistant". How good a match is thus depends on the
   * field of study alone.
   */
  #rank(places: readonly WordPlaces[]): Uint32Array {
    const aboveAllJobs = places.length + 1
    const score = new Float64Array(this.#titleLengths.length)
    const add = (study: number, points: number) => (score[study] = (score[study] as number) + points)
    for (const { titles, jobs } of places) {
      for (const study of titles) add(study, aboveAllJobs + 1 / ((this.#titleLengths[study] as number) + 1))
      for (const study of jobs) if (!titles.has(study)) add(study, 1)
    }
    // Only those that have a word need sorting; a country has thousands that have none.
    const hits: number[] = []
    const rest: number[] = []
    for (let study = 0; study < score.length; study++) (score[study] === 0 ? rest : hits).push(study)
    hits.sort((a, b) => (score[b] as number) - (score[a] as number) || a - b)
    return Uint32Array.from([...hits, ...rest])
  }

  #places(word: string): WordPlaces {
    const places = this.#known.get(word) ?? this.#lookUp(word)
    this.#known.delete(word)
    this.#known.set(word, places)
    if (this.#known.size > MOST_WORDS) this.#known.delete(this.#known.keys().next().value ?? '')
    return places
  }

  #lookUp(word: string): WordPlaces {
    // A quoted string, and quotes are never part of a word: nothing in it is an operator.
    const query = `"${word}" *`
    return {
      titles: new Set([
        ...indexes(this.#titles.all(query), this.#studyOf),
        ...this.#listedTitles.beginning(word),
      ]),
      jobs: new Set(this.#jobs.all(query).flatMap((soc) => this.#studiesOf.get(soc) ?? [])),
      institutions: new Set([
        ...indexes(this.#institutions.all(query), this.#institutionOf),
        ...this.#providers.beginning(word),
      ]),
    }
  }

  /** Read when a word first stands nowhere. */
  get #words(): Vocabulary {
    return (this.#vocabulary ??= readVocabulary(this.#db, [this.#listedTitles, this.#providers]))
  }
}

const stands = ({ titles, jobs, institutions }: WordPlaces): boolean =>
  titles.size + jobs.size + institutions.size > 0

const indexes = <Key>(keys: readonly Key[], indexOf: ReadonlyMap<Key, number>): readonly number[] =>
  keys.flatMap((key) => indexOf.get(key) ?? [])

/** Only occupations that are offered: the words of the others lead nowhere. */
function studiesByOccupation(studies: readonly Study[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  studies.forEach(({ occupations }, study) => {
    for (const soc of occupations.filter(isOffered)) {
      const places = found.get(soc)
      if (places) places.push(study)
      else found.set(soc, [study])
    }
  })
  return found
}

/** A program of a list is found by its own name, and by its field of study. */
function listedTitles(
  studies: readonly Study[],
  studyOf: ReadonlyMap<string, number>,
): (readonly [number, string])[] {
  return studies.flatMap(({ cip, title, origin }, study) => {
    if (origin === 'official') return []
    const field = cip === null ? undefined : studies[studyOf.get(cip) ?? -1]
    return [[study, `${title} ${cip ?? ''} ${field?.title ?? ''}`] as const]
  })
}

/** Every word that anything is found by. The views of the tables are temporary: the catalog itself is read-only. */
function readVocabulary(db: Database, more: readonly WordIndex[]): Vocabulary {
  const tables = ['cip_search', 'occupation_search', 'institution_search']
  for (const table of tables) {
    db.exec(
      `CREATE VIRTUAL TABLE IF NOT EXISTS temp.${table}_words USING fts5vocab(${schemaOf(db, table)}, ${table}, row)`,
    )
  }
  const words = new Map<string, number>()
  const add = ([word, count]: readonly [string, number]) => words.set(word, (words.get(word) ?? 0) + count)
  for (const table of tables) {
    db.prepare<[], [string, number]>(`SELECT term, doc FROM ${table}_words`).raw().all().forEach(add)
  }
  for (const index of more) for (const count of index.counts()) add(count)
  return words
}
