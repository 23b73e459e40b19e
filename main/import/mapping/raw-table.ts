import { createHash } from 'node:crypto'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { MOST_PROGRAMS_IN_LIST, OWN_LIMITS } from '../../../data/contract/own.ts'
import { translators } from '../../../data/messages/translate.ts'
import { hasCodes } from '../../export/codes.ts'
import { headingsOf } from '../../export/headings.ts'
import { readComparisonCsv } from '../../export/read-csv.ts'
import { readRecords } from '../../export/read-records.ts'
import type { ExportTable } from '../../export/exported-table.ts'
import { contentsOfEntry, contentsOfFile, type Contents } from '../files/archive.ts'
import { detectEncoding, readText } from '../files/encoding.ts'
import type { SourceRow } from '../files/source.ts'
import { OfficialFileError } from '../official-file-error.ts'
import { Rejects, type Reject, type RejectReason } from '../rejects.ts'
import { parseDelimited } from './delimited.ts'
import { headerRow } from './header-row.ts'
import { checkText, TableLimits } from './table-limits.ts'

/** A person's table, whatever it came from, before anybody said what its columns hold. */
export interface RawTable {
  /** Name of the file; '' where it was pasted. */
  readonly file: string
  readonly sheets: readonly string[]
  readonly sheet: string | null
  /** What parts the columns of a text; '' of a workbook. */
  readonly delimiter: string
  /** '' where a column has none. */
  readonly headings: readonly string[]
  /** All as wide as the headings. */
  readonly rows: readonly SourceRow[]
  /** Rows that are none of the table's. */
  readonly rejects: readonly Reject[]
  /** The comparison that it is, where Pathwise itself exported it. */
  readonly pathwise: ExportTable | null
}

/** More text than this is no list of a person's. */
const LARGEST_TEXT = 150_000_000

/** As many as a mapping can name. */
const MOST_COLUMNS = 500

/**
 * Opens a delimited file, a workbook, or either of them alone in a ZIP.
 * @param sheet of a workbook; null: the first one with a table
 * @throws OfficialFileError; PathwiseError 'own-too-many-rows' where it has more rows than a list can
 */
export async function openTable(path: string, name: string, sheet: string | null): Promise<RawTable> {
  return tableOf(await unpacked(await contentsOfFile(path, name), name), name, sheet)
}

/** @throws PathwiseError 'own-too-many-rows'; OfficialFileError 'empty' */
export function pastedTable(text: string): RawTable {
  return textTable(text, '')
}

async function unpacked(contents: Contents, name: string): Promise<Contents> {
  if (contents.type !== 'archive') return contents
  // A Mac puts notes of its own beside each file.
  const tables = contents.entries.filter(
    ({ path }) => /\.(csv|tsv|txt|xlsx|xlsm|ods|fods)$/i.test(path) && !/(^|\/)(__MACOSX\/|\._)/.test(path),
  )
  const [only] = tables
  if (!only || tables.length > 1) throw new OfficialFileError('unreadable', { file: name })
  const inside = await contentsOfEntry(only, contents.budget)
  if (inside.type === 'archive') throw new OfficialFileError('zip-nested', { file: name })
  return inside
}

async function tableOf(contents: Contents, file: string, sheet: string | null): Promise<RawTable> {
  if (contents.type === 'workbook') return workbookTable(contents, file, sheet)
  if (contents.type === 'archive') throw new OfficialFileError('zip-nested', { file })
  const { bytes } = contents
  if (bytes.size > LARGEST_TEXT) throw new OfficialFileError('too-large', { file })
  const encoding = await detectEncoding(bytes)
  let text = ''
  for await (const piece of readText(bytes.read(), encoding)) text += piece
  if (/^\s*(<!DOCTYPE html|<html|<\?xml)/i.test(text)) throw new OfficialFileError('web-page', { file })
  return textTable(text, file)
}

function textTable(text: string, file: string): RawTable {
  const rejects = new Rejects()
  checkText(text, file)
  const limits = new TableLimits(file)
  const { delimiter, rows: parsed } = parseDelimited(text, file, rejects)
  const rows = parsed.map((row) => limits.take(row))
  return { ...shaped(rows, file, rejects), delimiter, sheets: [], sheet: null, pathwise: pathwiseText(text) }
}

async function workbookTable(
  contents: Extract<Contents, { type: 'workbook' }>,
  file: string,
  sheet: string | null,
): Promise<RawTable> {
  const workbook = await contents.open(file)
  const names = workbook.sheets.map(({ name }) => name)
  const wanted = sheet === null ? workbook.sheets : workbook.sheets.filter(({ name }) => name === sheet)
  for (const each of wanted) {
    const rows: SourceRow[] = []
    const limits = new TableLimits(file)
    for await (const batch of each.rows()) {
      for (const row of batch) if (row.cells.some((cell) => cell.trim() !== '')) rows.push(limits.take(row))
      if (rows.length > MOST_PROGRAMS_IN_LIST + 100) break
    }
    // A sheet of a title or a note is not the table.
    if (sheet === null && (rows.length < 2 || !rows.some(({ cells }) => filled(cells) > 1))) continue
    return {
      ...shaped(rows, file, new Rejects()),
      delimiter: '',
      sheets: names,
      sheet: each.name,
      pathwise: pathwiseSheet(rows),
    }
  }
  throw new OfficialFileError('empty', { file })
}

