import type { Match } from '../../../data/listed-program.ts'
import { aliasesIn, nameKey, namesIn, nameWords, withoutCampus } from './school-names.ts'
import { placeOf, samePlace, type Place } from './place.ts'

/** An institution of the directory (IPEDS HD). */
export interface DirectoryEntry {
  readonly unitid: number
  readonly name: string
  /** As published: several, separated by bars or commas. */
  readonly alias: string
  readonly city: string
  readonly state: string
  readonly zip: string
}

/** Who offers a program, as a list writes it; texts are '' where it does not say. */
export interface ProviderPlace {
  readonly name: string
  readonly city: string
  readonly state: string
  readonly zip: string
}

export interface FoundMatch {
  /** Null if and only if the match is 'none'. */
  readonly unitid: number | null
  readonly match: Exclude<Match, 'person'>
  /** 0 to 1: 1 of an exact match; of a guess, how alike the two are; of none, 0. */
  readonly score: number
}

export type Matcher = (provider: ProviderPlace) => FoundMatch

const NONE: FoundMatch = { unitid: null, match: 'none', score: 0 }

/**
 * From here up a guess is told. Chosen by reading what the Texas list of March
 * 2024 finds in hd2024: of 151 guesses 148 are the school itself, three another branch of its company.
 */
const LEAST_SCORE = 0.8
/** A guess counts only where no other institution is nearly as good. */
const LEAST_LEAD = 0.04
/** How much the name weighs; the place has the rest. */
const NAME_WEIGHT = 0.8
/** Words that more institutions have than this find nobody by themselves. */
const MOST_SHARED = 400

/** One name that an institution goes by. */
interface Known {
  readonly at: number
  readonly words: ReadonlySet<string>
  /** Of all its words. */
  readonly weight: number
  /** A part of the name: without the campus. */
  readonly part: boolean
}

/**
 * Finds the institution of the directory that a provider is, by name, ZIP and
 * city. `exact`: its name or an alias is the same words, the place agrees, and it
 * is the only one. Everything else is a guess, or none: precision matters more
 * than finding many, since a wrong school's figures would stand under a name.
 */
export function makeMatcher(institutions: Iterable<DirectoryEntry>): Matcher {
  const all = [...institutions]
  const places = all.map(placeOf)
  const same = new Map<string, Set<number>>()
  const named: { at: number; words: readonly string[]; part: boolean }[] = []
  for (const [at, { name, alias }] of all.entries()) {
    for (const each of [name, ...aliasesIn(alias)]) {
      const words = nameWords(each)
      if (words.length === 0) continue
      put(same, nameKey(words), at)
      // An alias of one word ("AC", "Dolphins") is like too many others.
      if (each === name || words.length > 1) named.push({ at, words, part: false })
    }
    const stem = withoutCampus(name)
    if (stem !== null && nameWords(stem).length > 1) named.push({ at, words: nameWords(stem), part: true })
  }
  const rarity = rarityOf(named.map(({ words }) => words))
  const known: Known[] = named.map(({ at, words, part }) => {
    const own = new Set(words)
    return { at, words: own, weight: weightOf(own, rarity), part }
  })
  const byWord = new Map<string, number[]>()
  for (const [index, { words }] of known.entries()) {
    for (const word of words) {
      const list = byWord.get(word)
      if (list) list.push(index)
      else byWord.set(word, [index])
    }
  }

  const found = new Map<string, FoundMatch>()
  return (provider) => {
    const key = `${provider.name}\n${provider.city}\n${provider.state}\n${provider.zip}`
    let match = found.get(key)
    if (!match) found.set(key, (match = find(provider)))
    return match
  }

  function find(provider: ProviderPlace): FoundMatch {
    const place = placeOf(provider)
    const names = namesIn(provider.name)
    const exact = new Map<number, number>()
    for (const name of names) {
      for (const at of same.get(nameKey(nameWords(name))) ?? []) {
        const near = samePlace(place, places[at] as Place)
        if (near >= CLOSE) exact.set(at, near)
      }
    }
    // Of two schools of one name in one city, the ZIP may tell.
    const nearest = Math.max(...exact.values())
    const [only, ...others] = [...exact].filter(([, near]) => near === nearest)
    if (only && others.length === 0) return { unitid: unitidOf(only[0]), match: 'exact', score: 1 }
    return guess(names, place)
  }

  function guess(names: readonly string[], place: Place): FoundMatch {
    const scores = new Map<number, number>()
    for (const name of names) {
      const stem = withoutCampus(name)
      score(nameWords(name), 1, scores, place)
      if (stem !== null && nameWords(stem).length > 1) score(nameWords(stem), PART, scores, place)
    }
    const [best, next] = [...scores].toSorted(([, a], [, b]) => b - a)
    if (!best || best[1] < LEAST_SCORE || (next && best[1] - next[1] < LEAST_LEAD)) return NONE
    return { unitid: unitidOf(best[0]), match: 'guess', score: Math.round(best[1] * 100) / 100 }
  }

  /** How alike the words are to each name that shares a telling word; the best of each institution counts. */
  function score(words: readonly string[], factor: number, scores: Map<number, number>, place: Place): void {
    const own = new Set(words)
    const weight = weightOf(own, rarity)
    const telling = [...own].filter((word) => (byWord.get(word)?.length ?? 0) <= MOST_SHARED)
    const candidates = new Set(telling.flatMap((word) => byWord.get(word) ?? []))
    for (const index of candidates) {
      const candidate = known[index] as Known
      const near = samePlace(place, places[candidate.at] as Place)
      if (near === 0) continue
      let shared = 0
      for (const word of own) if (candidate.words.has(word)) shared += rarity(word)
      const alike = (2 * shared) / (weight + candidate.weight)
      const name = alike * factor * (candidate.part ? PART : 1)
      const total = NAME_WEIGHT * name + (1 - NAME_WEIGHT) * near
      if (total > (scores.get(candidate.at) ?? 0)) scores.set(candidate.at, total)
    }
  }

  function unitidOf(at: number): number {
    return (all[at] as DirectoryEntry).unitid
  }
}

/** A name without its campus is a little less than a name. */
const PART = 0.97

/** ZIP, or city and state. */
const CLOSE = 0.9

function put(map: Map<string, Set<number>>, key: string, value: number): void {
  const set = map.get(key)
  if (set) set.add(value)
  else map.set(key, new Set([value]))
}

/** The rarer a word among the names, the more it tells. A word of none of them tells as much as the rarest. */
function rarityOf(names: readonly (readonly string[])[]): (word: string) => number {
  const counts = new Map<string, number>()
  for (const words of names) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const total = Math.max(names.length, 1)
  return (word) => Math.log(1 + total / (1 + (counts.get(word) ?? 0)))
}

function weightOf(words: ReadonlySet<string>, rarity: (word: string) => number): number {
  let weight = 0
  for (const word of words) weight += rarity(word)
  return weight
}
