import type { ColumnTally, Mapping } from '../../../data/contract/own.ts'

type Fate = 'read' | 'unknown' | 'refused' | 'ofRows'
type Counts = { -readonly [Name in keyof ColumnTally]: ColumnTally[Name] }

/** What became of the cells of a table, column by column; no cell that is not empty is without its count. */
export class Tally {
  readonly #counts: readonly (Counts | null)[]

  constructor(mapping: Mapping) {
    this.#counts = mapping.map((id) =>
      id === null
        ? null
        : {
            read: 0,
            unknown: 0,
            refused: 0,
            ofRows: 0,
            zeros: 0,
            zeroLengths: null,
            blanks: 0,
            decimal: null,
            unit: null,
          },
    )
  }

  /** An empty cell is none of them. */
  count(column: number, cell: string, fate: Fate): void {
    const counts = this.#counts[column]
    if (counts && cell.trim() !== '') counts[fate] += 1
  }

  /** A row that is no program. */
  row(cells: readonly string[]): void {
    for (const [column, cell] of cells.entries()) this.count(column, cell, 'ofRows')
  }

  zero(column: number): void {
    const counts = this.#counts[column]
    if (counts) counts.zeros += 1
  }

  zeroLength(column: number, of: 'time' | 'hours'): void {
    const counts = this.#counts[column]
    if (counts) counts.zeroLengths = { count: (counts.zeroLengths?.count ?? 0) + 1, of }
  }

  /** What has to be asked about a column. */
  ask(column: number, question: Partial<Pick<ColumnTally, 'decimal' | 'unit' | 'blanks'>>): void {
    const counts = this.#counts[column]
    if (counts) Object.assign(counts, question)
  }

  get all(): readonly (ColumnTally | null)[] {
    return this.#counts
  }
}
