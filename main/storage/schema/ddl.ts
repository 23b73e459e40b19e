import { checksOf, type TableColumn } from './column.ts'
import { columnsOfTable } from './table.ts'
import { SEARCH_TABLES, tableNamed, TABLES, type TableName } from './tables.ts'

/** The SQL that makes an empty catalog of the present version. */
export function catalogDdl(): string {
  return [
    ...(Object.keys(TABLES) as TableName[]).map(tableDdl),
    ...Object.entries(SEARCH_TABLES).map(([name, columns]) => searchDdl(name, columns)),
  ].join('\n')
}

/** A table and its indexes. */
export function tableDdl(name: TableName): string {
  const declared = tableNamed(name)
  const { columns, primaryKey, checks = [], rowid, indexes = {} } = declared
  const isKeyed = (column: string) => primaryKey.length === 1 && primaryKey[0] === column
  const parts = [
    ...columnsOfTable(declared).map((column) => columnDdl(column, isKeyed(column.name))),
    ...(primaryKey.length > 1 ? [`PRIMARY KEY (${primaryKey.join(', ')})`] : []),
    ...Object.entries(columns)
      .flatMap(([column, each]) => checksOf(column, each))
      .concat(checks)
      .map((check) => `CHECK (${check})`),
  ]
  return [
    `CREATE TABLE ${name} (\n  ${parts.join(',\n  ')}\n) ${rowid ? 'STRICT' : 'STRICT, WITHOUT ROWID'};`,
    ...Object.entries(indexes).map(
      ([index, { columns: indexed, unique }]) =>
        `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${index} ON ${name} (${indexed.join(', ')});`,
    ),
  ].join('\n')
}

function columnDdl(column: TableColumn, isKey: boolean): string {
  const { name, sqlType, notNull, references } = column
  return [
    name,
    sqlType,
    ...(isKey ? ['PRIMARY KEY'] : notNull ? ['NOT NULL'] : []),
    ...(column.default === undefined ? [] : [`DEFAULT ${column.default}`]),
    ...(references === undefined ? [] : [`REFERENCES ${references} (${keyOf(references)})`]),
  ].join(' ')
}

function keyOf(name: string): string {
  const [key] = name in TABLES ? tableNamed(name as TableName).primaryKey : []
  if (key === undefined) throw new RangeError(`No table "${name}" with a key`)
  return key
}

/** A full-text table; a name may say in which schema of the connection ("temp.cip_search"). */
export function searchDdl(name: string, [key, ...words]: readonly string[]): string {
  return `CREATE VIRTUAL TABLE ${name} USING fts5 (
  ${key} UNINDEXED, ${words.join(', ')},
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4'
);`
}
