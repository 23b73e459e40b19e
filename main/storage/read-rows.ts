import type { Database } from 'better-sqlite3'
import { columnNames, selectList } from './schema/sql.ts'
import type { ColumnName, Row, TableName } from './schema/tables.ts'

/**
 * Rows of one table, with the columns asked for (absent: all), as the declaration types them.
 *
 * @param rest of the statement: WHERE, ORDER BY.
 */
export function readRows<T extends TableName, N extends ColumnName<T> = ColumnName<T>>(
  db: Database,
  table: T,
  columns: readonly N[] = columnNames(table) as readonly N[],
  rest = '',
): Row<T, N>[] {
  return db.prepare<[], Row<T, N>>(`SELECT ${selectList(table, columns)} FROM ${table} ${rest}`).all()
}
