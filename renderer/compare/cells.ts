import { step, type Position } from './grid.ts'

/**
 * The table's cells under the keyboard. A cell's control carries `data-cell`, its
 * row `data-row`; the first cell of a row is its head.
 */

/** An arrow, Home or End on a cell's control: the focus goes to the next cell that has one. */
export function arrowTo(event: KeyboardEvent, table: HTMLTableElement): void {
  const { target } = event
  if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return
  const from = target.closest('td')
  if (!from || !target.matches('[data-cell]')) return
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-row]')]
  const controlAt = ({ row, column }: Position) =>
    rows[row]?.cells[column + 1]?.querySelector<HTMLElement>('[data-cell]')
  const row = rows.findIndex((one) => one.contains(from))
  const columns = (rows[row]?.cells.length ?? 1) - 1
  const next = step({ row, column: from.cellIndex - 1 }, event.key, rows.length, columns, (at) =>
    Boolean(controlAt(at)),
  )
  if (!next) return
  event.preventDefault()
  controlAt(next)?.focus()
}

/**
 * Brings the whole cell of a control into view. A browser takes it for seen as soon
 * as 32 of its pixels are, even under the first column.
 */
export function uncover(control: HTMLElement, firstColumnEnds: number, scroller: HTMLElement | null): void {
  const cell = control.closest('td')
  if (!cell || !scroller) return
  const { left, right } = cell.getBoundingClientRect()
  const covered = firstColumnEnds - left
  const beyond = right - scroller.getBoundingClientRect().left - scroller.clientWidth
  if (covered > 0) scroller.scrollBy({ left: -covered })
  else if (beyond > 0) scroller.scrollBy({ left: Math.min(beyond, -covered) })
}
