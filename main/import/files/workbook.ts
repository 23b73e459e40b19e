import { fileError, OfficialFileError } from '../official-file-error.ts'
import { Budget } from './budget.ts'
import { MOST_COLUMNS } from './csv.ts'
import { areaOf, columnOf, type FactsOfSheet } from './sheet-facts.ts'
import { SheetRows } from './sheet-rows.ts'
import type { OnBytes, SourceRow } from './source.ts'
import { findParts, joined, readDateStyles, readStrings, unescaped } from './workbook-parts.ts'
import type { ZipEntry } from './zip.ts'

/** A sheet of a workbook, read from the archive each time its rows are asked for. */
export interface Sheet {
  readonly name: string
  /** The workbook does not show it. */
  readonly isHidden: boolean
  /** Bytes to read. */
  readonly size: number
  /**
   * Cells become text: numbers as JavaScript writes them (194.8), dates as ISO
   * days, TRUE and FALSE, '' for an empty cell and for an error. Of a formula
   * the value that Excel kept is read; nothing is ever calculated.
   * @throws OfficialFileError while they are read
   */
  rows(wanted?: RowsWanted): AsyncGenerator<readonly SourceRow[]>
}

export interface RowsWanted {
  readonly onBytes?: OnBytes | undefined
  /** Cells to the right of so many columns are left out. */
  readonly width?: number
  /** Told of what the sheet has beside its rows. */
  readonly facts?: FactsOfSheet
}

export interface Workbook {
  readonly file: string
  readonly sheets: readonly Sheet[]
}

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
    const sheets = parts.sheets.map(({ name, isHidden, part }): Sheet => ({
      name,
      isHidden,
      size: part.size,
      rows: (wanted = {}) => rowsOf(part, { cells, budget, file }, wanted),
    }))
    return { file, sheets }
  } catch (error) {
    throw fileError(error, file)
  }
}

interface Reading {
  readonly cells: CellReader
  readonly budget: Budget
  readonly file: string
}

async function* rowsOf(
  part: ZipEntry,
  { cells: reader, budget, file }: Reading,
  { onBytes, width = MOST_COLUMNS, facts }: RowsWanted,
): AsyncGenerator<readonly SourceRow[]> {
  const rows = new SheetRows(budget, file, width)
  let line = 0
  let at = -1
  let attributes: Readonly<Record<string, string>> = {}
  let value = ''
  let listening = false
  let isFormula = false
  yield* rows.read(budget.unpack(part, onBytes), {
    open(name, read) {
      if (name === 'v' || name === 't') listening = true
      else if (name === 'f') isFormula = true
      else if (name === 'c') {
        attributes = read()
        value = ''
        isFormula = false
        at = columnOf(attributes.r) ?? at + 1
        if (at >= MOST_COLUMNS) throw new OfficialFileError('too-wide', { file })
      } else if (name === 'row') {
        line = Number(read().r ?? line + 1)
        at = -1
        rows.begin()
      } else if (name === 'mergeCell' && facts) {
        const area = areaOf(read().ref ?? '')
        if (area) facts.merge(area, budget)
      }
    },
    close(name) {
      if (name === 'v' || name === 't') listening = false
      else if (name === 'c') {
        // A formula may say an empty text, and has kept that.
        if (isFormula && value === '' && attributes.t !== 'str') facts?.formula(line, at)
        if (at < width) rows.put(at, reader.text(value, attributes))
      } else if (name === 'row') rows.end(line)
    },
    text(piece) {
      if (listening) value = joined(value, piece)
    },
  })
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
