import {
  FIRST_STATUS_WITHOUT_VALUE,
  STATUSES,
  statusCode,
  type Status,
} from '../../../data/figures/figure.ts'

/**
 * The kinds of columns that tables of the catalog are declared of. What a column is
 * for is said once, where it is declared: SQL, row types, text form and what it reads
 * as in a catalog that was made before it existed all follow from that.
 */

/** How a cell is written in a text table (data/catalog/*.csv). */
export type CellType = 'text' | 'text-or-null' | 'integer' | 'real' | 'money' | 'money-list' | 'status'

/** As the database holds it: money in whole cents, a status as its code. */
export type StoredCell = string | number | null

/** A plain column. `Stored` is what a row has in it; `New` what a row to be written has. */
export interface Column<Stored extends StoredCell = StoredCell, New = unknown> {
  readonly kind: 'column'
  readonly cell: CellType
  readonly notNull: boolean
  /** Values it takes; absent: any of its type. */
  readonly values?: readonly (string | number)[]
  /** What else must hold of it, as SQL that names it "{}". */
  readonly check?: string
  /** Table whose key it holds. */
  readonly references?: string
  /** SQL of a default. */
  readonly default?: string
  /**
   * What it reads as in a catalog of before it existed. Absent: every catalog has it, and
   * one without it cannot be read.
   */
  readonly missing?: Stored
  /** What it was called in catalogs of before, newest first. */
  readonly formerNames?: readonly string[]
  /** Of a number that the database gives by itself: no text form has it. */
  readonly numbered?: true
  /** Types only; nothing is there. */
  readonly holds?: readonly [Stored, New]
}

/**
 * A figure: its value, its status and, of a band, its upper end, in columns `<name>`,
 * `<name>_high` and `<name>_status`. CHECKs hold that the value is missing exactly
 * where the status carries none. In a catalog of before it is not reported.
 */
export interface FigureColumn<Band extends boolean = boolean> {
  readonly kind: 'figure'
  readonly cell: 'integer' | 'real' | 'money'
  readonly band: Band
  /** What the value's column was called in catalogs of before, newest first; status and upper end follow it. */
  readonly formerNames?: readonly string[]
}

export type Columns = Readonly<Record<string, Column | FigureColumn>>

type Options = Pick<Column, 'check' | 'references' | 'formerNames'>
/** `missing: undefined` in the options says that every catalog has it. */
interface Missing<Stored> {
  readonly missing?: Stored | undefined
}

/** Never NULL, '' where there is none; in a catalog of before it is ''. */
export function text(options: Options & Missing<string> = {}): Column<string, string> {
  return { kind: 'column', cell: 'text', notNull: true, missing: '', ...options } as Column<string, string>
}

export function textOrNull(options: Options & Missing<string | null> = {}) {
  type Cell = string | null
  return { kind: 'column', cell: 'text-or-null', notNull: false, missing: null, ...options } as Column<
    Cell,
    Cell
  >
}

/** A text that names a row or what it belongs to: no catalog is without. */
export function key(options: Options = {}): Column<string, string> {
  return { kind: 'column', cell: 'text', notNull: true, ...options }
}

/** A whole number that no catalog is without, unless `missing` says what stands for it. */
export function integer(options: Options & Missing<number> = {}): Column<number, number> {
  return { kind: 'column', cell: 'integer', notNull: true, ...options } as Column<number, number>
}

export function integerOrNull<const V extends number = number>(
  options: Options & { readonly values?: readonly V[] } = {},
) {
  type Cell = V | null
  return { kind: 'column', cell: 'integer', notNull: false, missing: null, ...options } as Column<Cell, Cell>
}

export function real(options: Options & Missing<number> = {}): Column<number, number> {
  return { kind: 'column', cell: 'real', notNull: true, ...options } as Column<number, number>
}

export function realOrNull(options: Options = {}) {
  type Cell = number | null
  return { kind: 'column', cell: 'real', notNull: false, missing: null, ...options } as Column<Cell, Cell>
}

/** The database's own number of a row. */
export const rowNumber: Column<number, never> = {
  kind: 'column',
  cell: 'integer',
  notNull: true,
  numbered: true,
}

/**
 * One of a set of codes. In a catalog of before it is 'not-reported', where that is one
 * of them; else `missing` says what it is.
 */
export function oneOf<const V extends string>(
  values: readonly V[],
  options: Options & Missing<NoInfer<V>> = {},
): Column<V, V> {
  const unknown = (values as readonly string[]).includes('not-reported') ? { missing: 'not-reported' } : {}
  return { kind: 'column', cell: 'text', notNull: true, values, ...unknown, ...options } as Column<V, V>
}

export function oneOfOrNull<const V extends string>(values: readonly V[], options: Options = {}) {
  type Cell = V | null
  return {
    kind: 'column',
    cell: 'text-or-null',
    notNull: false,
    values,
    missing: null,
    ...options,
  } as Column<Cell, Cell>
}

