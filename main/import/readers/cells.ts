import { isIpedsBlank, letterMeaning, NOT_REPORTED, padCip, type Given } from './codes.ts'
import type { Rejects } from '../rejects.ts'
import type { Source, SourceRow } from '../files/source.ts'

/** Reads the cells of one source by column name and puts what is wrong on the list of rejects. */
export class Cells {
  readonly #source: Source
  readonly #rejects: Rejects

  constructor(source: Source, rejects: Rejects) {
    this.#source = source
    this.#rejects = rejects
  }

  has(column: string): boolean {
    return this.#source.header.has(column)
  }

  text(row: SourceRow, column: string): string {
    return (row.cells[this.#source.header.position(column)] ?? '').trim()
  }

  reject(row: SourceRow, column: string, reason: Parameters<Rejects['add']>[4]): null {
    this.#rejects.add(this.#source.file, row.line, column, column ? this.text(row, column) : '', reason)
    return null
  }

  /** UNITID: six digits. */
  unitid(row: SourceRow): number | null {
    const text = this.text(row, 'UNITID')
    return /^\d{6}$/.test(text) ? Number(text) : this.reject(row, 'UNITID', 'not-a-unitid')
  }

  cip(row: SourceRow, column: string): string | null {
    return padCip(this.text(row, column)) ?? this.reject(row, column, 'not-a-cip')
  }

  /** A whole number from 0 up; null for an IPEDS blank, and (with a reject) for anything else. */
  count(row: SourceRow, column: string): number | null {
    const text = this.text(row, column)
    if (isIpedsBlank(text)) return null
    if (/^\d{1,15}$/.test(text)) return Number(text)
    return this.reject(row, column, /^-\d+$/.test(text) ? 'negative' : 'not-a-number')
  }

  /** A whole number whose X column says how it came. */
  flagged(row: SourceRow, column: string, flag: string): Given {
    const value = this.count(row, column)
    if (value === null) return NOT_REPORTED
    const meaning = letterMeaning(this.text(row, flag))
    if (meaning === null) this.reject(row, flag, 'unknown-code')
    // A value beside a letter that denies it is not trusted.
    return meaning === 'known' || meaning === 'imputed' ? { value, status: meaning } : NOT_REPORTED
  }
}
