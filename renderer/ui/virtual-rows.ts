/**
 * Which rows of a long list stand in view, and where. Browsers cap how tall an
 * element may be (Chromium: about 33.5 million px after zoom), and 267,595 rows
 * of 36 px at 400 % zoom would pass it. So the scroll height is capped, and the
 * middle of a longer list scrolls faster; both ends scroll one to one. The
 * libraries for virtual rows do not scale the height, so this is our own.
 */
export const TALLEST = 6_000_000

/** Both ends of a capped list that scroll one to one, px. */
const EVEN_END = 100_000

/** Rows drawn beyond the view on each side, so that scrolling shows no gaps. */
const MARGIN = 8

export interface ListView {
  readonly total: number
  /** px */
  readonly rowHeight: number
  /** Height of the part that scrolls, without the sticky head, px. */
  readonly height: number
  /** px, of the scroll bar */
  readonly scrollTop: number
}

export interface RowWindow {
  /** First row to draw. */
  readonly first: number
  /** The row after the last to draw. */
  readonly last: number
  /** Empty space above the rows and below them, px. */
  readonly above: number
  readonly below: number
}

/** Height of the list on the scroll bar, px. */
export function scrollHeight({ total, rowHeight }: Pick<ListView, 'total' | 'rowHeight'>): number {
  return Math.min(total * rowHeight, TALLEST)
}

/** Where the scroll bar stands -> how far into the whole list that is, px. */
export function listOffset(view: ListView): number {
  const { real, shown, end } = extents(view)
  const top = Math.min(Math.max(view.scrollTop, 0), shown)
  if (real === shown || top <= end) return top
  if (top >= shown - end) return real - (shown - top)
  return end + ((top - end) / (shown - 2 * end)) * (real - 2 * end)
}

/** How far into the whole list -> where the scroll bar stands, px. */
export function scrollTopAt(offset: number, view: Omit<ListView, 'scrollTop'>): number {
  const { real, shown, end } = extents(view)
  const at = Math.min(Math.max(offset, 0), real)
  if (real === shown || at <= end) return at
  if (at >= real - end) return shown - (real - at)
  return end + ((at - end) / (real - 2 * end)) * (shown - 2 * end)
}

export function rowsInView(view: ListView): RowWindow {
  const { total, rowHeight, height, scrollTop } = view
  const { shown } = extents(view)
  const offset = listOffset(view)
  const first = clamp(Math.floor(offset / rowHeight) - MARGIN, 0, total)
  const last = clamp(Math.ceil((offset + height) / rowHeight) + MARGIN, first, total)
  // The first row drawn stands as far above the scroll position as it does in the whole list.
  const above = Math.max(0, Math.min(scrollTop, shown) - (offset - first * rowHeight))
  return { first, last, above, below: Math.max(0, shown - above - (last - first) * rowHeight) }
}

/** The scroll position that has the row in view, moving as little as can be. */
export function scrollToRow(row: number, view: ListView): number {
  const offset = listOffset(view)
  const top = row * view.rowHeight
  if (top < offset) return scrollTopAt(top, view)
  const bottom = top + view.rowHeight - view.height
  return bottom > offset ? scrollTopAt(bottom, view) : view.scrollTop
}

/**
 * The scroll position at which rows of another height have the row where it stood;
 * a row out of view leaves that to the topmost one.
 */
export function keptPlace(row: number, before: ListView, now: ListView): number {
  const offset = listOffset(before)
  const top = row * before.rowHeight - offset
  const isInView = top > -before.rowHeight && top < before.height
  const anchor = isInView ? row : Math.floor(offset / before.rowHeight)
  const place = Math.min(anchor * before.rowHeight - offset, now.height - now.rowHeight)
  return scrollTopAt(anchor * now.rowHeight - place, now)
}

/** What the table draws, from top to bottom: rows and the empty space between them. */
export type Line =
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'gap'; readonly id: string; readonly height: number }

/**
 * The lines of the window, and the row in focus also where it is out of view:
 * a row that leaves the page would take the focus with it.
 */
export function lines(view: ListView, focused: number | null): readonly Line[] {
  const { first, last, above, below } = rowsInView(view)
  const rows: Line[] = []
  for (let index = first; index < last; index++) rows.push({ kind: 'row', index })
  const gap = (id: string, height: number): Line[] => (height > 0 ? [{ kind: 'gap', id, height }] : [])

  if (focused === null || focused >= view.total || (focused >= first && focused < last)) {
    return [...gap('above', above), ...rows, ...gap('below', below)]
  }
  const { rowHeight } = view
  const place = scrollTopAt(focused * rowHeight, view)
  const kept: Line = { kind: 'row', index: focused }
  if (focused < first) {
    const before = clamp(place, 0, Math.max(0, above - rowHeight))
    return [
      ...gap('before', before),
      kept,
      ...gap('above', above - rowHeight - before),
      ...rows,
      ...gap('below', below),
    ]
  }
  const end = scrollHeight(view) - below
  const between = clamp(place - end, 0, Math.max(0, below - rowHeight))
  return [
    ...gap('above', above),
    ...rows,
    ...gap('below', between),
    kept,
    ...gap('after', below - rowHeight - between),
  ]
}

function extents({ total, rowHeight }: Pick<ListView, 'total' | 'rowHeight'>) {
  const real = total * rowHeight
  const shown = scrollHeight({ total, rowHeight })
  return { real, shown, end: EVEN_END }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
