import { foldedWords } from '../../../data/search/fold.ts'
import type { JobTitle, JobTitles, TitleWords } from './job-titles.ts'
import { ALIKE, BEGUN, type WordLookup, type WordPlaces } from './word-places.ts'

/** A word that makes a match better. */
export interface RankWord {
  readonly word: string
  /** In the singular. */
  readonly one: string
  readonly stem: string
  readonly isBegun: boolean
  readonly places: WordPlaces
  /** 1; less where it says little. */
  readonly weight: number
}

/** Studies by how well words match them, in groups of equally good ones. */
export interface Ranking {
  /** Best first; equally good ones in their own order. */
  readonly studies: Uint32Array
  /** Where each group ends: a place in `studies`. */
  readonly ends: Uint32Array
  /** By study. */
  readonly scores: Float64Array
  /** The same in few groups, where something else counts nearly as much ("cheap"). */
  readonly coarse: Pick<Ranking, 'studies' | 'ends'>
}

/** Of so many occupations that have most of the words, the titles are looked at. */
const MOST_OCCUPATIONS = 40

const SHORTEST_BEGUN = 3

const TIGHTNESS = 0.25
const BY_JOB = 0.8
const BY_ANY_TITLES = 0.1
/** A title that is what was typed, and nothing else. */
const WHOLE_TITLE = 0.3
const WHOLE_JOB_TITLE = 0.6

/**
 * How good a match is depends on the field of study alone, not on the school: how much of
 * what was typed its title has, and how little else; how much of it one title of a job that
 * it leads to has; rare words count more. "medical assistant" is "Medical/Clinical
 * Assistant" before "Medical Administrative/Executive Assistant".
 */
export class Ranker {
  readonly #lookup: WordLookup
  readonly #jobTitles: JobTitles
  /** Words in each study's title. */
  readonly #titleLengths: readonly number[]

  constructor(lookup: WordLookup, jobTitles: JobTitles) {
    this.#lookup = lookup
    this.#jobTitles = jobTitles
    this.#titleLengths = lookup.index.studies.map(({ title }) => new Set(foldedWords(title)).size)
  }

  rank(words: readonly RankWord[]): Ranking {
    const scores = new Float64Array(this.#titleLengths.length)
    const weighed = this.#weighed(words)
    const total = weighed.reduce((sum, { weight }) => sum + weight, 0)
    if (total > 0) {
      this.#addTitles(weighed, total, scores)
      this.#addJobs(weighed, total, scores)
    }
    return inGroups(scores)
  }

  /** Words that stand in no field of study, and in no job, are those of schools and places: they say nothing here. */
  #weighed(words: readonly RankWord[]): readonly RankWord[] {
    const all = this.#titleLengths.length
    return words.flatMap((each) => {
      const { titles, jobs } = each.places
      if (titles.size + jobs.size === 0) return []
      const rare = Math.log(1 + all / (1 + titles.size + jobs.size / 4))
      return [{ ...each, weight: each.weight * rare }]
    })
  }

