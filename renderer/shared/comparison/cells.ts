import { step } from './grid.ts'

/**
 * The table's cells under the keyboard. A cell's controls carry `data-cell`, its
 * row `data-line`; the first cell of a row is its head, which has a control, too.
 */

/** The column that arrows go up and down in, while they pass cells that stand for several. */
let way: { readonly at: HTMLElement; readonly column: number } | null = null

/** An arrow, Home or End on a cell's control: the focus goes to the next one. */
export function arrowTo(event: KeyboardEvent, table: HTMLTableElement): void {
  const { target } = event
  if (
    event.defaultPrevented ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    !(target instanceof HTMLElement)
  )
    return
  const from = target.closest<HTMLTableCellElement>('td, th')
  if (!from || !target.matches('[data-cell]')) return
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-line]')]
  const controls = rows.map((row) =>
    [...row.cells].map((cell) => [...cell.querySelectorAll<HTMLElement>('[data-cell]')]),
  )
  const row = rows.findIndex((one) => one.contains(from))
  const stop = controls[row]?.[from.cellIndex]?.indexOf(target) ?? 0
  const grid = rows.map((line, at) =>
    [...line.cells].map(({ colSpan }, cell) => ({ span: colSpan, stops: controls[at]?.[cell]?.length ?? 0 })),
  )
  const column = way?.at === target ? { column: way.column } : {}
  const next = step({ row, cell: from.cellIndex, stop, ...column }, event.key, grid)
  if (!next) return
  event.preventDefault()
  const control = controls[next.row]?.[next.cell]?.[next.stop]
  way = control && next.column !== undefined ? { at: control, column: next.column } : null
  control?.focus()
}

/**
 * Brings the whole cell of a control out from under what stays in view: the first
 * column, and the baseline's where it is held at an edge. A browser takes a cell for
 * seen as soon as 32 of its pixels are.
 *
 * @param held cells that stay while the others pass beneath: those of the same row.
 */
export function uncover(
  control: HTMLElement,
  held: readonly HTMLElement[],
  scroller: HTMLElement | null,
): void {
  const cell = control.closest('td')
  // What stands for several columns stays in view by itself.
  if (!cell || !scroller || held.includes(cell) || cell.colSpan > 1) return
  const { left, right } = cell.getBoundingClientRect()
  const start = scroller.getBoundingClientRect().left
  let from = start
  let to = start + scroller.clientWidth
  for (const one of held) {
    const edges = one.getBoundingClientRect()
    // Held at the left it begins where the held ones before it end; at the right it ends with the view.
    if (edges.left <= from + 1) from = Math.max(from, edges.right)
    else if (edges.right >= to - 1) to = Math.min(to, edges.left)
  }
  const covered = from - left
  const beyond = right - to
  if (covered > 0) scroller.scrollBy({ left: -covered })
  else if (beyond > 0) scroller.scrollBy({ left: Math.min(beyond, -covered) })
}
