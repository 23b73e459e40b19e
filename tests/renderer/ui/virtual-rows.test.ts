import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  keptPlace,
  lines,
  listOffset,
  rowsInView,
  scrollHeight,
  scrollToRow,
  scrollTopAt,
  TALLEST,
  type ListView,
} from '../../../renderer/ui/virtual-rows.ts'
import { NATIONAL, SHIPPED } from '../../support/catalog-counts.ts'

const view = (change: Partial<ListView> = {}): ListView => ({
  total: SHIPPED.programs,
  rowHeight: 36,
  height: 700,
  scrollTop: 0,
  ...change,
})

/** The national catalog is taller than the cap, the shipped one is not. */
const anyView = fc
  .record({
    total: fc.constantFrom(0, 1, 5, SHIPPED.programs, NATIONAL.programs, 500_000),
    rowHeight: fc.constantFrom(28, 36, 44, 52),
    height: fc.integer({ min: 0, max: 3000 }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ total, rowHeight, height, at }): ListView => {
    const reach = Math.max(0, scrollHeight({ total, rowHeight }) - height)
    return { total, rowHeight, height, scrollTop: Math.round(at * reach) }
  })

describe('the rows in view', () => {
  it('are the first ones at the top, with some to spare below', () => {
    expect(rowsInView(view())).toEqual({ first: 0, last: 28, above: 0, below: (SHIPPED.programs - 28) * 36 })
  })

  it('are none in an empty list', () => {
    expect(rowsInView(view({ total: 0 }))).toEqual({ first: 0, last: 0, above: 0, below: 0 })
  })

  it('fill the view and the height of the scroll bar, at every place of a list of any length', () => {
    fc.assert(
      fc.property(anyView, (list) => {
        const { first, last, above, below } = rowsInView(list)
        const rows = (last - first) * list.rowHeight
        expect(above + rows + below).toBeCloseTo(scrollHeight(list), 3)
        if (list.total === 0) return
        // No gap in view: the rows begin at or above its top and end at or below its bottom.
        expect(above).toBeLessThanOrEqual(list.scrollTop + 1e-6)
        const bottom = Math.min(list.scrollTop + list.height, scrollHeight(list))
        expect(above + rows).toBeGreaterThanOrEqual(bottom - 1e-6)
      }),
    )
  })

  it('are few, however long the list', () => {
    fc.assert(
      fc.property(anyView, (list) => {
        const { first, last } = rowsInView(list)
        expect(last - first).toBeLessThanOrEqual(Math.ceil(list.height / list.rowHeight) + 18)
      }),
    )
  })
})

describe('the scroll bar of a list', () => {
  it('is as tall as the list, up to what a browser can show at 400 % zoom', () => {
    expect(scrollHeight({ total: SHIPPED.programs, rowHeight: 36 })).toBe(SHIPPED.programs * 36)
    expect(scrollHeight({ total: NATIONAL.programs, rowHeight: 36 })).toBe(TALLEST)
    expect(TALLEST * 4).toBeLessThan(33_554_428)
  })

  it('goes one to one at both ends of a capped list, and reaches the last row', () => {
    const national = view({ total: NATIONAL.programs })
    expect(listOffset({ ...national, scrollTop: 360 })).toBe(360)
    const bottom = { ...national, scrollTop: TALLEST - 700 }
    expect(listOffset(bottom)).toBe(NATIONAL.programs * 36 - 700)
    expect(rowsInView(bottom).last).toBe(NATIONAL.programs)
  })

  it('stands where the offset is that it was set to', () => {
    fc.assert(
      fc.property(anyView, (list) => {
        expect(scrollTopAt(listOffset(list), list)).toBeCloseTo(list.scrollTop, 3)
      }),
    )
  })
})

