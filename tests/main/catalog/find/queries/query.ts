/**
 * A query with its right answer: what Find is to read out of it, and which programs may
 * stand first. The tables beside this file were written before the search was changed.
 */
export interface Query {
  readonly text: string
  /**
   * What is to be read as a filter, in the order of the text: "state=TX", "awardLevel=3",
   * "costToFinish<=5000" (dollars), "months<=12", "credential=RHIT", "place=austin, TX",
   * "place=78701", "miles<=20", "sort=costToFinish". A place without a state may be any
   * place of that name.
   */
  readonly chips: readonly string[]
  readonly right: Right
  /** Fields of study (CIP) that are to be named as known and not in the catalog that ships. */
  readonly outside?: readonly string[]
}

/** Which rows are right: all that is told here must hold. */
export interface Right {
  /** Beginnings of CIP codes. */
  readonly cip?: readonly string[]
  readonly level?: readonly number[]
  /** Folded: lower case, St. and Ft. written out. */
  readonly city?: string
  readonly state?: string
  /** Found in the school's name or alias. */
  readonly school?: RegExp
  readonly online?: 'all'
  readonly control?: readonly string[]
  /** Dollars. */
  readonly costAtMost?: number
  readonly monthsAtMost?: number
  /** Nothing is to be found at all. */
  readonly nothing?: true
}
