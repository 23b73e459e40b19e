import type { Database } from 'better-sqlite3'
import type { FindResult, RowMatch } from '../../../data/contract/find.ts'
import { DEFAULT_LANGUAGE, OFFERED_LANGUAGES } from '../../../data/messages/languages.ts'
import { translator } from '../../../data/messages/translate.ts'
import { credentialOf } from '../../../data/rules/credentials.ts'
import { foldedWords } from '../../../data/search/fold.ts'
import { lexiconOf, type Lexicon } from '../../../data/search/lexicon.ts'
import { readQuery, type Known, type Query, type Unit } from '../../../data/search/read-query.ts'
import { singular, stemOf } from '../../../data/search/stem.ts'
import { soc2018 } from '../../../data/soc-2018.ts'
import type { TextReading, TextWord, TypedPlace } from '../../../data/search/reading.ts'
import type { Words } from '../index/failures.ts'
import type { ProgramIndex } from '../index/program-index.ts'
import type { RowBits } from '../index/row-bits.ts'
import type { Study } from '../index/studies.ts'
import { CatalogWords } from './catalog-words.ts'
import { failByCredential } from './credential-programs.ts'
import { JobTitles } from './job-titles.ts'
import { fieldsOutside } from './outside.ts'
import { Ranker, type Ranking, type RankWord } from './ranking.ts'
import { Towns, type Gazetteer } from './towns.ts'
import { officialStudies, WordLookup, type WordPlaces } from './word-places.ts'
import { WordIndex } from './word-index.ts'

/** What a text finds, in terms of the index. */
export interface TextMatch {
  /** Equal names find the same. */
  readonly name: string
  readonly words: readonly Words[]
  /** Rows that are kept out for other reasons than their words: an exam. */
  readonly fails: readonly RowBits[]
  readonly ranking: Ranking
  readonly reading: TextReading
  readonly corrections: FindResult['corrections']
  /** Does it ask for nothing but filters of their own, a place among them? */
  readonly isOpen: boolean
  /** Where programs are wanted; null: it does not say. */
  readonly place: TypedPlace | null
  /** How far from there, or from where the person lives; null: it does not say. */
  readonly miles: number | null
  /** Why a study and its school are found. */
  rowMatch(study: Study, place: number): RowMatch | null
  /** The same match without each one of its words, where there are several. */
  readonly without: readonly { readonly word: TextWord; match(): TextMatch }[]
}

/** Bits of a word mask; the 32nd would be a sign. */
const WORDS_AN_ENTRY = 31
/** Texts remembered: a page or a filter more asks for the same one again. */
const MOST_TEXTS = 20
/** More words than this are not taken away one by one. */
const MOST_LOOSENED = 4

/**
 * Text search. What a text says of filters is read first (data/search); every other word
 * must stand in the program's field of study (its title, the jobs it leads to) or in its
 * institution. Three small full-text tables serve any number of programs; the names that
 * lists bring are beside them in memory.
 */
export class Search {
  readonly #index: ProgramIndex
  readonly #lexicon: Lexicon
  readonly #words: CatalogWords
  readonly #lookup: WordLookup
  readonly #jobTitles: JobTitles
  readonly #ranker: Ranker
  readonly #towns: Towns
  readonly #known: Known
  readonly #matches = new Map<string, TextMatch>()
  readonly #gazetteer: () => Gazetteer | null
  #wantsTowns = false

  /** @param gazetteer answers null where it was not read yet. */
  constructor(db: Database, index: ProgramIndex, gazetteer: () => Gazetteer | null = () => null) {
    this.#index = index
    this.#gazetteer = gazetteer
    const { studies, institutions } = index
    const lists = {
      titles: new WordIndex(listedTitles(studies, officialStudies(index))),
      providers: new WordIndex(
        institutions.flatMap(({ words }, place) => (words === null ? [] : [[place, words] as const])),
      ),
    }
    this.#lexicon = lexiconOf(OFFERED_LANGUAGES.map(translator))
    this.#words = new CatalogWords(db, this.#lexicon, [lists.titles, lists.providers])
    this.#lookup = new WordLookup(db, index, this.#words, lists)
    this.#jobTitles = new JobTitles(db)
    this.#ranker = new Ranker(this.#lookup, this.#jobTitles)
    this.#towns = new Towns(index)
    this.#known = this.#knowledge(db)
  }

  /** Reads the words of the catalog, so that whoever types the first text does not wait. */
  readWords(): void {
    this.match(FIRST_LETTER)
  }

  /** The same for the titles of jobs: all, since the first text of several words looks at many. */
  readJobTitles(): void {
    this.#jobTitles.readAll()
  }

