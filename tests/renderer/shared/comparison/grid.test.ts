import { describe, expect, it } from 'vitest'
import { step, type GridCell } from '../../../../renderer/shared/comparison/grid.ts'

/** Cells of one column: "x" can be pressed, "." holds nothing to press. "(3/5)" spans three columns with five things to press. */
function grid(...rows: string[]): GridCell[][] {
  return rows.map((row) =>
    [...row.matchAll(/x|\.|\((\d)\/(\d)\)/g)].map(([cell, span = '1', stops]) => ({
      span: Number(span),
      stops: stops === undefined ? Number(cell === 'x') : Number(stops),
    })),
  )
}
const cells = grid('x.x', 'xxx', '..x')
const go = (row: number, cell: number, key: string, of = cells, stop = 0) =>
  step({ row, cell, stop }, key, of)

describe('step', () => {
  it.each([
    [1, 1, 'ArrowLeft', { row: 1, cell: 0, stop: 0 }],
    [1, 1, 'ArrowRight', { row: 1, cell: 2, stop: 0 }],
    [1, 0, 'ArrowUp', { row: 0, cell: 0, stop: 0 }],
    [1, 2, 'ArrowDown', { row: 2, cell: 2, stop: 0 }],
    [1, 1, 'Home', { row: 1, cell: 0, stop: 0 }],
    [1, 1, 'End', { row: 1, cell: 2, stop: 0 }],
  ])('from %i, %i by %s', (row, cell, key, expected) => {
    expect(go(row, cell, key)).toMatchObject(expected)
  })

  it('jumps over cells that hold nothing to press', () => {
    expect(go(0, 0, 'ArrowRight')).toEqual({ row: 0, cell: 2, stop: 0 })
    expect(go(2, 2, 'Home')).toEqual({ row: 2, cell: 2, stop: 0 })
    expect(go(2, 1, 'ArrowUp', grid('xxx', 'x.x', 'xxx'))).toMatchObject({ row: 0, cell: 1, stop: 0 })
  })

  it('stays where there is nowhere to go', () => {
    expect(go(0, 0, 'ArrowUp')).toBeNull()
    expect(go(1, 0, 'ArrowDown')).toBeNull()
    expect(go(1, 2, 'ArrowRight')).toBeNull()
  })

  it('leaves every other key alone', () => {
    for (const key of ['Enter', ' ', 'Tab', 'a', 'PageDown']) expect(go(1, 1, key)).toBeNull()
  })
})

describe('a cell for several columns', () => {
  const strip = grid('xxxx', 'x(3/5)', 'xxxx', 'x(3/1)', 'xxxx')

  it('is walked from one thing to the next', () => {
    expect(go(1, 0, 'ArrowRight', strip)).toEqual({ row: 1, cell: 1, stop: 0 })
    expect(go(1, 1, 'ArrowRight', strip, 3)).toEqual({ row: 1, cell: 1, stop: 4 })
    expect(go(1, 1, 'ArrowRight', strip, 4)).toBeNull()
    expect(go(1, 1, 'End', strip)).toEqual({ row: 1, cell: 1, stop: 4 })
    expect(go(1, 1, 'ArrowLeft', strip, 0)).toEqual({ row: 1, cell: 0, stop: 0 })
  })

  it('is entered and left near the column that one comes from', () => {
    expect(go(0, 2, 'ArrowDown', strip)).toMatchObject({ row: 1, cell: 1, stop: 1 })
    expect(go(1, 1, 'ArrowDown', strip, 1)).toMatchObject({ row: 2, cell: 2, stop: 0 })
    // More things than columns: the last column.
    expect(go(1, 1, 'ArrowUp', strip, 4)).toMatchObject({ row: 0, cell: 3, stop: 0 })
    expect(go(2, 3, 'ArrowDown', strip)).toMatchObject({ row: 3, cell: 1, stop: 0 })
    expect(go(2, 0, 'ArrowDown', strip)).toMatchObject({ row: 3, cell: 0, stop: 0 })
  })

  it('is passed without losing the column', () => {
    const on = step({ row: 4, cell: 3, stop: 0 }, 'ArrowUp', strip)
    expect(on).toEqual({ row: 3, cell: 1, stop: 0, column: 3 })
    expect(step(on!, 'ArrowUp', strip)).toMatchObject({ row: 2, cell: 3, stop: 0 })
    expect(step(on!, 'ArrowLeft', strip)).toEqual({ row: 3, cell: 0, stop: 0 })
  })
})
