import { fileError } from '../official-file-error.ts'
import type { Budget } from './budget.ts'
import type { Bytes } from './bytes.ts'
import { SheetRows } from './sheet-rows.ts'
import type { OnBytes, SourceRow } from './source.ts'
import { joined } from './workbook-parts.ts'
import type { RowsWanted, Sheet, Workbook } from './workbook.ts'
import { listenTo } from './xml.ts'

/**
 * A spreadsheet of OpenDocument (LibreOffice, OpenOffice, Google): the sheets of its
 * content.xml, or of a flat file. A row or cell that stands for many is counted as many,
 * but for empty ones, which sheets have to their very end.
 * OASIS OpenDocument 1.3, part 3, 9.1 "Basic Table Model".
 */

/** @throws OfficialFileError */
export async function openOpenDocument(bytes: Bytes, file: string, budget: Budget): Promise<Workbook> {
  const tables: { readonly name: string; readonly style: string }[] = []
  const hidden = new Set<string>()
  const read = (onBytes?: OnBytes) => budget.unpack(bytes, onBytes)
  let style = ''
  try {
    await listenTo(read(), {
      open(name, attributes) {
        if (name === 'table') {
          const found = attributes()
          tables.push({
            name: attributeOf(found, 'name') ?? '',
            style: attributeOf(found, 'style-name') ?? '',
          })
        } else if (name === 'style') style = attributeOf(attributes(), 'name') ?? ''
        else if (name === 'table-properties' && attributeOf(attributes(), 'display') === 'false')
          hidden.add(style)
      },
      close: () => undefined,
      text: () => undefined,
    })
  } catch (error) {
    throw fileError(error, file)
  }
  return {
    file,
    sheets: tables.map((table, at): Sheet => ({
      name: table.name,
      isHidden: hidden.has(table.style),
      size: bytes.size,
      rows: (wanted = {}) => rowsOf(read(wanted.onBytes), at, { budget, file }, wanted),
    })),
  }
}

async function* rowsOf(
  pieces: AsyncIterable<Buffer>,
  sheet: number,
  { budget, file }: { readonly budget: Budget; readonly file: string },
  { width, facts }: RowsWanted,
): AsyncGenerator<readonly SourceRow[]> {
  const rows = new SheetRows(budget, file, width)
  const cell = new OpenCell()
  let line = 1
  let table = -1
  let column = 0
  let repeatedRows = 1

  const endCell = () => {
    const { repeated, text, wide, high } = cell
    rows.put(column, text, repeated)
    if (cell.isLostFormula) facts?.formula(line, column)
    if (wide > 1 || high > 1)
      facts?.merge({ top: line, left: column, bottom: line + high - 1, right: column + wide - 1 }, budget)
    column += repeated
  }
  yield* rows.read(pieces, {
    open(name, read) {
      if (name === 'table') table += 1
      if (table !== sheet) return
      if (name === 'table-row') {
        rows.begin()
        column = 0
        repeatedRows = timesOf(read(), 'number-rows-repeated')
      } else if (name === 'table-cell' || name === 'covered-table-cell') cell.begin(read())
      else cell.open(name, read)
    },
    close(name) {
      if (table !== sheet) return
      if (name === 'table-cell' || name === 'covered-table-cell') endCell()
      else if (name === 'table-row') {
        if (!rows.isEmpty) rows.end(line, repeatedRows)
        line += repeatedRows
      } else cell.close(name)
    },
    text(piece) {
      if (table === sheet) cell.add(piece)
    },
  })
}

/** What of a cell has been read. */
class OpenCell {
  repeated = 1
  /** Columns and rows that it covers. */
  wide = 1
  high = 1
  #isFormula = false
  #kept: string | null = null
  #shown = ''
  /** Paragraphs so far; only what stands in one is the cell's text. */
  #paragraphs = 0
  #isIn = false
  /** Within a note to the cell. */
  #notes = 0

  begin(attributes: Readonly<Record<string, string>>): void {
    this.repeated = timesOf(attributes, 'number-columns-repeated')
    this.wide = timesOf(attributes, 'number-columns-spanned')
    this.high = timesOf(attributes, 'number-rows-spanned')
    const type = attributeOf(attributes, 'value-type')
    this.#isFormula = attributeOf(attributes, 'formula') !== undefined && type !== 'string'
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

  /** A formula without what it came to. */
  get isLostFormula(): boolean {
    return this.#isFormula && this.text === ''
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
