import { fileError, OfficialFileError } from '../official-file-error.ts'
import type { Budget } from './budget.ts'
import { MOST_COLUMNS } from './csv.ts'
import type { SourceRow } from './source.ts'
import { readXml, type XmlListener } from './xml.ts'

/** As many as a spreadsheet has. */
const MOST_ROWS = 1_048_576

/** So many cells are handed on at once; rows that are nothing but gaps may be long. */
const CELLS_IN_BATCH = 50_000

/** The rows of a sheet in the making, whatever its format; all that comes of it is counted. */
export class SheetRows {
  readonly #budget: Budget
  readonly #file: string
  /** Cells to the right of so many columns are left out. */
  readonly #width: number
  #rows: SourceRow[] = []
  #count = 0
  #cells: string[] = []

  constructor(budget: Budget, file: string, width = MOST_COLUMNS) {
    this.#budget = budget
    this.#file = file
    this.#width = width
  }

  begin(): void {
    this.#cells = []
  }

  /** Puts a text into so many cells, the first at a column. @throws OfficialFileError 'too-wide', 'too-much' */
  put(column: number, text: string, times = 1): void {
    const last = Math.min(column + times, this.#width)
    if (text === '' || column >= last) return
    if (last > MOST_COLUMNS) throw new OfficialFileError('too-wide', { file: this.#file })
    for (let at = column; at < last; at++) {
      this.#budget.characters(text.length)
      this.#budget.cells(at + 1 - this.#cells.length)
      while (this.#cells.length < at) this.#cells.push('')
      this.#cells[at] = text
    }
  }

  get isEmpty(): boolean {
    return this.#cells.length === 0
  }

  /** The row is whole, and stands in so many lines. @throws OfficialFileError 'too-large', 'too-much' */
  end(line: number, times = 1): void {
    const cells = this.#cells
    for (let copy = 0; copy < times; copy++) {
      this.#budget.cells(copy === 0 ? 1 : cells.length + 1)
      if (!(line >= 1 && line + copy <= MOST_ROWS))
        throw new OfficialFileError('too-large', { file: this.#file })
      this.#rows.push({ line: line + copy, cells: copy === 0 ? cells : [...cells] })
      this.#count += cells.length + 1
    }
  }

  /** Reads XML whose listener puts the cells. @throws OfficialFileError */
  async *read(pieces: AsyncIterable<Buffer>, listener: XmlListener): AsyncGenerator<readonly SourceRow[]> {
    try {
      for await (const read of readXml(pieces, listener)) {
        void read
        if (this.#count >= CELLS_IN_BATCH) yield this.#take()
      }
      if (this.#rows.length > 0) yield this.#take()
    } catch (error) {
      throw fileError(error, this.#file)
    }
  }

  #take(): readonly SourceRow[] {
    const rows = this.#rows
    this.#rows = []
    this.#count = 0
    return rows
  }
}
