/** One row, or one cell of it, that a reader could not take as it stands. */
export interface Reject {
  readonly file: string
  /** Line of the file, or row of the sheet, counted from 1 as an editor counts. */
  readonly line: number
  /** Column as the publisher spells it; empty where the row itself is wrong. */
  readonly column: string
  readonly value: string
  readonly reason: RejectReason
}

export type RejectReason =
  /** The row has more or fewer fields than the header. */
  | 'wrong-number-of-fields'
  /** A quoted field never ends. */
  | 'broken-quotes'
  /** Required and empty. */
  | 'missing'
  | 'not-a-unitid'
  | 'not-a-cip'
  | 'not-a-soc'
  | 'not-a-number'
  | 'negative'
  | 'unknown-code'
  | 'unknown-award-level'
  /** The row's key was there before; the first one stands. */
  | 'repeated'
  /** The institution is not in the directory. */
  | 'no-such-institution'
  /** The CIP is not in the list of titles. */
  | 'no-such-cip'

/** Collects what was rejected; nothing is dropped in silence. */
export class Rejects {
  readonly list: Reject[] = []

  add(file: string, line: number, column: string, value: string, reason: RejectReason): void {
    this.list.push({ file, line, column, value, reason })
  }
}
