import { readCip, readSoc, readUnitid, readZip } from '../../../data/format/read-code.ts'
import { isIpedsBlank, knownValue, letterMeaning, NOT_REPORTED, type Given } from './official-codes.ts'
import type { RejectReason, Rejects } from '../rejects.ts'
import type { Source, SourceRow } from '../files/source.ts'

/** A column of the table at hand: looked up by name once, not for each of its cells. */
export interface Column {
  /** As the publisher spells it. */
  readonly name: string
  /** -1 for a column that is not there, whose cells are ''. */
  readonly at: number
}

/** In characters. Other names of a school (IALIAS of the directory) are the longest text, with up to 2,000. */
const LONGEST_TEXT = 4_000

/** Reads the cells of one source and puts what is wrong on the list of rejects. */
export class Cells {
  readonly #source: Source
  readonly #rejects: Rejects
  /** Codes as written, with what they mean: a file repeats a few thousand of them over and over. */
  readonly #cips = new Map<string, string | null>()

  /** The columns that are read; of the others nobody minds the length. */
  readonly #columns = new Map<number, Column>()

  constructor(source: Source, rejects: Rejects) {
    this.#source = source
    this.#rejects = rejects
  }

  /**
   * A column, which not every vintage need have: where it is not there its cells are empty,
   * so that what it would say is not reported. Those that identify the layout are there.
   */
  column(name: string): Column {
    const { header } = this.#source
    const column = { name, at: header.has(name) ? header.position(name) : -1 }
    if (column.at >= 0) this.#columns.set(column.at, column)
    return column
  }

  /**
   * The row without the texts that are longer than any, which are rejected: they would
   * be kept in the catalog for every row that points to them.
   */
  bounded(row: SourceRow): SourceRow {
    let cells: string[] | null = null
    for (const [at, column] of this.#columns) {
      const text = row.cells[at]
      if (text === undefined || text.length <= LONGEST_TEXT) continue
      this.reject(row, column, 'text-too-long')
      cells ??= [...row.cells]
      cells[at] = ''
    }
    return cells ? { ...row, cells } : row
  }

  text(row: SourceRow, column: Column): string {
    const text = row.cells[column.at] ?? ''
    // Trimming takes time, and most cells have nothing to trim: their first and last sign is plain ASCII.
    return isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1)) ? text : text.trim()
  }

  reject(row: SourceRow, column: Column | null, reason: RejectReason): null {
    const value = column ? this.text(row, column) : ''
    this.#rejects.add(this.#source.file, row.line, column?.name ?? '', value, reason)
    return null
  }

  /** A whole column that is not taken. */
  rejectColumn(name: string, reason: RejectReason): void {
    this.#rejects.add(this.#source.file, 1, name, '', reason)
  }

  /** @param isBranch eight digits are one too: College Scorecard's of a branch that IPEDS does not count by itself */
  unitid(row: SourceRow, column: Column, isBranch = false): number | null {
    const text = this.text(row, column)
    if (isBranch && /^[1-9]\d{7}$/.test(text)) return Number(text)
    return readUnitid(text) ?? this.reject(row, column, 'not-a-unitid')
  }

  cip(row: SourceRow, column: Column): string | null {
    const text = this.text(row, column)
    let cip = this.#cips.get(text)
    if (cip === undefined) {
      cip = readCip(text)
      if (this.#cips.size < 10_000) this.#cips.set(text, cip)
    }
    return cip ?? this.reject(row, column, 'not-a-cip')
  }

  soc(row: SourceRow, column: Column): string | null {
    return readSoc(this.text(row, column)) ?? this.reject(row, column, 'not-a-soc')
  }

  /** '' where there is none, and (with a reject) for what is no ZIP. */
  zip(row: SourceRow, column: Column): string {
    const text = this.text(row, column)
    return isIpedsBlank(text) ? '' : (readZip(text) ?? this.reject(row, column, 'not-a-zip') ?? '')
  }

  /** A whole number from 0 up; null for an IPEDS blank, and (with a reject) for anything else. */
  count(row: SourceRow, column: Column): number | null {
    const text = this.text(row, column)
    if (/^\d{1,15}$/.test(text)) return Number(text)
    if (isIpedsBlank(text)) return null
    return this.reject(row, column, /^-\d+$/.test(text) ? 'negative' : 'not-a-number')
  }

  /** A whole number of a file that does not say how it came: what stands there is known. */
  counted(row: SourceRow, column: Column): Given {
    const value = this.count(row, column)
    return value === null ? NOT_REPORTED : knownValue(value)
  }

  /** The same where the file has the X column of it; a table without one does not say how it came. */
  countedOrFlagged(row: SourceRow, column: Column, flag: Column): Given {
    return flag.at < 0 ? this.counted(row, column) : this.flagged(row, column, flag)
  }

  /** A whole number whose X column says how it came. */
  flagged(row: SourceRow, column: Column, flag: Column): Given {
    const value = this.count(row, column)
    // Without the X column nobody says whether a value is the school's or the agency's.
    if (value === null || flag.at < 0) return NOT_REPORTED
    const meaning = letterMeaning(this.text(row, flag))
    if (meaning === null) this.reject(row, flag, 'unknown-code')
    // A value beside a letter that denies it is not trusted.
    return meaning === 'known' || meaning === 'imputed' ? { value, status: meaning } : NOT_REPORTED
  }
}

const isPlain = (code: number) => code > 32 && code < 127
