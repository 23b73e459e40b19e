import { basename } from 'node:path'
import readExcelFile from 'read-excel-file/node'
import { OfficialFileError } from '../official-file-error.ts'
import { Header, type Source, type SourceRow } from './source.ts'
import { unzippedSize } from './unzipped-size.ts'

export interface Workbook {
  readonly file: string
  readonly sheets: readonly { readonly name: string; readonly rows: readonly SourceRow[] }[]
}

/** A title, a note and a blank line or two may stand above the header of a sheet. */
const ROWS_ABOVE_HEADER = 10

/** Sheets of notes ("Field Descriptions") are short; tables of data are not notes. */
const LONGEST_NOTES = 100

/** The largest official workbook (OEWS, all areas) unpacks to about 300 MB; more is an attack or an accident. */
const LARGEST_UNZIPPED = 500_000_000

/**
 * Reads every sheet of a workbook. Cells become text: numbers as JavaScript
 * writes them (194.8), TRUE and FALSE, '' for an empty cell.
 * @throws OfficialFileError `unreadable` when the file is no workbook, is too large unpacked or cannot be read
 */
export async function readWorkbook(path: string): Promise<Workbook> {
  const file = basename(path)
  const sheets = await readSheets(path).catch((cause: unknown) => {
    throw new OfficialFileError('unreadable', { file }, { cause })
  })
  return {
    file,
    sheets: sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row, index) => ({ line: index + 1, cells: row.map(cellText) })),
    })),
  }
}

async function readSheets(path: string) {
  const size = await unzippedSize(path)
  if (size > LARGEST_UNZIPPED) throw new RangeError(`Unpacks to ${size} bytes`)
  return readExcelFile(path)
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}

/** The sheets of a workbook whose header a reader recognises, as sources. */
export function findSources(workbook: Workbook, recognises: (header: Header) => boolean): Source[] {
  return workbook.sheets.flatMap((sheet) => {
    for (const [index, row] of sheet.rows.slice(0, ROWS_ABOVE_HEADER).entries()) {
      const header = new Header(row.cells)
      if (!recognises(header)) continue
      const rows = sheet.rows.slice(index + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
      const above = sheet.rows.slice(0, index)
      const elsewhere = workbook.sheets.filter(
        (other) => other !== sheet && other.rows.length <= LONGEST_NOTES,
      )
      const notes = [...above, ...elsewhere.flatMap((other) => other.rows)].flatMap(({ cells }) =>
        cells.filter((cell) => cell !== ''),
      )
      return [{ file: workbook.file, header, rows, notes }]
    }
    return []
  })
}
