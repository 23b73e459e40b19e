import { fileError, OfficialFileError } from '../official-file-error.ts'
import { Budget } from './budget.ts'
import { MOST_COLUMNS } from './csv.ts'
import type { OnBytes, SourceRow } from './source.ts'
import { findParts, joined, readDateStyles, readStrings, unescaped } from './workbook-parts.ts'
import { readXml } from './xml.ts'
import type { ZipEntry } from './zip.ts'

/** A sheet of a workbook, read from the archive each time its rows are asked for. */
export interface Sheet {
  readonly name: string
  /** Bytes to read. */
  readonly size: number
  /**
   * Cells become text: numbers as JavaScript writes them (194.8), dates as ISO
   * days, TRUE and FALSE, '' for an empty cell and for an error. Of a formula
   * the value that Excel kept is read; nothing is ever calculated.
   * @param width cells to the right of so many columns are left out
   * @throws OfficialFileError while they are read
   */
  rows(onBytes?: OnBytes, width?: number): AsyncGenerator<readonly SourceRow[]>
}

export interface Workbook {
  readonly file: string
  readonly sheets: readonly Sheet[]
}

/** Excel's own limit. */
const MOST_ROWS = 1_048_576

/** So many cells are handed on at once; rows that are nothing but gaps may be long. */
const CELLS_IN_BATCH = 50_000

/**
 * @param budget of the file that it is, or is in; all its sheets spend it together
 * @throws OfficialFileError
 */
export async function openWorkbook(
  entries: readonly ZipEntry[],
  file: string,
  budget = new Budget(file),
): Promise<Workbook> {
  try {
    const parts = await findParts(entries, budget, file)
    const strings = await readStrings(parts.strings, budget)
    const dates = await readDateStyles(parts.styles, budget)
    const cells = new CellReader(strings, dates, parts.from1904)
    const sheets = parts.sheets.map(({ name, part }) => ({
      name,
      size: part.size,
      rows: (onBytes?: OnBytes, width?: number) => rowsOf(part, { cells, budget, file }, onBytes, width),
    }))
    return { file, sheets }
  } catch (error) {
    throw fileError(error, file)
  }
}

async function* rowsOf(
  part: ZipEntry,
  {
    cells: reader,
    budget,
    file,
  }: { readonly cells: CellReader; readonly budget: Budget; readonly file: string },
  onBytes?: OnBytes,
  width = MOST_COLUMNS,
): AsyncGenerator<readonly SourceRow[]> {
  let rows: SourceRow[] = []
  let count = 0
  let line = 0
  let cells: string[] = []
  let at = -1
  let attributes: Readonly<Record<string, string>> = {}
  let value = ''
  let listening = false
  const listener = {
    open(name: string, read: () => Readonly<Record<string, string>>) {
      if (name === 'v' || name === 't') listening = true
      else if (name === 'c') {
        attributes = read()
        value = ''
        at = columnOf(attributes.r) ?? at + 1
        if (at >= MOST_COLUMNS) throw new OfficialFileError('too-wide', { file })
      } else if (name === 'row') {
        line = Number(read().r ?? line + 1)
        cells = []
        at = -1
        if (!(line >= 1 && line <= MOST_ROWS)) throw new OfficialFileError('too-large', { file })
      }
    },
    close(name: string) {
      if (name === 'v' || name === 't') listening = false
      else if (name === 'c') {
        const text = at < width ? reader.text(value, attributes) : ''
        if (text === '') return
        budget.characters(text.length)
        budget.cells(at + 1 - cells.length)
        while (cells.length < at) cells.push('')
        cells[at] = text
      } else if (name === 'row') {
        budget.cells(1)
        rows.push({ line, cells })
        count += cells.length + 1
      }
    },
    text(piece: string) {
      if (listening) value = joined(value, piece)
    },
  }
  try {
    for await (const read of readXml(budget.unpack(part, onBytes), listener)) {
      void read
      if (count < CELLS_IN_BATCH) continue
      yield rows
      rows = []
      count = 0
    }
    if (rows.length > 0) yield rows
  } catch (error) {
    throw fileError(error, file)
  }
}

/** 27 of "AB12"; null where the cell does not say where it stands: beside the one before. */
function columnOf(reference: string | undefined): number | null {
  if (reference === undefined) return null
  let column = 0
  for (let each = 0; each < reference.length; each += 1) {
    const letter = reference.charCodeAt(each) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column === 0 ? null : column - 1
}

const MS_A_DAY = 86_400_000
/** 30 December 1899 and 1 January 1904, in days before 1970. */
const [DAYS_1900, DAYS_1904] = [25_569, 24_107]

class CellReader {
  readonly #strings: readonly string[]
  readonly #dates: ReadonlySet<string>
  readonly #firstDay: number

  constructor(strings: readonly string[], dates: ReadonlySet<string>, from1904: boolean) {
    this.#strings = strings
    this.#dates = dates
    this.#firstDay = from1904 ? DAYS_1904 : DAYS_1900
  }

  /** @param value what stands in the cell; `t` says what it is, `s` how it is shown. */
  text(value: string, { t, s }: Readonly<Record<string, string>>): string {
    if (t === 's') return this.#strings[Number(value)] ?? ''
    if (t === 'inlineStr' || t === 'str') return unescaped(value)
    if (t === 'b') return value === '1' || value === 'true' ? 'TRUE' : value === '' ? '' : 'FALSE'
    if (t === 'e') return ''
    if (t === 'd') return value.slice(0, 10)
    const number = value === '' ? NaN : Number(value)
    if (!Number.isFinite(number)) return value
    return s !== undefined && this.#dates.has(s) ? this.#day(number) : String(number)
  }

  #day(serial: number): string {
    const date = new Date(Math.floor(serial - this.#firstDay) * MS_A_DAY)
    return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10)
  }
}
