import { basename, join } from 'node:path'
import { expect } from 'vitest'
import type { Layout } from '../../../../main/import/datasets.ts'
import { contentsOfFile } from '../../../../main/import/files/archive.ts'
import type { Reader, SourceRow } from '../../../../main/import/files/source.ts'
import { READERS, recognise, type RowOf } from '../../../../main/import/official-files.ts'
import { Rejects, type Reject } from '../../../../main/import/rejects.ts'

/** All that a file says in one layout, whatever the field of study. */
export async function readOfficial<L extends Layout>(folder: string, file: string, layout: L) {
  const found = await recognise(join(folder, file))
  expect(found.problem).toBeNull()
  const table = found.tables.find((each) => each.layout === layout)
  if (!table) throw new Error(`${file} was not recognised as ${layout}`)
  const rejects = new Rejects()
  // The layout binds a table to its reader; a registry of readers cannot say so.
  const reader = READERS[layout] as unknown as Reader<RowOf<L>>
  const rows: RowOf<L>[] = []
  let bytes = 0
  const source = await table.open(rejects, (length) => (bytes += length))
  for await (const batch of reader.read(source, rejects)) rows.push(...batch)
  // What progress counts adds up to the whole.
  expect(bytes).toBe(table.size)
  return { table, rows, rejects: rejects.list }
}

/** How often a column was rejected for a reason. */
export function countRejects(rejects: readonly Reject[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { column, reason } of rejects) {
    const place = `${column.replace(/ \d\)$/, ')')}: ${reason}`
    counts[place] = (counts[place] ?? 0) + 1
  }
  return counts
}

/** The cells of the rows of a file of one table, before any reader has seen them. */
export async function cellsOf(folder: string, file: string) {
  const { tables } = await recognise(join(folder, file))
  const source = await tables[0]?.open(new Rejects())
  if (!source) throw new Error(`${file} was not recognised`)
  const rows: SourceRow[] = []
  for await (const batch of source.batches) rows.push(...batch)
  return { header: source.header, rows }
}

/** Rows of a sheet of a workbook. */
export async function sheetRows(path: string, name: RegExp): Promise<SourceRow[]> {
  const contents = await contentsOfFile(path, basename(path))
  if (contents.type !== 'workbook') throw new Error(`${path} is no workbook`)
  const { sheets } = await contents.open(basename(path))
  const rows: SourceRow[] = []
  for await (const batch of sheets.find((sheet) => name.test(sheet.name))?.rows() ?? []) rows.push(...batch)
  return rows
}
