import type { Database, Statement } from 'better-sqlite3'
import { foldedWords } from '../../../data/search/fold.ts'
import { singular, stemOf } from '../../../data/search/stem.ts'

/** A title that people use for an occupation, or its own. */
export interface JobTitle {
  readonly title: string
  /** Folded, with a blank around each word. */
  readonly phrase: string
  readonly whole: TitleWords
  /** Without what stands in parentheses: "Medical Records Technician (Medical Records Tech)". */
  readonly main: TitleWords
}

/** Each once and in the singular, and in the same order what each has in common with others of its kind. */
export interface TitleWords {
  readonly words: readonly string[]
  readonly stems: readonly string[]
}

/** The titles of occupations, read when one is first asked for. */
export class JobTitles {
  readonly #titles: Statement<[string, string], string>
  readonly #known = new Map<string, readonly JobTitle[]>()

  constructor(db: Database) {
    this.#titles = db
      .prepare<[string, string], string>(
        'SELECT title FROM occupations WHERE soc = ? UNION ALL SELECT title FROM job_titles WHERE soc = ?',
      )
      .pluck()
  }

  of(soc: string): readonly JobTitle[] {
    let titles = this.#known.get(soc)
    if (!titles) {
      titles = this.#titles.all(soc, soc).map((title) => ({
        title,
        phrase: ` ${foldedWords(title).join(' ')} `,
        whole: titleWords(title),
        main: titleWords(title.replaceAll(/\([^)]*\)/g, ' ')),
      }))
      this.#known.set(soc, titles)
    }
    return titles
  }

  /** Does any title of the occupation have these words in a row? */
  has(soc: string, words: readonly string[]): boolean {
    const wanted = ` ${words.join(' ')} `
    return this.of(soc).some(({ phrase }) => phrase.includes(wanted))
  }
}

function titleWords(text: string): TitleWords {
  const words = [...new Set(foldedWords(text).map(singular))]
  return { words, stems: words.map(stemOf) }
}
