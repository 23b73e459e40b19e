import { tableColumns, type Columns } from './column.ts'
import { columnsOfTable } from './table.ts'
import { tableNamed, TABLES, type ColumnName, type TableName } from './tables.ts'

/** The columns of a table by their declared names; a figure is one. */
export function columnNames<T extends TableName>(name: T): readonly ColumnName<T>[] {
  return Object.keys(TABLES[name].columns) as ColumnName<T>[]
}

/** The same without some. */
export function columnNamesBut<T extends TableName, const But extends ColumnName<T>>(
  name: T,
  but: readonly But[],
): readonly Exclude<ColumnName<T>, But>[] {
  return columnNames(name).filter(
    (each): each is Exclude<ColumnName<T>, But> => !(but as readonly string[]).includes(each),
  )
}

/**
 * A list of columns to select, figures with all their parts: what it gives is
 * `Row<table, names>`.
 *
 * @param from name of the table in the statement; absent, its columns stand alone.
 */
export function selectList<T extends TableName>(
  name: T,
  columns: readonly ColumnName<T>[] = columnNames(name),
  from?: string,
): string {
  const declared = tableNamed(name).columns
  return columns
    .flatMap((column) => tableColumns(column, declared[column] as Columns[string]))
    .map((column) => (from === undefined ? column.name : `${from}.${column.name}`))
    .join(', ')
}

/** A statement that inserts a whole row, its values in the order of the columns. */
export function insertInto(name: TableName): string {
  const names = columnsOfTable(tableNamed(name))
    .filter(({ numbered }) => !numbered)
    .map((column) => column.name)
  return `INSERT INTO ${name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
}
