import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Papa from 'papaparse'
import { STATUSES, hasValue, type Status } from '../../../data/figures/figure.ts'
import type { CellType } from '../../storage/schema/column.ts'
import type { TextTable } from '../../storage/schema/table.ts'
import type { RowsByTable, TableRow, Value } from './table-rows.ts'

type Written = Pick<TextTable, 'name' | 'columns' | 'orderBy'>

/**
 * Writes the text tables, one file a table: header, rows in the table's own
 * order, "\n" line ends, RFC 4180 quoting, UTF-8. Every file is written aside
 * first and all are renamed at the end, so that a failure leaves the old tables.
 * @param told how many rows each table has.
 * @throws RangeError when a row does not fit its table (nothing was written)
 */
export async function writeTables(
  tables: readonly Written[],
  rows: RowsByTable,
  folder: string,
  report: (table: string, rows: number) => void = () => undefined,
): Promise<void> {
  const texts = tables.map((table) => {
    const own = [...(rows[table.name] ?? [])]
    report(table.name, own.length)
    return { table, text: tableText(table, own) }
  })
  await mkdir(folder, { recursive: true })
  const partials = texts.map(({ table }) => join(folder, `${table.name}.csv.partial`))
  try {
    for (const [index, { text }] of texts.entries()) await writeFile(partials[index] ?? '', text)
    for (const [index, { table }] of texts.entries())
      await rename(partials[index] ?? '', join(folder, `${table.name}.csv`))
  } catch (error) {
    for (const partial of partials) await rm(partial, { force: true })
    throw error
  }
}

/** The bytes of one table. @throws RangeError when a row does not fit the table. */
export function tableText(table: Written, rows: Iterable<TableRow>): string {
  const columns = Object.entries(table.columns)
  const data = [...rows].sort(byColumns(table.orderBy)).map((row) => {
    const strange = Object.keys(row).find((name) => !(name in table.columns))
    if (strange !== undefined) throw new RangeError(`${table.name} has no column "${strange}"`)
    return columns.map(([name, type]) => cell(row, name, type, table.name))
  })
  return `${Papa.unparse([columns.map(([name]) => name), ...data], { newline: '\n' })}\n`
}

/** Numbers by size, text by code unit, which no machine's language changes. */
function byColumns(names: readonly string[]) {
  return (a: TableRow, b: TableRow): number => {
    for (const name of names) {
      const [left, right] = [a[name] ?? '', b[name] ?? '']
      if (left !== right) return left < right ? -1 : 1
    }
    return 0
  }
}

function cell(row: TableRow, name: string, type: CellType, table: string): string {
  const value = row[name]
  const wrong = () => new RangeError(`${table}.${name} cannot hold ${JSON.stringify(value)}`)
  if (value === undefined) throw wrong()
  if (type === 'status') return statusWord(row, name, value, wrong)
  if (type === 'text' || type === 'text-or-null') {
    if (typeof value === 'string' && (type === 'text' || value !== '')) return value
    if (value === null && type === 'text-or-null') return ''
    throw wrong()
  }
  if (type === 'money-list') {
    if (!Array.isArray(value)) throw wrong()
    return value.map((cents: number) => dollars(cents)).join(' ')
  }
  if (value === null) return ''
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong()
  if (type === 'real') return String(value)
  if (!Number.isSafeInteger(value)) throw wrong()
  return type === 'money' ? dollars(value) : String(value)
}

/** A status stands beside its figure, and has a value if and only if the figure has. */
function statusWord(row: TableRow, name: string, value: Value, wrong: () => RangeError): string {
  const status = STATUSES.find((each): each is Status => each === value)
  const figure = row[name.replace(/_status$/, '')]
  if (!status || hasValue(status) !== (figure !== null)) throw wrong()
  return status
}

/** Whole cents as dollars: 893000 -> "8930", 330792 -> "3307.92". */
export function dollars(cents: number): string {
  const whole = String(Math.trunc(cents / 100))
  return cents % 100 === 0 ? whole : `${whole}.${String(Math.abs(cents % 100)).padStart(2, '0')}`
}
