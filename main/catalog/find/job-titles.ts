import type { Database, Statement } from 'better-sqlite3'
import { foldedWords } from '../../../data/search/fold.ts'
import { singular, stemOf } from '../../../data/search/stem.ts'

/** A title that people use for an occupation, or its own. Of tens of thousands few are asked for their words. */
export class JobTitle {
  readonly title: string
  /** Folded, with a blank around each word. */
  readonly phrase: string
  #whole: TitleWords | undefined
  #main: TitleWords | undefined

  constructor(title: string) {
    this.title = title
    this.phrase = ` ${foldedWords(title).join(' ')} `
  }

  get whole(): TitleWords {
    return (this.#whole ??= titleWords(this.title))
  }

  /** Without what stands in parentheses: "Medical Records Technician (Medical Records Tech)". */
  get main(): TitleWords {
    return (this.#main ??= this.title.includes('(')
      ? titleWords(this.title.replaceAll(/\([^)]*\)/g, ' '))
      : this.whole)
  }
}

/** Each once and in the singular, and in the same order what each has in common with others of its kind. */
export interface TitleWords {
  readonly words: readonly string[]
  readonly stems: readonly string[]
}

/** The titles of occupations, read when one is first asked for. */
export class JobTitles {
  readonly #titles: Statement<[string, string], string>
  readonly #occupations: Statement<[], string>
  readonly #known = new Map<string, readonly JobTitle[]>()

  constructor(db: Database) {
    this.#titles = db
      .prepare<[string, string], string>(
        'SELECT title FROM occupations WHERE soc = ? UNION ALL SELECT title FROM job_titles WHERE soc = ?',
      )
      .pluck()
    this.#occupations = db.prepare<[], string>('SELECT DISTINCT soc FROM job_titles').pluck()
  }

  readAll(): void {
    for (const soc of this.#occupations.all()) this.of(soc)
  }

  of(soc: string): readonly JobTitle[] {
    let titles = this.#known.get(soc)
    if (!titles) {
      titles = this.#titles.all(soc, soc).map((title) => new JobTitle(title))
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
