import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { ROOT } from './datasets.ts'

export type Row = Readonly<Record<string, string>>

/** A table that ships (data/catalog), read by a parser that is not ours. */
export function shippedTable(name: string): Row[] {
  return parse(readFileSync(join(ROOT, 'data', 'catalog', `${name}.csv`)), { columns: true }) as Row[]
}

/** How many rows have each value. */
export function countBy(rows: readonly Row[], column: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const row of rows) {
    const value = row[column] ?? ''
    counts[value] = (counts[value] ?? 0) + 1
  }
  return counts
}
