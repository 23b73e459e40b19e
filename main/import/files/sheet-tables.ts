import { Header, type OnBytes, type Source, type SourceRow } from './source.ts'
import type { Sheet, Workbook } from './workbook.ts'

/** A title, a note and a blank line or two may stand above the header of a sheet. */
const ROWS_ABOVE_HEADER = 10

/** Sheets of notes ("Field Descriptions") are short; tables of data are not notes. */
const LONGEST_NOTES = 100

/** A table on a sheet, by its first rows. */
export interface SheetTable {
  readonly sheet: Sheet
  readonly header: Header
  /** Row of the sheet that the header stands in. */
  readonly headerLine: number
  /** The first rows below the header. */
  readonly rows: readonly SourceRow[]
  /** What stands above the table, and on sheets of notes beside it. */
  readonly notes: readonly string[]
}

/** The sheets of a workbook that have a known header, each with its first one. */
export async function findSheetTables(
  workbook: Workbook,
  isKnown: (header: Header) => boolean,
): Promise<readonly SheetTable[]> {
  // One after the other: where one of them is too much, no other is still being read.
  const heads: { readonly sheet: Sheet; readonly rows: readonly SourceRow[] }[] = []
  for (const sheet of workbook.sheets) heads.push({ sheet, rows: await headOf(sheet) })
  return heads.flatMap(({ sheet, rows }) => {
    const at = rows.slice(0, ROWS_ABOVE_HEADER).findIndex(({ cells }) => isKnown(new Header(cells)))
    const found = rows[at]
    if (!found) return []
    const elsewhere = heads.filter((other) => other.sheet !== sheet && other.rows.length <= LONGEST_NOTES)
    const notes = [...rows.slice(0, at), ...elsewhere.flatMap((other) => other.rows)].flatMap(({ cells }) =>
      cells.filter((cell) => cell !== ''),
    )
    return [
      {
        sheet,
        header: new Header(found.cells),
        headerLine: found.line,
        rows: rows.slice(at + 1, at + 6),
        notes,
      },
    ]
  })
}

/** One row more than notes have, so that a sheet of data is told from them. */
async function headOf(sheet: Sheet): Promise<readonly SourceRow[]> {
  const rows: SourceRow[] = []
  for await (const batch of sheet.rows()) {
    rows.push(...batch.filter(isFilled))
    if (rows.length > LONGEST_NOTES) return rows.slice(0, LONGEST_NOTES + 1)
  }
  return rows
}

const isFilled = ({ cells }: SourceRow) => cells.some((cell) => cell.trim() !== '')

export function openSheetTable(table: SheetTable, file: string, onBytes?: OnBytes): Source {
  async function* batches(): AsyncGenerator<readonly SourceRow[]> {
    // What stands to the right of the table is none of it, and may be far away.
    for await (const batch of table.sheet.rows({ onBytes, width: table.header.names.length })) {
      yield batch.filter((row) => row.line > table.headerLine && isFilled(row))
    }
  }
  return { file, header: table.header, batches: batches(), notes: table.notes }
}