/** Cuts the rows at the heading and makes them as wide as the table is. */
function shaped(
  rows: readonly SourceRow[],
  file: string,
  rejects: Rejects,
): Pick<RawTable, 'file' | 'headings' | 'rows' | 'rejects'> {
  const at = headerRow(rows)
  const header = rows[at]
  if (!header) throw new OfficialFileError('empty', { file })
  const below = rows.slice(at + 1)
  if (below.length > MOST_PROGRAMS_IN_LIST) throw new PathwiseError('own-too-many-rows', OWN_LIMITS)
  const width = lastFilled(header.cells) + 1
  const noRow = rowsOnce(header.cells)
  if (width > MOST_COLUMNS) throw new OfficialFileError('too-wide', { file })
  return {
    file,
    headings: padded(header.cells, width).map((heading) => heading.replaceAll(/\s+/g, ' ').trim()),
    rows: below.flatMap((row) => {
      const { line, cells } = row
      const wrong = lastFilled(cells) < width ? noRow(cells) : 'wrong-number-of-fields'
      if (wrong === null) return [{ line, cells: padded(cells, width) }]
      const shown = wrong === 'wrong-number-of-fields' ? String(cells.length) : (cells.find(Boolean) ?? '')
      rejects.add(file, line, '', shown, wrong)
      return []
    }),
    rejects: rejects.list,
  }
}

/**
 * Tells of each row, in their order, whether it is one of the table: the heading stands again
 * above each page of a printed list, and a row that says what another said is that row again.
 */
function rowsOnce(header: readonly string[]): (cells: readonly string[]) => RejectReason | null {
  const heading = rowText(header)
  const seen = new Set<string>()
  return (cells) => {
    const text = rowText(cells)
    if (text === heading) return 'heading-again'
    // A long row is kept as its digest: a hundred thousand of them would be much to hold.
    const kept = text.length > 64 ? createHash('sha256').update(text).digest('base64') : text
    if (seen.has(kept)) return 'same-row'
    seen.add(kept)
    return null
  }
}

/** What a row says: letters of either case and white space are the same. */
function rowText(cells: readonly string[]): string {
  const text = cells
    .slice(0, lastFilled(cells) + 1)
    .join('\u0001')
    .toLowerCase()
  // Of most rows this is all: a cell at a time takes ten times as long.
  if (!ODD_SPACE.test(text)) return text
  return text
    .split('\u0001')
    .map((cell) => cell.replaceAll(/\s+/g, ' ').trim())
    .join('\u0001')
}

/** White space that says nothing: two in a row, at an end of a cell, or other than a blank. */
// eslint-disable-next-line no-control-regex -- what stands between the cells
const ODD_SPACE = /[^\S ]|\s\s|(?:^|\u0001)\s|\s(?:\u0001|$)/

const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length

const lastFilled = (cells: readonly string[]) => cells.findLastIndex((cell) => cell.trim() !== '')

/** Most rows are as wide already: of a large table nothing is copied. */
const padded = (cells: readonly string[], width: number): readonly string[] =>
  cells.length === width ? cells : Array.from({ length: width }, (_, at) => cells[at] ?? '')

/** The comparison that a text is; null where Pathwise did not write it. */
function pathwiseText(text: string): ExportTable | null {
  // Before a large foreign table is read twice.
  const begins = text.slice(0, 200).replace(/^\uFEFF?"?/, '')
  if (!hasCodes(text) && !firstHeadings().some((heading) => begins.startsWith(heading))) return null
  return readPathwise(() => readComparisonCsv(new TextEncoder().encode(text)))
}

/** The same of a sheet: our own workbook, or our CSV that a spreadsheet saved as one. */
function pathwiseSheet([heading, ...below]: readonly SourceRow[]): ExportTable | null {
  if (!heading || heading.cells.length === 0) return null
  const isOurs = heading.cells.some(hasCodes) || firstHeadings().includes(heading.cells[0] ?? '')
  return isOurs ? readPathwise(() => readRecords([heading.cells, ...below.map(({ cells }) => cells)])) : null
}

/** What an export of a Pathwise without codes begins with, in any language. */
function firstHeadings(): readonly string[] {
  return translators().flatMap((words) => [words.t('export.attribute'), headingsOf(words).label('key')])
}

function readPathwise(read: () => ExportTable): ExportTable | null {
  try {
    const table = read()
    // Every export has them; a table that only begins like one is mapped like any other.
    const isWhole = (['program', 'institution'] as const).every((id) =>
      table.lines.some((line) => line.id === id),
    )
    return isWhole ? table : null
  } catch (error) {
    if (error instanceof PathwiseError) return null
    throw error
  }
}
