import type { Database, Statement } from 'better-sqlite3'
import { foldedWords } from '../../../data/search/fold.ts'

/** A title that people use for an occupation, or its own. */
export interface JobTitle {
  readonly title: string
  /** Folded, each once. */
  readonly words: readonly string[]
  /** Without what stands in parentheses: "Medical Records Technician (Medical Records Tech)". */
  readonly mainWords: readonly string[]
}

/** The titles of occupations, read when one is first asked for. */
export class JobTitles {
  readonly #titles: Statement<[string, string], string>
  readonly #like: Statement<[string], number>
  readonly #known = new Map<string, readonly JobTitle[]>()

  constructor(db: Database) {
    this.#titles = db
      .prepare<[string, string], string>(
        'SELECT title FROM occupations WHERE soc = ? UNION ALL SELECT title FROM job_titles WHERE soc = ?',
      )
      .pluck()
    this.#like = db.prepare<[string], number>('SELECT 1 FROM job_titles WHERE title LIKE ? LIMIT 1').pluck()
  }

  of(soc: string): readonly JobTitle[] {
    let titles = this.#known.get(soc)
    if (!titles) {
      titles = this.#titles.all(soc, soc).map((title) => ({
        title,
        words: distinct(title),
        mainWords: distinct(title.replaceAll(/\([^)]*\)/g, ' ')),
      }))
      this.#known.set(soc, titles)
    }
    return titles
  }

  /** Does any title have these words in a row? Folded words: letters and digits alone. */
  inAny(words: readonly string[]): boolean {
    const phrase = words.join(' ')
    return this.#like.get(`%${phrase}%`) !== undefined
  }
}

const distinct = (text: string): readonly string[] => [...new Set(foldedWords(text))]
