import { statusOf, type Status } from '../../../data/figures/figure.ts'
import { tableColumns } from '../../storage/schema/column.ts'
import {
  tableNamed,
  type ColumnName,
  type NewRow,
  type Row,
  type TableName,
  type TABLES,
} from '../../storage/schema/tables.ts'
import type { Given } from '../readers/official-codes.ts'

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

/** The two columns of a figure. */
export function figureColumns<N extends string>(name: N, { value, status }: Given) {
  return { [name]: value, [`${name}_status`]: status } as { readonly [K in N]: number | null } & {
    readonly [K in `${N}_status`]: Status
  }
}

/** A figure that may be a band; `high` is null where it is one value. */
export interface Band extends Given {
  readonly high: number | null
}

/** Files give whole dollars; inside, money is whole cents. */
export function inCents({ value, status }: Given): Given {
  return { value: value === null ? null : value * 100, status }
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
