import type { Database } from 'better-sqlite3'
import { statusOf, type Status } from '../../data/figures/figure.ts'
import { columnNames, selectList } from './schema/sql.ts'
import type { ColumnName, Row, TableName } from './schema/tables.ts'

/**
 * Rows of one table, with the columns asked for (absent: all), as the declaration types them.
 *
 * @param rest of the statement: WHERE, ORDER BY.
 * @param values of the question marks in it.
 */
export function readRows<T extends TableName, N extends ColumnName<T> = ColumnName<T>>(
  db: Database,
  table: T,
  columns: readonly N[] = columnNames(table) as readonly N[],
  rest = '',
  ...values: readonly (string | number | null)[]
): Row<T, N>[] {
  return db
    .prepare<(string | number | null)[], Row<T, N>>(
      `SELECT ${selectList(table, columns)} FROM ${table} ${rest}`,
    )
    .all(...values)
}

/** What a row holds of a figure. */
type FigureIn<N extends string> = { readonly [K in N]: number | null } & {
  readonly [K in N as `${K}_status`]: number
}

/** A figure of a row, its status in words. */
export function figureIn<N extends string>(
  row: FigureIn<N>,
  name: N,
): { readonly value: number | null; readonly status: Status } {
  const cells: Readonly<Record<string, number | null>> = row
  return { value: row[name], status: statusOf(Number(cells[`${name}_status`])) }
}
