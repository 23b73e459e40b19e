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
  #cells = 0
  #characters = 0

  constructor(file: string) {
    this.#file = file
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
 * @throws OfficialFileError 'too-wide', 'too-much'
 */
export function checkText(text: string, file: string): void {
  let [start, separators] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    // Most signs are letters.
    if (sign > BAR || (sign > SEMICOLON && sign < BAR)) continue
    if (sign === LINE_FEED || sign === RETURN) {
      if (at - 1 - start > LONGEST_LINE) throw new OfficialFileError('too-wide', { file })
      start = at
    } else if (sign === TAB || sign === COMMA || sign === SEMICOLON || sign === BAR) separators += 1
  }
  if (text.length - 1 - start > LONGEST_LINE) throw new OfficialFileError('too-wide', { file })
  if (separators > 2 * MOST_CELLS) throw new OfficialFileError('too-much', { file })
}

const [TAB, LINE_FEED, RETURN, COMMA, SEMICOLON, BAR] = [9, 10, 13, 44, 59, 124]
