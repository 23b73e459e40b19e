import { readdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { contentsOfEntry, contentsOfFile, type Contents } from './files/archive.ts'
import { stampOf, type Bytes } from './files/bytes.ts'
import { readCsvHead } from './files/csv-head.ts'
import { openCsv } from './files/csv.ts'
import type { Header } from './files/source.ts'
import { findSheetTables, openSheetTable, type SheetTable } from './files/sheet-tables.ts'
import { layoutsOf } from './layouts.ts'
import { fileError, OfficialFileError } from './official-file-error.ts'
import type { FoundFile, OfficialTable } from './official-table.ts'
import { identify } from './vintage.ts'

export type { FoundFile, OfficialTable } from './official-table.ts'
export { READERS, type RowOf } from './layouts.ts'

/**
 * Finds out which official tables a file holds: a CSV, a workbook, or an archive
 * of them as the agency ships it. They are told by their columns, whatever the
 * file is called. Only the beginning of each table is read.
 * @param name what people call it, where that is not the last part of its path
 * @returns never rejects for what is in the file, or missing: `problem` says it
 */
export async function recognise(path: string, name = basename(path)): Promise<FoundFile> {
  let size = 0
  try {
    size = (await stampOf(path, name)).size
    const tables = await tablesOf(await contentsOfFile(path, name), name, [])
    return { file: name, size, tables, problem: null }
  } catch (error) {
    return { file: name, size, tables: [], problem: fileError(error, name) }
  }
}

/** @param outside names of the archive around it */
async function tablesOf(
  contents: Contents,
  name: string,
  outside: readonly string[],
): Promise<readonly OfficialTable[]> {
  const names = [name, ...outside]
  if (contents.type === 'text') return csvTables(contents.bytes, names)
  if (contents.type === 'workbook') return workbookTables(contents, names)
  if (outside.length > 0) throw new OfficialFileError('zip-nested', { file: name })
  return archiveTables(contents, name)
}

const isKnown = (header: Header) => layoutsOf(header).length > 0

async function csvTables(bytes: Bytes, names: readonly string[]): Promise<readonly OfficialTable[]> {
  const { header, rows, delimiter, above } = await readCsvHead(bytes, isKnown)
  const layouts = layoutsOf(header)
  if (layouts.length === 0) return []
  checkHeader(header, bytes.name)
  if (rows.length === 0) throw new OfficialFileError('empty', { file: bytes.name })
  return layouts.map((layout) => ({
    layout,
    ...identify(layout, { header, rows, notes: [], sheet: '', names }),
    file: bytes.name,
    size: bytes.size,
    insteadOf: [],
    open: (rejects, onBytes) => openCsv(bytes, rejects, delimiter, onBytes, above),
  }))
}

async function workbookTables(
  contents: Extract<Contents, { type: 'workbook' }>,
  names: readonly string[],
): Promise<readonly OfficialTable[]> {
  const file = names[0] ?? ''
  const found = await findSheetTables(await contents.open(file), isKnown)
  const tables: OfficialTable[] = []
  for (const table of found) {
    for (const layout of layoutsOf(table.header)) {
      // The first sheet of a layout is the whole of it; the crosswalk repeats parts in later ones.
      if (!tables.some((each) => each.layout === layout)) tables.push(sheetTable(layout, table, file, names))
    }
  }
  return tables
}

function sheetTable(
  layout: OfficialTable['layout'],
  table: SheetTable,
  file: string,
  names: readonly string[],
): OfficialTable {
  checkHeader(table.header, file)
  if (table.rows.length === 0) throw new OfficialFileError('empty', { file })
  return {
    layout,
    ...identify(layout, { ...table, sheet: table.sheet.name, names }),
    file,
    size: table.sheet.size,
    insteadOf: [],
    open: (_, onBytes) => Promise.resolve(openSheetTable(table, file, onBytes)),
  }
}

function checkHeader(header: Header, file: string): void {
  const doubled = header.doubled()
  if (doubled.length > 0)
    throw new OfficialFileError('doubled-columns', { file, columns: doubled.slice(0, 5).join(', ') })
}

/** Of damage to the archive itself nobody can tell how far it goes, and what one entry spent no other has. */
const OF_THE_ARCHIVE: ReadonlySet<OfficialFileError['code']> = new Set([
  'too-much',
  'zip-damaged',
  'changed',
  'gone',
] as const)

/**
 * An archive may hold documentation beside its tables, and so do some agencies:
 * what is not known is passed over. Where nothing is known, what is wrong with
 * the first entry that has a fault is what is wrong with the archive.
 */
async function archiveTables(
  { entries, budget }: Extract<Contents, { type: 'archive' }>,
  name: string,
): Promise<readonly OfficialTable[]> {
  const found: OfficialTable[] = []
  let problem: OfficialFileError | null =
    entries.length > 0 ? null : new OfficialFileError('empty', { file: name })
  for (const entry of entries) {
    try {
      found.push(...(await tablesOf(await contentsOfEntry(entry, budget), entry.name, [name])))
    } catch (error) {
      const fault = fileError(error, entry.name)
      if (OF_THE_ARCHIVE.has(fault.code)) throw fault
      problem ??= fault
    }
  }
  if (found.length === 0 && problem) throw problem
  return withoutRevised(found)
}

const REVISED = /_rv(?=\.[^.]*$|$)/i

/** IPEDS ships a table and, a year later, its revision (c2023_a_rv.csv) beside it: the revision is the one to read. */
function withoutRevised(tables: readonly OfficialTable[]): readonly OfficialTable[] {
  const sameTable = (a: OfficialTable, b: OfficialTable) => a.layout === b.layout && a.vintage === b.vintage
  return tables.flatMap((table) => {
    const others = tables.filter((other) => other !== table && sameTable(other, table))
    if (REVISED.test(table.file)) {
      const older = others.filter(({ file }) => !REVISED.test(file)).map(({ file }) => file)
      return [{ ...table, insteadOf: older }]
    }
    return others.some(({ file }) => REVISED.test(file)) ? [] : [table]
  })
}

/** Files that say by their name that they hold a table or several. */
const TABLE_NAMES = /^\.(csv|tsv|txt|xlsx|xlsm|zip)$/i

/**
 * Finds the official tables below a folder, in the order of their paths.
 * Whatever is none of them is passed over.
 * @throws OfficialFileError `no-folder`, or what is wrong with a file that should be one
 */
export async function findOfficialFiles(folder: string): Promise<OfficialTable[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new OfficialFileError('no-folder', { folder }, { cause })
  })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const tables: OfficialTable[] = []
  for (const path of paths.toSorted()) {
    const found = await recognise(path)
    if (found.problem && TABLE_NAMES.test(extname(path))) throw found.problem
    tables.push(...found.tables)
  }
  return tables
}
