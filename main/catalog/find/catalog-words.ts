import type { Database } from 'better-sqlite3'
import type { Lexicon } from '../../../data/search/lexicon.ts'
import { otherWriting } from '../../../data/search/place-words.ts'
import { singular, stemOf } from '../../../data/search/stem.ts'
import { schemaOf } from '../older.ts'
import { nearestWord } from './spelling.ts'
import type { WordIndex } from './word-index.ts'

/** Every word that anything of a catalog is found by, and which of them are of a kind. */
export class CatalogWords {
  /** In how many fields of study, occupations and institutions each stands. */
  readonly #counts: ReadonlyMap<string, number>
  readonly #byStem: ReadonlyMap<string, readonly string[]>
  readonly #lexicon: Lexicon

  /** @param more the words of lists. */
  constructor(db: Database, lexicon: Lexicon, more: readonly WordIndex[]) {
    this.#lexicon = lexicon
    const counts = readCounts(db)
    for (const index of more)
      for (const [word, count] of index.counts()) counts.set(word, (counts.get(word) ?? 0) + count)
    this.#counts = counts
    const byStem = new Map<string, string[]>()
    for (const word of counts.keys()) {
      // Words with digits have no kin, and a long list brings a hundred thousand of them.
      if (/\d/.test(word)) continue
      const stem = stemOf(word)
      const words = byStem.get(stem)
      if (words) words.push(word)
      else byStem.set(stem, [word])
    }
    this.#byStem = byStem
  }

  /** The words that are this one, written otherwise or not, one or several. */
  same(word: string): readonly string[] {
    const other = otherWriting(word)
    const one = singular(word)
    const numbers = [one, `${one}s`].filter((form) => form !== word && this.#counts.has(form))
    return [word, ...(other === null ? [] : [other]), ...(/\d/.test(word) ? [] : numbers)]
  }

  /** Words of the catalog that say nearly the same: "coder" beside "coding", "technician" beside "tech". */
  alike(word: string): readonly string[] {
    const kin = /^\p{L}+$/u.test(word) ? (this.#byStem.get(stemOf(word)) ?? []) : []
    const meant = this.#lexicon.shortForms.get(word) ?? []
    const same = this.same(word)
    return [...new Set([...kin, ...meant])].filter((other) => !same.includes(other))
  }

  has(word: string): boolean {
    return this.#counts.has(word)
  }

  /** The word that was most likely meant, of the catalog or of the filters; null where none is near. */
  nearest(word: string): string | null {
    return nearestWord(word, this.#withFilters)
  }

  /** Those of the filters as if they stood everywhere: of two that are equally near, "certificate" is meant. */
  get #withFilters(): ReadonlyMap<string, number> {
    return (this.#all ??= new Map([
      ...this.#counts,
      ...[...this.#lexicon.words]
        .filter((word) => !this.#lexicon.names.has(word))
        .map((word) => [word, Number.MAX_SAFE_INTEGER] as const),
    ]))
  }
  #all: ReadonlyMap<string, number> | undefined
}

/** The views of the search tables are temporary: the catalog itself is read-only. */
function readCounts(db: Database): Map<string, number> {
  const tables = ['cip_search', 'occupation_search', 'institution_search']
  const counts = new Map<string, number>()
  for (const table of tables) {
    db.exec(
      `CREATE VIRTUAL TABLE IF NOT EXISTS temp.${table}_words USING fts5vocab(${schemaOf(db, table)}, ${table}, row)`,
    )
    const rows = db.prepare<[], [string, number]>(`SELECT term, doc FROM ${table}_words`).raw().all()
    for (const [word, count] of rows) counts.set(word, (counts.get(word) ?? 0) + count)
  }
  return counts
}