describe('scrolling to a row', () => {
  it('does not move for a row that is in view', () => {
    expect(scrollToRow(100, view({ scrollTop: 3500 }))).toBe(3500)
  })

  it('moves as little as brings the row in whole, up or down', () => {
    expect(scrollToRow(10, view({ scrollTop: 3500 }))).toBe(360)
    expect(scrollToRow(300, view({ scrollTop: 3500 }))).toBe(301 * 36 - 700)
  })

  it('brings any row into any list', () => {
    fc.assert(
      fc.property(anyView, fc.nat(), (list, seed) => {
        if (list.total === 0 || list.height < list.rowHeight) return
        const row = seed % list.total
        const offset = listOffset({ ...list, scrollTop: scrollToRow(row, list) })
        expect(row * list.rowHeight).toBeGreaterThanOrEqual(offset - 1e-3)
        expect((row + 1) * list.rowHeight).toBeLessThanOrEqual(offset + list.height + 1e-3)
      }),
    )
  })
})

describe('the lines of the table', () => {
  it('hold the row in focus once, wherever the list stands, in order and at the same height', () => {
    fc.assert(
      fc.property(anyView, fc.nat(), (list, seed) => {
        if (list.total === 0) return
        const focused = seed % list.total
        const drawn = lines(list, focused)
        const rows = drawn.flatMap((line) => (line.kind === 'row' ? [line.index] : []))
        expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b))
        expect(rows).toContain(focused)
        const height = drawn.reduce(
          (sum, line) => sum + (line.kind === 'gap' ? line.height : list.rowHeight),
          0,
        )
        expect(height).toBeCloseTo(scrollHeight(list), 3)
        expect(drawn.every((line) => line.kind === 'row' || line.height > 0)).toBe(true)
      }),
    )
  })

  it('leave the rows in view where they are when the row in focus is far away', () => {
    const list = view({ scrollTop: 50_000 })
    const above = (focused: number | null) => {
      const drawn = lines(list, focused)
      const first = rowsInView(list).first
      const at = drawn.findIndex((line) => line.kind === 'row' && line.index === first)
      return drawn
        .slice(0, at)
        .reduce((sum, line) => sum + (line.kind === 'gap' ? line.height : list.rowHeight), 0)
    }
    expect(above(3)).toBe(above(null))
    expect(above(4000)).toBe(above(null))
  })

  it('forget a row in focus that the list no longer has', () => {
    expect(lines(view({ total: 2 }), 40)).toEqual([
      { kind: 'row', index: 0 },
      { kind: 'row', index: 1 },
    ])
  })
})

describe('rows of another height', () => {
  const low = view({ scrollTop: 3600 })
  const high = { ...low, rowHeight: 52 }
  const topOf = (row: number, list: ListView) => row * list.rowHeight - listOffset(list)

  it('have the row in focus where it stood', () => {
    const scrollTop = keptPlace(110, low, high)
    expect(topOf(110, { ...high, scrollTop })).toBe(topOf(110, low))
    expect(keptPlace(110, { ...high, scrollTop }, low)).toBe(low.scrollTop)
  })

  it('have the topmost row where it stood, where the one in focus is out of view', () => {
    for (const row of [3, 400]) expect(keptPlace(row, low, high)).toBe(100 * 52)
  })

  it('do not push the row in focus out at the bottom', () => {
    const last = Math.floor((low.scrollTop + low.height) / low.rowHeight) - 1
    const scrollTop = keptPlace(last, low, high)
    expect(topOf(last, { ...high, scrollTop }) + high.rowHeight).toBeLessThanOrEqual(high.height)
  })

  it('keep the place in a list too long for its scroll bar', () => {
    const long = view({ total: NATIONAL.programs, scrollTop: 3_000_000 })
    const row = Math.ceil(listOffset(long) / long.rowHeight) + 5
    const taller = { ...long, rowHeight: 52 }
    const scrollTop = keptPlace(row, long, taller)
    expect(topOf(row, { ...taller, scrollTop })).toBeCloseTo(topOf(row, long), 3)
  })
})
