import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'

/**
 * The auditor's own reader of a published table: rows of texts, and nothing of what
 * the program's readers know. Both would have to be wrong alike to agree.
 */
export interface TextRow {
  /** '' where the file has no such column. */
  readonly of: (column: string) => string
  readonly has: (column: string) => boolean
}

/** @param file in UTF-8, below the folder of the official files */
export function readRows(folder: string, file: string): TextRow[] {
  const text = readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '')
  const [header = [], ...lines] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data
  const at = new Map(header.map((name, index) => [name.trim(), index]))
  return lines.map((cells) => ({
    of: (column) => (cells[at.get(column) ?? -1] ?? '').trim(),
    has: (column) => at.has(column),
  }))
}

/** "1.8301", "51.071" and "46" were read as numbers somewhere; null where there is none (-2). */
export function cipOf(text: string): string | null {
  const [, family = '', rest = ''] = /^(\d{1,2})(?:\.(\d{1,4}))?$/.exec(text) ?? []
  return family === '' ? null : `${family.padStart(2, '0')}.${rest.padEnd(4, '0')}`
}
