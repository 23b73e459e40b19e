import { statusOf } from '../../../data/figures/figure.ts'
import { tableColumns, type Columns } from '../../storage/schema/column.ts'
import {
  PARTS,
  tableNamed,
  type ColumnName,
  type NewPart,
  type NewRow,
  type PartName,
  type Row,
  type TableName,
  type TABLES,
} from '../../storage/schema/tables.ts'

/** A row of any of the catalog's tables before it is written: money in whole cents, statuses as words. */
export type Value = string | number | null | readonly number[]
export type TableRow = Readonly<Record<string, Value>>

type FilledTable = {
  [T in TableName]: (typeof TABLES)[T] extends { readonly filled: 'shipped' | 'imported' } ? T : never
}[TableName]
/** By table; the rows of a large one are made while they are asked for, once. */
export type RowsByTable = Readonly<Record<string, Iterable<TableRow>>>
/** All that a catalog is filled with. */
export type CatalogRows = { readonly [T in FilledTable]: Iterable<NewRow<T>> }

/** Takes a part of a row out of one that holds more. */
export function partOf<P extends PartName>(part: P): (row: NewPart<P>) => NewPart<P> {
  const columns: Columns = PARTS[part]
  const names = Object.entries(columns).flatMap(([name, column]) =>
    tableColumns(name, column).map((each) => each.name as keyof NewPart<P>),
  )
  return (row) => Object.fromEntries(names.map((name) => [name, row[name]])) as NewPart<P>
}

/** Rows as a reader makes them, of rows of a catalog: statuses as words, lists of amounts as lists. */
export function toNewRow<T extends TableName, N extends ColumnName<T>>(
  table: T,
  columns: readonly N[],
): (row: Row<T, N>) => NewRow<T, N> {
  const { columns: declared } = tableNamed(table)
  const parts = columns.flatMap((name) => tableColumns(name, declared[name] as (typeof declared)[string]))
  const coded = parts.filter(({ cell }) => cell === 'status' || cell === 'money-list')
  if (coded.length === 0) return (row) => row as unknown as NewRow<T, N>
  return (row) => {
    const made: Record<string, unknown> = { ...row }
    for (const { name, cell } of coded)
      made[name] = cell === 'status' ? statusOf(Number(made[name])) : numbersIn(String(made[name]))
    return made as NewRow<T, N>
  }
}

const numbersIn = (text: string) => text.split(' ').filter(Boolean).map(Number)
