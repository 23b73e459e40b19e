import type { Database } from 'better-sqlite3'

/** Fields of study of a catalog: which there are, and which a program's name sounds like. */
export interface FieldsOfStudy {
  has(cip: string): boolean
  /** The one field whose title a name fits better than any other; null where there is none. Never more than a guess. */
  guess(name: string): FieldGuess | null
}

export interface FieldGuess {
  readonly cip: string
  readonly title: string
}

/** A catalog is opened read-only: its titles are read once a connection. */
const known = new WeakMap<Database, FieldsOfStudy>()

export function fieldsOfStudy(db: Database): FieldsOfStudy {
  let fields = known.get(db)
  if (!fields) known.set(db, (fields = makeFields(db)))
  return fields
}

function makeFields(db: Database): FieldsOfStudy {
  const rows = db.prepare<[], FieldGuess>('SELECT cip, title FROM cips ORDER BY cip').all()
  const cips = new Set(rows.map(({ cip }) => cip))
  let titles: Titles | null = null
  return {
    has: (cip) => cips.has(cip),
    guess(name) {
      titles ??= byWord(rows)
      const words = wordsOf(name)
      let best: FieldGuess | null = null
      let most = 0
      for (const { cip, title, words: of } of new Set(
        [...words].flatMap((word) => titles?.get(word) ?? []),
      )) {
        const fit = fitOf(words, of)
        if (fit === 0 || fit < most) continue
        // Two that fit as well are a toss of a coin, and no guess.
        best = fit === most ? null : { cip, title }
        most = fit
      }
      return best
    },
  }
}

/** Only titles that share a word with a name can fit it; a list has thousands of names. */
type Titles = ReadonlyMap<string, readonly (FieldGuess & { readonly words: ReadonlySet<string> })[]>

function byWord(rows: readonly FieldGuess[]): Titles {
  const titles = rows.map((row) => ({ ...row, words: wordsOf(row.title) }))
  const pairs = titles.flatMap((title) => [...title.words].map((word) => ({ word, title })))
  return new Map(
    [...Map.groupBy(pairs, ({ word }) => word)].map(([word, same]) => [word, same.map(({ title }) => title)]),
  )
}

/** Every word of the name is one of the title's, or two of three are; then the title with the least beside them. */
function fitOf(name: ReadonlySet<string>, title: ReadonlySet<string>): number {
  const shared = [...name].filter((word) => title.has(word)).length
  const covered = shared / name.size
  if (covered < 1 && (shared < 2 || covered < 2 / 3)) return 0
  return covered + shared / title.size / 10
}

/** Words that tell the award, the manner or nothing. */
const SILENT = new Set(
  `a an and at for in of on or the to with i ii iii
  aa aas as associate associates ba bachelor bachelors bs ma master masters ms degree diploma
  certificate certificates certification certified cert advanced basic beginning intermediate introduction
  applied science arts class classes course courses day evening weekend online hybrid program programs
  programme training preparation prep level general other`.split(/\s+/),
)

function wordsOf(text: string): ReadonlySet<string> {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}|['\u2019.]/gu, '')
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !SILENT.has(word))
  return new Set(words.map(stem))
}

/** "coding", "coder" and "codes" are one word; so are "nursing" and "nurses". */
const stem = (word: string): string =>
  word.length <= 4
    ? word.replace(/s$/, '')
    : word.replace(/(ists?|ings?|ers?|ors?|ies|es|s|y|e)$/, (end) =>
        word.length - end.length >= 3 ? '' : end,
      )