  /** Did a text say a place that is no town of a school, before the gazetteer was read? */
  get wantsTowns(): boolean {
    return this.#wantsTowns
  }

  /** The gazetteer was read: texts may mean something else now. */
  forgetTexts(): void {
    this.#wantsTowns = false
    this.#matches.clear()
  }

  /** Null where the text has no word in it. */
  match(text: string): TextMatch | null {
    let match = this.#matches.get(text)
    if (!match) {
      const query = readQuery(text, this.#lexicon, this.#known)
      if (query.units.length + query.parts.length + query.unknown.length === 0) return null
      match = this.#matchOf(query)
      this.#matches.set(text, match)
      if (this.#matches.size > MOST_TEXTS) this.#matches.delete(this.#matches.keys().next().value ?? '')
    }
    return match
  }

  #matchOf(query: Query): TextMatch {
    const found = query.units.map((unit) => ({ unit, places: this.#lookup.of(unit) }))
    const known = found.filter(({ places }) => stands(places))
    // What stands nowhere is left out, unless there is nothing else to go by.
    const wanted = known.length > 0 || query.parts.length > 0 ? known : found
    const nowhere = found.filter(({ places }) => !stands(places)).map(({ unit }) => wordOf(unit))
    const unknown = [...query.unknown, ...nowhere].sort((a, b) => a.from - b.from)
    const asked = known.flatMap(({ unit, places }) => rankWord(unit, places, 1))
    const ranking = this.#ranker.rank([...asked, ...this.#asides(query)])
    const outside = fieldsOutside(this.#index, ranking.scores, namedStudies(query))
    const names = wanted.map(({ unit }) => `${unit.words.join('_')}${unit.isBegun ? '*' : ''}`)
    const credentials = query.parts.flatMap(({ meaning }) =>
      meaning.kind === 'credential' ? (credentialOf(meaning.id) ?? []) : [],
    )
    const rowMatches = new Map<number, RowMatch | null>()
    const without = wanted.length < 2 || wanted.length > MOST_LOOSENED ? [] : wanted
    return {
      name: [...names, ...credentials.map(({ id }) => `exam ${id}`)].join(' '),
      words: this.#masks(wanted.map(({ places }) => places)),
      fails: credentials.map((credential) => failByCredential(this.#index, credential)),
      ranking,
      reading: { parts: query.parts, unknown, outside, isFar: false },
      corrections: query.corrections,
      isOpen: wanted.length === 0 && credentials.length === 0,
      place: placeOf(query),
      miles: milesOf(query),
      rowMatch: (study, place) => {
        let row = rowMatches.get(place)
        if (row === undefined) rowMatches.set(place, (row = this.#rowMatch(study, place, asked)))
        return row
      },
      without: without.map(({ unit }) => ({
        word: wordOf(unit),
        match: () => this.#matchOf({ ...query, units: query.units.filter((other) => other !== unit) }),
      })),
    }
  }

  /** Words that are not asked for: those that say little, and the names of exams. */
  #asides(query: Query): RankWord[] {
    const aside = (word: string, weight: number) =>
      rankWord(
        { words: [word], isBegun: false },
        this.#lookup.of({ words: [word], isBegun: false, isSchool: false }),
        weight,
      )
    const { word } = translator(DEFAULT_LANGUAGE)
    const ofExams = query.parts.flatMap(({ meaning }) =>
      meaning.kind === 'credential' ? foldedWords(word(`credential.${meaning.id}`)) : [],
    )
    return [
      ...query.asides.flatMap((word) => aside(word, 0.3)),
      ...ofExams.filter((word) => !this.#lexicon.fillers.has(word)).flatMap((word) => aside(word, 0.5)),
    ]
  }

  #masks(places: readonly WordPlaces[]): Words[] {
    const entries: Words[] = []
    for (let first = 0; first < places.length; first += WORDS_AN_ENTRY) {
      const part = places.slice(first, first + WORDS_AN_ENTRY)
      const studies = new Uint32Array(this.#index.studies.length)
      const institutions = new Uint32Array(this.#index.institutions.length)
      part.forEach((word, place) => {
        const bit = 1 << place
        for (const study of word.titles.keys()) studies[study] = (studies[study] as number) | bit
        for (const study of word.jobs) studies[study] = (studies[study] as number) | bit
        for (const school of word.institutions) institutions[school] = (institutions[school] as number) | bit
      })
      entries.push({ all: 2 ** part.length - 1, studies, institutions })
    }
    return entries
  }

  #rowMatch({ occupations }: Study, study: number, words: readonly RankWord[]): RowMatch | null {
    if (words.length === 0) return null
    const ofJobs = words.filter(({ places }) => !places.titles.has(study) && places.jobs.has(study))
    if (ofJobs.length > 0) {
      const job = this.#ranker.jobOf(
        occupations.filter((soc) => this.#lookup.studiesOf(soc).includes(study)),
        words,
      )
      if (job) return { by: 'job', ...job }
    }
    return { by: words.some(({ places }) => places.titles.has(study)) ? 'program' : 'school' }
  }

  /** Do the words stand in a row in a title of a job? */
  #inJobTitle(words: readonly string[], placesOf: (word: string, isBegun: boolean) => WordPlaces): boolean {
    const having = words.map((word) => placesOf(word, false).occupations)
    const [first, ...rest] = having
    for (const [soc, quality] of first ?? [])
      if (quality === 1 && rest.every((socs) => socs.get(soc) === 1) && this.#jobTitles.has(soc, words))
        return true
    return false
  }

  /** What the reader of queries asks of a catalog. */
  #knowledge(db: Database): Known {
    const cips = db.prepare<[], string>('SELECT cip FROM cips ORDER BY cip').pluck().all()
    const occupations = new Set(db.prepare<[], string>('SELECT soc FROM occupations').pluck().all())
    const unitids = new Set(this.#index.institutions.map(({ unitid }) => unitid))
    const ofOpeid = db
      .prepare<[string], number>('SELECT unitid FROM institutions WHERE opeid = ? ORDER BY unitid')
      .pluck()
    const remembered = <Result>(ask: (words: readonly string[]) => Result) => {
      const answers = new Map<string, Result>()
      return (words: readonly string[]): Result => {
        const name = words.join(' ')
        let answer = answers.get(name)
        if (answer === undefined) answers.set(name, (answer = ask(words)))
        if (answers.size > MOST_ANSWERS) answers.clear()
        return answer
      }
    }
    const one = (word: string, isBegun: boolean) =>
      this.#lookup.of({ words: [word], isBegun, isSchool: false })
    return {
      stands: (word, isBegun) => stands(one(word, isBegun)),
      isTaught: (word) => one(word, false).titles.size > 0,
      nearest: (word) => this.#words.nearest(word),
      cips: (code) => (code === '' ? [] : cips.filter((cip) => cip.startsWith(code))),
      occupations: (soc) =>
        occupations.has(soc) ? [soc] : soc2018(soc).filter((now) => occupations.has(now)),
      isSchool: (unitid) => unitids.has(unitid),
      schoolsOf: (opeid) => ofOpeid.all(opeid),
      town: (name, state, isMeant) => {
        const town = this.#towns.town(name, state)
        if (town) return { city: town.city, state: town.state }
        if (!isMeant) return null
        const gazetteer = this.#gazetteer()
        if (!gazetteer) this.#wantsTowns = true
        return gazetteer?.town(name, state) ?? null
      },
      inSchoolName: remembered((words) => this.#lookup.inSchoolName(words)),
      inTitle: remembered((words) => {
        const [word] = words
        if (words.length === 1 && word !== undefined) {
          const { titles, occupations } = one(word, false)
          return [...titles.values(), ...occupations.values()].includes(1)
        }
        return this.#lookup.inTitle(words) || this.#inJobTitle(words, one)
      }),
    }
  }
}

/** Any text reads the words of the catalog; this one is asked for soon. */
const FIRST_LETTER = 'm'

/** Neighboring words that were asked about. */
const MOST_ANSWERS = 2000

const stands = ({ titles, jobs, institutions }: WordPlaces): boolean =>
  titles.size + jobs.size + institutions.size > 0

/** Fields of study by their codes. */
const namedStudies = ({ parts }: Query): readonly string[] =>
  parts.flatMap(({ meaning }) => (meaning.kind === 'facet' && meaning.id === 'study' ? meaning.values : []))

const placeOf = ({ parts }: Query): TypedPlace | null =>
  parts.flatMap(({ meaning }) => (meaning.kind === 'place' ? [meaning.place] : []))[0] ?? null

const milesOf = ({ parts }: Query): number | null =>
  parts.flatMap(({ meaning }) => (meaning.kind === 'radius' ? [meaning.miles] : []))[0] ?? null

const wordOf = ({ from, to, typed }: Unit): TextWord => ({ from, to, typed })

function rankWord(
  { words, isBegun }: Pick<Unit, 'words' | 'isBegun'>,
  places: WordPlaces,
  weight: number,
): RankWord[] {
  const [word] = words
  if (word === undefined || words.length > 1) return []
  return [{ word, one: singular(word), stem: stemOf(word), isBegun, places, weight }]
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
