/**
 * A figure is a value with a status. NULL is never 0: a figure whose status
 * carries no value has `value: null`, and the schema checks the same.
 */

/**
 * Stored statuses, in the order of their database codes (the index in this
 * list). The first five carry a value; the last three never do.
 */
export const STATUSES = [
  'known',
  'imputed',
  'estimated',
  'at-least',
  'own',
  'suppressed',
  'not-reported',
  'not-applicable',
] as const

export type Status = (typeof STATUSES)[number]

/** Statuses below this code carry a value; the database CHECKs use the same number. */
export const FIRST_STATUS_WITHOUT_VALUE = 5

export function statusCode(status: Status): number {
  return STATUSES.indexOf(status)
}

/** @throws RangeError when the code is not one of ours (a damaged database). */
export function statusOf(code: number): Status {
  const status = STATUSES[code]
  if (!status) throw new RangeError(`Unknown figure status code ${code}`)
  return status
}

export function hasValue(status: Status): boolean {
  return statusCode(status) < FIRST_STATUS_WITHOUT_VALUE
}

/** Units of figures. Money is whole cents inside; percent is 0 to 100. */
export type Unit =
  | 'cents'
  | 'months'
  | 'clock-hours'
  | 'credit-hours'
  | 'awards'
  | 'percent'
  | 'jobs'
  | 'programs'
  | 'miles'
  | 'year'

/** Where a value was read: dataset id and the column or columns there. */
export interface Provenance {
  /** Key into the document's `sources`. */
  readonly source: string
  /** Column names as the publisher spells them, e.g. "CIPTUIT2". */
  readonly columns: string
  /** The rule that derived the value, where one did (message key `rule.<id>`). */
  readonly rule?: string
}

/** A remark for the figure card: message key `note.<code>` with its parameters. */
export interface Note {
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
}

export interface Figure {
  readonly status: Status
  /** In the field's unit; the lower end where `high` is given. Null if and only if the status carries no value. */
  readonly value: number | null
  /** Upper end of a band (an estimate over one to two years, say). */
  readonly high?: number
  /** Of a published length: the weeks that it is computed with (data/formulas/weeks.ts); its months are the publisher's. */
  readonly weeks?: number
  /** A sum with unknown parts: the value is "at least". The parts are named. */
  readonly unknownParts?: readonly string[]
  readonly provenance: readonly Provenance[]
  readonly notes?: readonly Note[]
  /** What stood here before the person's own value or choice; it is kept. */
  readonly original?: Figure
  /** The values that sources disagree about, for the person to choose from. */
  readonly sides?: readonly Side[]
}

/** One value of a conflict. */
export interface Side {
  /** Names it in the person's choice: the id of its source. */
  readonly id: string
  readonly figure: Figure
}

/** A publication the catalog was made from. */
export interface Source {
  readonly id: string
  readonly publisher: string
  readonly title: string
  readonly file: string
  /** What moment or period the figures describe, ISO-like: "2025-05", "2023-24", "2024-34". */
  readonly asOf: string
  /** The day the file was read into tables, ISO date. */
  readonly readOn: string
  readonly url: string
  readonly licence: string
}

/** A sum with unknown parts is a lower bound; it is never stored, it follows from the sum. */
export function isLowerBound(figure: BareFigure): boolean {
  return figure.value !== null && (figure.unknownParts?.length ?? 0) > 0
}

/** A figure without its provenance, for lists of many rows. */
export type BareFigure = Pick<Figure, 'status' | 'value' | 'high' | 'weeks' | 'unknownParts'>

/** Of a code or a text: is it only what the program's name sounds like? Nothing may rest on it. */
export const isGuess = ({ notes = [] }: Figure): boolean =>
  notes.some(({ code }) => code.startsWith('guess-'))