/** Amounts in whole cents, separated by blanks; '' where there are none. */
export const moneyList: Column<string, readonly number[]> = {
  kind: 'column',
  cell: 'money-list',
  notNull: true,
  default: "''",
  missing: '',
}

export function figure(
  cell: FigureColumn['cell'],
  options: Pick<FigureColumn, 'formerNames'> = {},
): FigureColumn<false> {
  return { kind: 'figure', cell, band: false, ...options }
}

/** A figure that may lie between two values. */
export function band(
  cell: FigureColumn['cell'],
  options: Pick<FigureColumn, 'formerNames'> = {},
): FigureColumn<true> {
  return { kind: 'figure', cell, band: true, ...options }
}

type PlainName<C> = { [N in keyof C]: C[N] extends Column ? N : never }[keyof C]
type FigureName<C> = { [N in keyof C]: C[N] extends FigureColumn ? N : never }[keyof C]
type BandName<C> = { [N in keyof C]: C[N] extends FigureColumn<true> ? N : never }[keyof C]
type NumberedName<C> = {
  [N in keyof C]: C[N] extends Column<number, never> ? N : never
}[keyof C]
type Simplified<T> = { [K in keyof T]: T[K] }

/** A row as it is read: figures as value, upper end and status code. */
export type StoredRow<C> = Simplified<
  { readonly [N in PlainName<C>]: C[N] extends Column<infer Stored> ? Stored : never } & {
    readonly [N in FigureName<C>]: number | null
  } & { readonly [N in BandName<C> & string as `${N}_high`]: number | null } & {
    readonly [N in FigureName<C> & string as `${N}_status`]: number
  }
>

/** A row to be written: statuses as words, money in whole cents, lists as lists. */
export type NewRow<C> = Simplified<
  {
    readonly [N in Exclude<PlainName<C>, NumberedName<C>>]: C[N] extends Column<StoredCell, infer New>
      ? New
      : never
  } & { readonly [N in FigureName<C>]: number | null } & {
    readonly [N in BandName<C> & string as `${N}_high`]: number | null
  } & { readonly [N in FigureName<C> & string as `${N}_status`]: Status }
>

/** A column of the database: figures are two or three of them. */
export interface TableColumn {
  readonly name: string
  /** The declared column that it is, or is a part of. */
  readonly of: string
  readonly cell: CellType
  readonly sqlType: 'TEXT' | 'INTEGER' | 'REAL'
  readonly notNull: boolean
  readonly numbered: boolean
  readonly values?: readonly (string | number)[]
  readonly check?: string
  readonly references?: string
  readonly default?: string
  /** What it reads as in a catalog without it; undefined: such a catalog cannot be read. */
  readonly missing: StoredCell | undefined
  readonly formerNames: readonly string[]
}

const SQL_TYPES: Readonly<Record<CellType, TableColumn['sqlType']>> = {
  text: 'TEXT',
  'text-or-null': 'TEXT',
  'money-list': 'TEXT',
  integer: 'INTEGER',
  money: 'INTEGER',
  status: 'INTEGER',
  real: 'REAL',
}

/** The columns of the database that a declared one stands for, in their order. */
export function tableColumns(name: string, column: Column | FigureColumn): readonly TableColumn[] {
  if (column.kind === 'column') {
    const { formerNames = [], numbered = false, missing } = column
    return [{ ...column, name, of: name, sqlType: SQL_TYPES[column.cell], numbered, missing, formerNames }]
  }
  const part = (suffix: string, more: Pick<TableColumn, 'cell' | 'notNull' | 'missing'>): TableColumn => ({
    name: `${name}${suffix}`,
    of: name,
    sqlType: SQL_TYPES[more.cell],
    numbered: false,
    formerNames: (column.formerNames ?? []).map((former) => `${former}${suffix}`),
    ...more,
  })
  const value = { cell: column.cell, notNull: false, missing: null }
  return [
    part('', value),
    ...(column.band ? [part('_high', value)] : []),
    part('_status', { cell: 'status', notNull: true, missing: statusCode('not-reported') }),
  ]
}

/** What holds for the columns of a declared one, as SQL of a CHECK each. */
export function checksOf(name: string, column: Column | FigureColumn): readonly string[] {
  if (column.kind === 'column') {
    const { values, check } = column
    return [
      ...(values ? [`${name} IN (${values.map(sqlLiteral).join(', ')})`] : []),
      ...(check === undefined ? [] : [check.replaceAll('{}', name)]),
    ]
  }
  const last = STATUSES.length - 1
  return [
    `(${name} IS NULL) = (${name}_status >= ${FIRST_STATUS_WITHOUT_VALUE}) AND ${name}_status BETWEEN 0 AND ${last}`,
    ...(column.band ? [`${name}_high >= ${name}`] : []),
  ]
}

export function sqlLiteral(value: StoredCell): string {
  if (value === null) return 'NULL'
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`
}
