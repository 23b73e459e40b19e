import { cutText } from '../../data/format/clean-text.ts'

/** One row, or one cell of it, that a reader could not take as it stands. */
export interface Reject {
  readonly file: string
  /** Line of the file, or row of the sheet, counted from 1 as an editor counts. */
  readonly line: number
  /** Column as the publisher spells it; empty where the row itself is wrong. */
  readonly column: string
  /** What stands there, cut where it is long. */
  readonly value: string
  readonly reason: RejectReason
}

export type RejectReason =
  /** The row has more or fewer fields than the header. */
  | 'wrong-number-of-fields'
  /** A quoted field never ends. */
  | 'broken-quotes'
  /** The row is longer than any row of a table. */
  | 'too-long'
  /** Required and empty. */
  | 'missing'
  | 'not-a-unitid'
  | 'not-an-opeid'
  | 'not-a-cip'
  | 'not-a-soc'
  /** Figures of an occupation of SOC 2010 that became several, or was joined with others. */
  | 'soc-2010-split'
  | 'soc-2010-merged'
  | 'not-a-number'
  /** 5.200: five thousand, or five and a bit; nothing in the table decides. */
  | 'read-two-ways'
  /** A date where an amount or a length should stand: a spreadsheet makes one of "9-12". */
  | 'became-a-date'
  /** A length of which nothing says whether it counts weeks or months. */
  | 'unit-not-told'
  /** A 0 of which nobody said what it means. */
  | 'zero-not-told'
  /** Euros, pesos: no dollars, and what they are in dollars nobody says. */
  | 'other-currency'
  /** A length of 0 of which nobody said what it means. */
  | 'zero-length-not-told'
  /** Credits of a program whose clock hours stand in another column: one of them is kept. */
  | 'hours-in-both'
  /** A total that is not what its parts add up to. */
  | 'total-above-parts'
  | 'total-below-parts'
  /** A price of an hour, a credit or a term, which is not the program's. */
  | 'price-of-a-part'
  /** Hours where months are wanted, beside a column of hours. */
  | 'hours-for-months'
  | 'negative'
  | 'unknown-code'
  | 'unknown-award-level'
  /** Award level 1, "less than one year", which is two levels since 2020: which of them cannot be told. */
  | 'award-level-split'
  /** The occupation code is none of SOC 2018: older, or a group of occupations. */
  | 'not-in-soc-2018'
  /** A number that cannot be meant, such as a program of 99,999 weeks. */
  | 'implausible'
  /** Longer than any name. */
  | 'text-too-long'
  // Of a person's own table.
  | 'not-a-state'
  | 'not-a-zip'
  | 'not-a-phone'
  | 'not-a-website'
  /** Neither online nor in person nor both. */
  | 'unknown-online'
  /** A column of an earlier year than the one that is read. */
  | 'older-year'
  /** The row's key was there before; the first one stands. */
  | 'repeated'
  /** The heading stands again, above another page say. */
  | 'heading-again'
  /** The row says what another row said. */
  | 'same-row'
  /** A sum over the rows above it. */
  | 'total-row'
  /** A note below the table, or among its rows. */
  | 'note-row'
  /** A heading of the rows below it, which became a column. */
  | 'sections'
  /** A line that is drawn of letters. */
  | 'ruled-line'
  /** The institution is not in the directory. */
  | 'no-such-institution'
  /** The CIP is not in the list of titles. */
  | 'below-in-district'
  | 'no-such-cip'

/** As many are kept; of a file with more, the first ones tell what is wrong with it. */
export const MOST_REJECTS = 200_000

const LONGEST_VALUE = 200

/** Collects what was rejected; nothing is dropped in silence. */
export class Rejects {
  readonly list: Reject[] = []
  /** How many there were, kept or not. */
  count = 0

  add(file: string, line: number, column: string, value: string, reason: RejectReason): void {
    this.count += 1
    if (this.list.length >= MOST_REJECTS) return
    this.list.push({ file, line, column, value: cutText(value, LONGEST_VALUE), reason })
  }
}
