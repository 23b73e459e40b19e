import { localDay } from '../../../data/format/local-day.ts'
import {
  cellKey,
  type CellKey,
  type Choices,
  type OwnFigure,
  type OwnFigures,
} from '../../../data/comparison-state.ts'
import type { FieldId } from '../../../data/fields/catalogue.ts'
import { OF_CREDENTIAL } from '../../../data/own-figure.ts'
import type { ProgramKey } from '../../../data/program.ts'

/**
 * Where a person's own figure and their choice between sources are kept. What a
 * credential costs is the same whichever program leads to it, so both are of the
 * whole case; all else is of one program.
 */
export function ownKey(program: ProgramKey, field: FieldId): CellKey {
  return cellKey(OF_CREDENTIAL.includes(field) ? '' : program, field)
}

/** Credential that an own figure of the field is of; none for other fields. */
export function credentialOf(field: FieldId, credential: string | null): { readonly credential?: string } {
  return credential !== null && OF_CREDENTIAL.includes(field) ? { credential } : {}
}

/** The person's own figure of a cell, and the key it is kept under; null where there is none. */
export function ownOf(
  figures: OwnFigures,
  program: ProgramKey,
  field: FieldId,
): { readonly key: CellKey; readonly own: OwnFigure } | null {
  for (const key of [cellKey(program, field), ownKey(program, field)]) {
    const own = figures[key]
    if (own) return { key, own }
  }
  return null
}

export function withFigure(figures: OwnFigures, key: CellKey, own: OwnFigure | null): OwnFigures {
  return withEntry(figures, key, own)
}

/** @param side Null: all sides are shown again. */
export function withChoice(choices: Choices, key: CellKey, side: string | null): Choices {
  return withEntry(choices, key, side)
}

function withEntry<T>(record: Readonly<Record<CellKey, T>>, key: CellKey, entry: T | null) {
  const others = Object.entries(record).filter(([other]) => other !== key)
  return Object.fromEntries(entry === null ? others : [...others, [key, entry] as const])
}

/** Today as an ISO day of the person's own clock. */
export function today(now = new Date()): string {
  return localDay(now)
}

/** Message keys `table.own.on.<code>`. */
export type DayError = 'none' | 'future' | 'old'

/** What is wrong with a day on which somebody told something; null where nothing is. */
export function dayError(day: string, now: string): DayError | null {
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number)
  const made = new Date(Date.UTC(year, month - 1, date))
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || made.getUTCDate() !== date || made.getUTCMonth() !== month - 1)
    return 'none'
  if (day > now) return 'future'
  // A year typed with two digits is one of the first century.
  return year < 2000 ? 'old' : null
}
