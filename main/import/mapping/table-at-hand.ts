import { PathwiseError } from '../../../data/contract/errors.ts'
import type { TableReading } from '../../../data/contract/own.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import { headOf, readMapped, type MappedPrograms, type OpenTable, type TableHead } from './mapped-table.ts'
import type { RawTable } from './raw-table.ts'

/** A table whose rows are here, in this thread. */
export class TableAtHand implements OpenTable {
  readonly head: TableHead
  readonly #table: RawTable
  readonly #words: Translator
  #reading = new AbortController()

  constructor(table: RawTable, words: Translator) {
    this.#table = table
    this.#words = words
    this.head = headOf(table, words)
  }

  read(reading: TableReading, most: number): Promise<MappedPrograms> {
    this.close()
    this.#reading = new AbortController()
    return readMapped(this.#table, reading, most, this.#words, this.#reading.signal)
  }

  close(): void {
    this.#reading.abort(new PathwiseError('import-none'))
  }
}
