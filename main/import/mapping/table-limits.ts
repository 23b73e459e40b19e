import type { SourceRow } from '../files/source.ts'
import { OfficialFileError } from '../official-file-error.ts'

/**
 * What a person's own table may hold. All of it is kept while it is mapped, in the thread that
 * read it: 100,000 programs in 50 columns, or in 30 of 40 characters each.
 */
const MOST_CELLS = 5_000_000
const MOST_CHARACTERS = 120_000_000

/** Far above what any field takes (500 of a website); descriptions, which none takes, are longer. */
const LONGEST_KEPT = 2_000

/** In characters, as official tables. */
const LONGEST_LINE = 1 << 18

/** Counts the rows of one table as they come, and cuts their cells where no field could take more. */
export class TableLimits {
  readonly #file: string
  #cut = 0
  #cells = 0
  #characters = 0

  constructor(file: string) {
    this.#file = file
  }

  /** Of rows that are none of the table's, too: so many cells of nothing are no list. @throws OfficialFileError 'too-much' */
  cut(cells: number): void {
    this.#cut += cells
    if (this.#cut > 2 * MOST_CELLS) throw new OfficialFileError('too-much', { file: this.#file })
  }

  /** @throws OfficialFileError 'too-much' */
  take({ line, cells }: SourceRow): SourceRow {
    const isLong = cells.some(({ length }) => length > LONGEST_KEPT)
    const kept = isLong ? cells.map((cell) => cell.slice(0, LONGEST_KEPT)) : cells
    this.#cells += kept.length
    for (const { length } of kept) this.#characters += length
    if (this.#cells > MOST_CELLS || this.#characters > MOST_CHARACTERS)
      throw new OfficialFileError('too-much', { file: this.#file })
    return { line, cells: kept }
  }
}

/**
 * Looks at a text before it is cut into cells: a line of nothing but commas is
 * hundreds of thousands of them.
 * @throws OfficialFileError 'too-wide'
 */
export function checkText(text: string, file: string): void {
  for (const { from, end } of parts(text, '\n', 0, text.length)) {
    if (end - from <= LONGEST_LINE) continue
    // A Mac of old ends its lines otherwise.
    for (const line of parts(text, '\r', from, end))
      if (line.end - line.from > LONGEST_LINE) throw new OfficialFileError('too-wide', { file })
  }
}

function* parts(
  text: string,
  sign: string,
  first: number,
  last: number,
): Generator<{ readonly from: number; readonly end: number }> {
  for (let from = first; from <= last;) {
    const found = text.indexOf(sign, from)
    const end = found < 0 || found > last ? last : found
    yield { from, end }
    from = end + 1
  }
}