  #addTitles(words: readonly RankWord[], total: number, scores: Float64Array): void {
    const found = new Map<number, { share: number; words: number }>()
    for (const { places, weight } of words) {
      for (const [study, quality] of places.titles) {
        const has = found.get(study) ?? { share: 0, words: 0 }
        found.set(study, { share: has.share + (weight * quality) / total, words: has.words + 1 })
      }
    }
    for (const [study, { share, words: count }] of found) {
      const tight = Math.min(1, count / (this.#titleLengths[study] || 1))
      const isWhole = share > 0.999 && tight === 1
      scores[study] = share + TIGHTNESS * tight * share + (isWhole ? WHOLE_TITLE : 0)
    }
  }

  #addJobs(words: readonly RankWord[], total: number, scores: Float64Array): void {
    const shares = new Map<string, number>()
    for (const { places, weight } of words)
      for (const [soc, quality] of places.occupations)
        if (this.#lookup.studiesOf(soc).length > 0)
          shares.set(soc, (shares.get(soc) ?? 0) + (weight * quality) / total)
    // A letter or two begin a word of most jobs, and say nothing of any.
    const saysMuch = words.some(({ word, isBegun }) => !isBegun || word.length >= SHORTEST_BEGUN)
    const best = [...shares].sort(([, a], [, b]) => b - a)
    const byJob = new Map<number, number>()
    best.forEach(([soc, share], place) => {
      const points =
        BY_ANY_TITLES * share +
        (saysMuch && place < MOST_OCCUPATIONS
          ? BY_JOB * (bestTitle(this.#jobTitles.of(soc), words, total)?.points ?? 0)
          : 0)
      for (const study of this.#lookup.studiesOf(soc))
        if ((byJob.get(study) ?? 0) < points) byJob.set(study, points)
    })
    for (const [study, points] of byJob) scores[study] = (scores[study] as number) + points
  }

  /** The title of a job that a study leads to which has most of the words; null where none has any. */
  jobOf(occupations: readonly string[], words: readonly RankWord[]): { soc: string; title: string } | null {
    const weighed = this.#weighed(words)
    const total = weighed.reduce((sum, { weight }) => sum + weight, 0)
    let best: { soc: string; title: string; points: number } | null = null
    for (const soc of occupations) {
      if (!weighed.some(({ places }) => places.occupations.has(soc))) continue
      const found = bestTitle(this.#jobTitles.of(soc), weighed, total)
      if (found && found.points > (best?.points ?? 0)) best = { soc, ...found }
    }
    return best && { soc: best.soc, title: best.title }
  }
}

interface BestTitle {
  readonly title: string
  readonly points: number
}

/** The first of the titles that have most points; those that cannot have as many are not taken apart. */
function bestTitle(titles: readonly JobTitle[], words: readonly RankWord[], total: number): BestTitle | null {
  const beginnings = words.map((word) => ` ${beginningOf(word)}`)
  const having = titles.map(({ phrase }) => beginnings.map((beginning) => phrase.includes(beginning)))
  let best: (BestTitle & { readonly place: number }) | null = null
  for (const isWhole of [true, false]) {
    for (const [place, title] of titles.entries()) {
      const has = having[place] as readonly boolean[]
      if (has.every(Boolean) !== isWhole || !has.includes(true)) continue
      const share = words.reduce((sum, { weight }, word) => sum + (has[word] ? weight / total : 0), 0)
      const most = share + (isWhole ? WHOLE_JOB_TITLE : 0) + SAME
      if (best && most < best.points) continue
      const points = pointsOfTitle(title, words, total)
      if (points > (best?.points ?? 0) || (best && points === best.points && place < best.place))
        best = { title: title.title, points, place }
    }
  }
  return best
}

function pointsOfTitle({ whole, main }: JobTitle, words: readonly RankWord[], total: number): number {
  const isOne = main.words.length === whole.words.length
  return Math.max(pointsOf(whole, words, total), isOne ? 0 : pointsOf(main, words, total))
}

/** What every word begins with that counts as this one (`qualityIn`): singular and stem are the beginning of a word. */
const beginningOf = ({ one, stem }: RankWord): string => (stem.length < one.length ? stem : one)

function pointsOf(title: TitleWords, words: readonly RankWord[], total: number): number {
  let share = 0
  let matched = 0
  for (const rankWord of words) {
    const quality = qualityIn(title, rankWord)
    if (quality === 0) continue
    share += (rankWord.weight * quality) / total
    matched++
  }
  if (matched === 0) return 0
  const tight = Math.min(1, matched / title.words.length)
  const isWhole = share > 0.999 && tight === 1
  return share * (0.7 + 0.3 * tight) + (isWhole ? WHOLE_JOB_TITLE : 0)
}

function qualityIn({ words, stems }: TitleWords, { word, one, stem, isBegun }: RankWord): number {
  if (words.includes(one)) return 1
  if (stems.includes(stem)) return ALIKE
  return isBegun && words.some((other) => other.startsWith(word)) ? BEGUN : 0
}

function inGroups(scores: Float64Array): Ranking {
  const coarse = Float64Array.from(scores, (score) => Math.ceil(score / COARSE))
  return { ...grouped(scores), scores, coarse: grouped(coarse) }
}

function grouped(scores: Float64Array): Pick<Ranking, 'studies' | 'ends'> {
  // Only those that have a word need sorting; a country has thousands that have none.
  const hits: number[] = []
  const rest: number[] = []
  for (let study = 0; study < scores.length; study++) (scores[study] === 0 ? rest : hits).push(study)
  hits.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b)
  const studies = Uint32Array.from([...hits, ...rest])
  const ends: number[] = []
  for (let place = 1; place <= studies.length; place++) {
    const last = scores[studies[place - 1] as number] as number
    const next = scores[studies[place] as number]
    if (next === undefined || last - next > SAME) ends.push(place)
  }
  return { studies, ends: Uint32Array.from(ends) }
}

/** Closer than this is equally good. */
const SAME = 1e-6
const COARSE = 0.75
