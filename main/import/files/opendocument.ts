import { fileError, OfficialFileError } from '../official-file-error.ts'
import type { Budget } from './budget.ts'
import type { Bytes } from './bytes.ts'
import { MOST_COLUMNS } from './csv.ts'
import type { OnBytes, SourceRow } from './source.ts'
import { joined } from './workbook-parts.ts'
import type { Sheet, Workbook } from './workbook.ts'
import { listenTo, readXml } from './xml.ts'

/**
 * A spreadsheet of OpenDocument (LibreOffice, OpenOffice, Google): the sheets of its
 * content.xml, or of a flat file. A row or cell that stands for many is counted as many,
 * but for empty ones, which sheets have to their very end.
 * OASIS OpenDocument 1.3, part 3, 9.1 "Basic Table Model".
 */

/** As many as a spreadsheet has. */
const MOST_ROWS = 1_048_576

const CELLS_IN_BATCH = 50_000

/** @throws OfficialFileError */
export async function openOpenDocument(bytes: Bytes, file: string, budget: Budget): Promise<Workbook> {
  const names: string[] = []
  const read = (onBytes?: OnBytes) => budget.unpack(bytes, onBytes)
  try {
    await listenTo(read(), {
      open(name, attributes) {
        if (name === 'table') names.push(attributeOf(attributes(), 'name') ?? '')
      },
      close: () => undefined,
      text: () => undefined,
    })
  } catch (error) {
    throw fileError(error, file)
  }
  return {
    file,
    sheets: names.map((name, at): Sheet => ({
      name,
      size: bytes.size,
      rows: (onBytes, width) => rowsOf(read(onBytes), at, { budget, file }, width),
    })),
  }
}

async function* rowsOf(
  pieces: AsyncIterable<Buffer>,
  sheet: number,
  { budget, file }: { readonly budget: Budget; readonly file: string },
  width = MOST_COLUMNS,
): AsyncGenerator<readonly SourceRow[]> {
  let rows: SourceRow[] = []
  let count = 0
  let line = 1
  let table = -1
  const cell = new OpenCell()
  let row: string[] = []
  let column = 0
  let repeatedRows = 1

  const endCell = () => {
    const { repeated, text } = cell
    if (text !== '' && column < width) {
      const last = Math.min(column + repeated, width)
      if (last > MOST_COLUMNS) throw new OfficialFileError('too-wide', { file })
      for (let at = column; at < last; at++) {
        budget.characters(text.length)
        budget.cells(at + 1 - row.length)
        while (row.length < at) row.push('')
        row[at] = text
      }
    }
    column += repeated
  }
  const endRow = () => {
    if (row.length > 0) {
      for (let copy = 0; copy < repeatedRows; copy++) {
        budget.cells(copy === 0 ? 1 : row.length + 1)
        if (line + copy > MOST_ROWS) throw new OfficialFileError('too-large', { file })
        rows.push({ line: line + copy, cells: copy === 0 ? row : [...row] })
        count += row.length + 1
      }
    }
    line += repeatedRows
  }
  const listener = {
    open(name: string, read: () => Readonly<Record<string, string>>) {
      if (name === 'table') table += 1
      if (table !== sheet) return
      if (name === 'table-row') {
        row = []
        column = 0
        repeatedRows = timesOf(read(), 'number-rows-repeated')
      } else if (name === 'table-cell' || name === 'covered-table-cell') cell.begin(read())
      else cell.open(name, read)
    },
    close(name: string) {
      if (table !== sheet) return
      if (name === 'table-cell' || name === 'covered-table-cell') endCell()
      else if (name === 'table-row') endRow()
      else cell.close(name)
    },
    text(piece: string) {
      if (table === sheet) cell.add(piece)
    },
  }
  try {
    for await (const read of readXml(pieces, listener)) {
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

/** What of a cell has been read. */
class OpenCell {
  repeated = 1
  #kept: string | null = null
  #shown = ''
  /** Paragraphs so far; only what stands in one is the cell's text. */
  #paragraphs = 0
  #isIn = false
  /** Within a note to the cell. */
  #notes = 0

  begin(attributes: Readonly<Record<string, string>>): void {
    this.repeated = timesOf(attributes, 'number-columns-repeated')
    this.#kept = keptValue(attributes)
    this.#shown = ''
    this.#paragraphs = 0
    this.#isIn = false
    this.#notes = 0
  }

  open(name: string, read: () => Readonly<Record<string, string>>): void {
    if (name === 'annotation') this.#notes += 1
    if (this.#notes > 0) return
    if (name === 'p') {
      if (this.#paragraphs > 0) this.add('\n', true)
      this.#paragraphs += 1
      this.#isIn = true
    } else if (name === 's') this.add(' '.repeat(Math.min(timesOf(read(), 'c'), 100)))
    else if (name === 'tab') this.add('\t')
    else if (name === 'line-break') this.add('\n')
  }

  close(name: string): void {
    if (name === 'annotation') this.#notes -= 1
    else if (name === 'p' && this.#notes === 0) this.#isIn = false
  }

  add(piece: string, always = false): void {
    if (this.#notes === 0 && (this.#isIn || always)) this.#shown = joined(this.#shown, piece)
  }

  /** The value that was kept where it is a number, a day, or yes or no; else what is shown. */
  get text(): string {
    return this.#kept ?? this.#shown
  }
}

/** Numbers as JavaScript writes them, days as ISO days, TRUE and FALSE; null of a text. */
function keptValue(attributes: Readonly<Record<string, string>>): string | null {
  switch (attributeOf(attributes, 'value-type')) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const value = attributeOf(attributes, 'value')
      const number = value === undefined || value === '' ? NaN : Number(value)
      return Number.isFinite(number) ? String(number) : null
    }
    case 'date':
      return attributeOf(attributes, 'date-value')?.slice(0, 10) ?? null
    case 'boolean':
      return attributeOf(attributes, 'boolean-value') === 'true' ? 'TRUE' : 'FALSE'
    case undefined:
    default:
      return null
  }
}

/** An attribute, whatever the prefix of its namespace is. */
function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  for (const [key, value] of Object.entries(attributes))
    if (key === name || key.endsWith(`:${name}`)) return value
  return undefined
}

function timesOf(attributes: Readonly<Record<string, string>>, name: string): number {
  const times = Number(attributeOf(attributes, name) ?? 1)
  return Number.isSafeInteger(times) && times > 0 ? times : 1
}
