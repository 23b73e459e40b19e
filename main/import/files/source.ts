import type { Rejects } from '../rejects.ts'

/** One row of an official file, whatever its format: cells as text, '' where there is none. */
export interface SourceRow {
  readonly line: number
  readonly cells: readonly string[]
  /** What its rejects name, where rows of several sheets stand in one table. */
  readonly file?: string
}

/** Where a column stands in the rows at hand. Names are trimmed and upper case. */
export class Header {
  readonly names: readonly string[]
  readonly #positions: ReadonlyMap<string, number>

  constructor(cells: readonly string[]) {
    this.names = cells.map((cell) => cell.trim().toUpperCase())
    // The first of two columns with one name stands.
    this.#positions = new Map(this.names.map((name, position) => [name, position] as const).reverse())
  }

  has(...names: readonly string[]): boolean {
    return names.every((name) => this.#positions.has(name.toUpperCase()))
  }

  /** @throws RangeError when the column is not there; readers ask `has` first. */
  position(name: string): number {
    const position = this.#positions.get(name.toUpperCase())
    if (position === undefined) throw new RangeError(`No column "${name}"`)
    return position
  }

  /** The first column whose name matches, or null. */
  find(pattern: RegExp): string | null {
    return this.names.find((name) => pattern.test(name)) ?? null
  }

  /** Names that more than one column has. */
  doubled(): readonly string[] {
    const twice = this.names.filter((name, at) => name !== '' && this.#positions.get(name) !== at)
    return [...new Set(twice)]
  }
}

/** A table inside an official file: a CSV, or one sheet of a workbook below its header. */
export interface Source {
  /** File name without its folder, e.g. "hd2024.csv". */
  readonly file: string
  readonly header: Header
  /** The rows, some hundreds or thousands at a time; to be read once. */
  readonly batches: AsyncIterable<readonly SourceRow[]> | Iterable<readonly SourceRow[]>
  /** Texts that stand around the table: titles above it, sheets of notes beside it. */
  readonly notes?: readonly string[]
}

/** Told of each piece of a file that was read; the pieces add up to its size. */
export type OnBytes = (bytes: number) => void

/** Reads one published layout; told by its columns, never by the name of the file. */
export interface Reader<Row> {
  recognises(header: Header): boolean
  /** What the rows say, in batches: a promise for each single row would take longer than the reading. */
  read(source: Source, rejects: Rejects): AsyncIterable<readonly Row[]>
}
