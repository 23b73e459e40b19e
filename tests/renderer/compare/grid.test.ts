import { describe, expect, it } from 'vitest'
import { step, type Position } from '../../../renderer/compare/grid.ts'

/** Cells marked "." hold nothing to press. */
const cells = ['x.x', 'xxx', '..x']
const has = ({ row, column }: Position) => cells[row]?.[column] === 'x'
const go = (row: number, column: number, key: string) => step({ row, column }, key, 3, 3, has)

describe('step', () => {
  it.each([
    [1, 1, 'ArrowLeft', { row: 1, column: 0 }],
    [1, 1, 'ArrowRight', { row: 1, column: 2 }],
    [1, 0, 'ArrowUp', { row: 0, column: 0 }],
    [1, 2, 'ArrowDown', { row: 2, column: 2 }],
    [1, 1, 'Home', { row: 1, column: 0 }],
    [1, 1, 'End', { row: 1, column: 2 }],
  ])('from %i, %i by %s', (row, column, key, expected) => {
    expect(go(row, column, key)).toEqual(expected)
  })

  it('jumps over cells that hold nothing to press', () => {
    expect(go(0, 0, 'ArrowRight')).toEqual({ row: 0, column: 2 })
    expect(step({ row: 2, column: 2 }, 'Home', 3, 3, has)).toEqual({ row: 2, column: 2 })
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
