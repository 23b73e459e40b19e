import type { Database } from 'better-sqlite3'
import type { OccupationFound } from '../../../data/contract/occupations.ts'
import { readSoc } from '../../../data/format/read-code.ts'
import { foldedWords } from '../../../data/search/fold.ts'
import { singular } from '../../../data/search/stem.ts'
import { soc2018 } from '../../../data/soc-2018.ts'
import { isOffered, isResidual } from '../occupations.ts'
import { nearestWord, type Vocabulary } from './spelling.ts'

const MOST_FOUND = 8
/** One letter begins everything. */
const FEWEST_LETTERS = 2

interface Title {
  readonly soc: string
  /** The occupation's own. */
  readonly occupation: string
  readonly title: string
}

/**
 * Occupations that have a title in which every word begins with one that was typed,
 * by any of the titles that people use (O*NET's alternate ones). First those that
 * programs of the catalog lead to, and of these the ones whose title holds the least
 * beside what was typed. Where nothing is found, words that no title has are read as the
 * nearest one that some title has. An occupation that stands for all others of its kind
 * ("All Other") is known by its own title alone.
 *
 * @param all every one, those in teaching and managing too; else these are left out, and
 *   the best eight are the answer.
 */
export function findOccupations(db: Database, text: string, all = false): readonly OccupationFound[] {
  const code = readSoc(text)
  if (code !== null) return byCode(db, code)
  const typed = foldedWords(text).map(singular)
  if (typed.every((word) => word.length < FEWEST_LETTERS)) return []
  const found = byTitle(db, typed, all)
  if (found.length > 0) return found
  const meant = respelled(db, typed)
  return meant === null ? [] : byTitle(db, meant, all)
}

/** A code of SOC 2010 is what it became. */
function byCode(db: Database, code: string): readonly OccupationFound[] {
  const title = db.prepare<[string], string>('SELECT title FROM occupations WHERE soc = ?').pluck()
  const led = occupationsLedTo(db)
  return soc2018(code).flatMap((soc): OccupationFound[] => {
    const found = title.get(soc)
    return found === undefined ? [] : [{ soc, title: found, called: null, hasPrograms: led.has(soc) }]
  })
}

function byTitle(db: Database, typed: readonly string[], all: boolean): readonly OccupationFound[] {
  const longest = typed.reduce((best, word) => (word.length > best.length ? word : best), '')
  const led = occupationsLedTo(db)
  const found = new Map<string, { readonly title: Title; readonly rank: number }>()
  for (const title of titlesWith(db, longest)) {
    if (!all && !isOffered(title.soc)) continue
    if (title.title !== title.occupation && isResidual(title.soc, title.occupation)) continue
    const words = foldedWords(shortTitle(title.title)).map(singular)
    if (!typed.every((word) => words.some((other) => other.startsWith(word)))) continue
    const rank = rankOf(title, words, typed) + (led.has(title.soc) ? 0 : 10_000)
    const best = found.get(title.soc)
    if (!best || rank < best.rank) found.set(title.soc, { title, rank })
  }
  const sorted = [...found.values()].sort(
    (a, b) => a.rank - b.rank || (a.title.occupation < b.title.occupation ? -1 : 1),
  )
  return (all ? sorted : sorted.slice(0, MOST_FOUND)).map(({ title: { soc, occupation, title } }) => ({
    soc,
    title: occupation,
    called: title === occupation ? null : shortTitle(title),
    hasPrograms: led.has(soc),
  }))
}

/** Null where every word begins one of a title, or none is near. */
function respelled(db: Database, typed: readonly string[]): readonly string[] | null {
  const words = titleWords(db)
  const begins = (start: string) => {
    for (const word of words.keys()) if (word.startsWith(start)) return true
    return false
  }
  const meant = typed.map((word) => (begins(word) ? word : (nearestWord(word, words) ?? word)))
  return meant.some((word, place) => word !== typed[place]) ? meant : null
}

const knownWords = new WeakMap<Database, Vocabulary>()

/** Every word of a title, in the singular, and in how many titles it stands: made when somebody first mistypes one. */
function titleWords(db: Database): Vocabulary {
  let words = knownWords.get(db)
  if (!words) {
    const counts = new Map<string, number>()
    for (const { title } of titlesWith(db, ''))
      for (const word of new Set(foldedWords(title).map(singular)))
        counts.set(word, (counts.get(word) ?? 0) + 1)
    knownWords.set(db, (words = counts))
  }
  return words
}

/** Lower is better: words that are typed whole, then a short title, then the occupation's own. */
function rankOf({ title, occupation }: Title, words: readonly string[], typed: readonly string[]): number {
  const whole = typed.filter((word) => words.includes(word)).length
  const beside = Math.min(words.length - typed.length, 40)
  return (typed.length - whole) * 100 + beside * 2 + (title === occupation ? 0 : 1)
}

/** "Medical Records Technician (Medical Records Tech)" without what it is also called. */
const shortTitle = (title: string): string => title.replace(/ \([^()]*\)$/, '')

function titlesWith(db: Database, word: string): readonly Title[] {
  return db
    .prepare<{ readonly word: string }, Title>(
      `SELECT soc, title AS occupation, title FROM occupations WHERE title LIKE '%' || $word || '%'
       UNION ALL
       SELECT j.soc, o.title, j.title FROM job_titles j JOIN occupations o ON o.soc = j.soc
       WHERE j.title LIKE '%' || $word || '%'`,
    )
    .all({ word })
}

/** A catalog is opened read-only: it is asked once a connection. */
const known = new WeakMap<Database, ReadonlySet<string>>()

/** SOC codes that a program of the catalog leads to by the crosswalk. */
function occupationsLedTo(db: Database): ReadonlySet<string> {
  let led = known.get(db)
  if (!led) {
    const socs = db
      .prepare<[], string>(
        'SELECT DISTINCT soc FROM cip_occupations WHERE cip IN (SELECT DISTINCT cip FROM programs)',
      )
      .pluck()
      .all()
    known.set(db, (led = new Set(socs)))
  }
  return led
}
