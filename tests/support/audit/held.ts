import type { Said } from './findings.ts'

/** Rows of the catalog's database, by their stored numbers, with nothing of the program in between. */
export type HeldRow = Readonly<Record<string, string | number | null>>

const STATUSES = [
  'known',
  'imputed',
  'estimated',
  'at-least',
  'own',
  'suppressed',
  'not-reported',
  'not-applicable',
]

export function figure(row: HeldRow, name: string): Said {
  return {
    low: row[name] as number | null,
    high: (row[`${name}_high`] ?? null) as number | null,
    status: STATUSES[row[`${name}_status`] as number] ?? 'no status',
  }
}
