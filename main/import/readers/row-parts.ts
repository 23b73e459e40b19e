import { STATUSES, type Status } from '../../../data/figures/figure.ts'
import { tableColumns, type Columns, type NewRow } from '../../storage/schema/column.ts'
import { PARTS, type PartName } from '../../storage/schema/tables.ts'
import type { Given } from './official-codes.ts'

/** What a reader says, as columns of the catalog. */

/** The two columns of a figure. */
export function figureColumns<N extends string>(name: N, { value, status }: Given) {
  return { [name]: value, [`${name}_status`]: status } as { readonly [K in N]: number | null } & {
    readonly [K in `${N}_status`]: Status
  }
}

/** A figure of such columns. */
export function givenIn<N extends string>(
  row: { readonly [K in N]: number | null } & { readonly [K in `${N}_status`]: Status },
  name: N,
): Given {
  const { [name]: value, [`${name}_status` as const]: status } = row
  return { value, status: status as Status }
}

/** The same of whole dollars, as files give them: the catalog has money in whole cents. */
export function moneyColumns<N extends string>(name: N, { value, status }: Given) {
  return figureColumns(name, { value: value === null ? null : value * 100, status })
}

type ColumnsOf<P extends PartName> = (typeof PARTS)[P]

/**
 * A part of a row of which no file says anything, or a reader says only some of: figures are
 * not reported, texts are empty.
 *
 * @param but columns that no row is without, so that nothing can stand for them.
 * @throws RangeError for another such column
 */
export function notReportedPart<P extends PartName, const But extends keyof ColumnsOf<P> & string = never>(
  part: P,
  but: readonly But[] = [],
): NewRow<Omit<ColumnsOf<P>, But>> {
  const columns: Columns = PARTS[part]
  const cells = Object.keys(columns)
    .filter((name) => !(but as readonly string[]).includes(name))
    .flatMap((name) => tableColumns(name, columns[name] as Columns[string]))
    .map(({ name, cell, missing }): [string, unknown] => {
      if (missing === undefined) throw new RangeError(`No row is without "${name}"`)
      if (cell === 'money-list') return [name, []]
      return [name, cell === 'status' ? (STATUSES[Number(missing)] as Status) : missing]
    })
  return Object.fromEntries(cells) as NewRow<Omit<ColumnsOf<P>, But>>
}
