/** A school that closed, or that is part of another one now, as the directory (IPEDS HD) tells. */
export interface SchoolClosing {
  /** ISO day, the year alone where no day is told, 'undated' where neither can be read; '' where it is part of another one and nothing says that it closed. */
  readonly on: string
  /** What it is part of now: a name, or its UNITID where the catalog has no name; '' where it is part of none. */
  readonly into: string
  /** Of a list: that its provider is this school was guessed. */
  readonly guessed?: true
}

export const UNDATED = 'undated'
export const OPEN = 'open'

/** As the catalog holds it. */
export interface ClosingColumns {
  readonly closed_on: string | null
  readonly merged_into: number | null
  readonly merged_into_name: string
}

/** Null where it is open. */
export function closingOf(school: ClosingColumns): SchoolClosing | null {
  const { closed_on: told, merged_into: id, merged_into_name: name } = school
  const on = told === null || told === OPEN ? '' : told
  return on === '' && id === null ? null : { on, into: id === null ? '' : name || `UNITID ${id}` }
}
