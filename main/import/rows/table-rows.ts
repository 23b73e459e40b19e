import type { Given } from '../readers/official-codes.ts'

/** Rows of the catalog's tables (main/storage/schema/tables.ts) before they are written: money in whole cents, statuses as words. */
export type Value = string | number | null | readonly number[]
export type TableRow = Readonly<Record<string, Value>>
/** By table; the rows of a large one are made while they are asked for, once. */
export type CatalogRows = Readonly<Record<string, Iterable<TableRow>>>

/** The two columns of a figure. */
export function figureColumns(name: string, { value, status }: Given): TableRow {
  return { [name]: value, [`${name}_status`]: status }
}

/** A figure that may be a band; `high` is null where it is one value. */
export interface Band extends Given {
  readonly high: number | null
}

/** Files give whole dollars; inside, money is whole cents. */
export function inCents({ value, status }: Given): Given {
  return { value: value === null ? null : value * 100, status }
}
