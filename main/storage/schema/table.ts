import { tableColumns, type CellType, type Columns, type StoredCell, type TableColumn } from './column.ts'

/** A table of the catalog. Every one is STRICT. */
export interface Table<C extends Columns = Columns> {
  readonly columns: C
  readonly primaryKey: readonly string[]
  /** What names a row in the files, where that is not the primary key; text tables are in its order. */
  readonly naturalKey?: readonly string[]
  /** Has it SQLite's own row number? The others are kept by their primary key. */
  readonly rowid?: true
  /** SQL of what must hold between columns. */
  readonly checks?: readonly string[]
  readonly indexes?: Readonly<Record<string, Index>>
  /**
   * shipped: has a text form that is checked in; imported: only an import fills it;
   * internal: about the file itself.
   */
  readonly filled: 'shipped' | 'imported' | 'internal'
}

interface Index {
  readonly columns: readonly string[]
  readonly unique?: true
}

interface Given<C, F> {
  readonly filled: F
  readonly primaryKey: readonly (keyof C & string)[]
  readonly naturalKey?: readonly (keyof C & string)[]
}

/** Keeps the types of the columns, and takes only names of columns as keys. */
export function table<const C extends Columns, const F extends Table['filled']>(
  declared: Table<C> & Given<C, F>,
): Table<C> & { readonly filled: F } {
  return declared
}

/** The columns of the database, in their order. */
export function columnsOfTable({ columns }: Table): readonly TableColumn[] {
  return Object.entries(columns).flatMap(([name, column]) => tableColumns(name, column))
}

/**
 * The text form of a table (data/catalog/<name>.csv): its columns in order. Cells: '' is
 * NULL (or an empty text); money columns hold dollars in the file and whole cents in the
 * database; status columns hold the status word in the file and its code in the database.
 */
export interface TextTable {
  readonly name: string
  readonly columns: Readonly<Record<string, CellType>>
  /** Columns that order the rows, so that the same facts are the same bytes. */
  readonly orderBy: readonly string[]
  /** What stands for a column that a file of before does not have; columns that it must have are not here. */
  readonly missing: Readonly<Record<string, StoredCell>>
}

export function textTable(name: string, declared: Table): TextTable {
  const columns = columnsOfTable(declared).filter(({ numbered }) => !numbered)
  return {
    name,
    columns: Object.fromEntries(columns.map(({ name: column, cell }) => [column, cell])),
    orderBy: declared.naturalKey ?? declared.primaryKey,
    missing: Object.fromEntries(
      columns.flatMap(({ name: column, missing }) => (missing === undefined ? [] : [[column, missing]])),
    ),
  }
}
