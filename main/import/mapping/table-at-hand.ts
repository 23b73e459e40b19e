import { PathwiseError } from '../../../data/contract/errors.ts'
import type { TableReading } from '../../../data/contract/own.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import type { ReadTable } from './mapped-programs.ts'
import {
  headOf,
  mappedPrograms,
  pieceOf,
  readMapped,
  type MappedPrograms,
  type OpenTable,
  type Piece,
  type PieceRequest,
  type TableHead,
} from './mapped-table.ts'
import type { RawTable } from './raw-table.ts'

/** A table whose rows are here, in this thread. */
export class TableAtHand implements OpenTable {
  readonly head: TableHead
  readonly #table: RawTable
  readonly #words: Translator
  #reading = new AbortController()
  /** The last reading, whole: whoever imports wants what was previewed. */
  #last: { readonly name: string; readonly number: number; readonly read: ReadTable } | null = null
  #readings = 0

  constructor(table: RawTable, words: Translator) {
    this.#table = table
    this.#words = words
    this.head = headOf(table, words)
  }

  async read(reading: TableReading): Promise<MappedPrograms> {
    this.#stop()
    const name = JSON.stringify(reading)
    if (this.#last?.name !== name) {
      this.#last = null
      const { signal } = (this.#reading = new AbortController())
      const read = await readMapped(this.#table, reading, this.#words, signal)
      signal.throwIfAborted()
      this.#last = { name, number: ++this.#readings, read }
    }
    return mappedPrograms(this.#last.read, this.#last.number)
  }

  async piece<Of extends PieceRequest['of']>(
    request: PieceRequest & { readonly of: Of },
  ): Promise<Piece<Of>> {
    if (this.#last?.number !== request.reading) throw new PathwiseError('import-none')
    return pieceOf(this.#last.read, request)
  }

  close(): void {
    this.#stop()
    this.#last = null
  }

  #stop(): void {
    this.#reading.abort(new PathwiseError('import-none'))
  }
}
