import { STATUSES, type Status } from '../../data/figures/figure.ts'
import type { CellType, StoredCell } from '../../main/storage/schema/column.ts'
import { columnsOfTable } from '../../main/storage/schema/table.ts'
import { tableNamed, type ColumnName, type NewRow, type TableName } from '../../main/storage/schema/tables.ts'

/**
 * Rows for tests: every column that may be unknown is, the others are what the test says.
 * A column that is declared tomorrow is in them.
 */

/** As a text table has it. */
export function textRow<Known extends Readonly<Record<string, string | number>>>(
  table: TableName,
  known: Known,
): Record<string, string | number> & Known {
  return { ...unknowns(table, ({ missing }) => missing ?? ''), ...known }
}

/** As readers make it, or some columns of it. */
export function newRow<T extends TableName, N extends ColumnName<T> = ColumnName<T>>(
  table: T,
  known: Partial<NewRow<T, N>>,
  columns?: readonly N[],
): NewRow<T, N> {
  const blank = unknowns(table, ({ cell, missing }) => (cell === 'money-list' ? [] : missing), columns)
  return { ...blank, ...known } as unknown as NewRow<T, N>
}

interface Part {
  readonly cell: CellType
  readonly missing: StoredCell
}

function unknowns<Value>(
  table: TableName,
  blank: (part: Part) => Value,
  columns?: readonly string[],
): Record<string, Value | Status> {
  return Object.fromEntries(
    columnsOfTable(tableNamed(table))
      .filter(
        ({ of, numbered, missing }) => !numbered && missing !== undefined && (columns?.includes(of) ?? true),
      )
      .map(({ name, cell, missing = null }) => [
        name,
        cell === 'status' ? (STATUSES[Number(missing)] as Status) : blank({ cell, missing }),
      ]),
  )
}
