import { describe, expect, it } from 'vitest'
import { heirOf, moved, placed } from '../../../renderer/compare/column-order.ts'

const abc = ['a', 'b', 'c']

describe('columns', () => {
  it('moves one to the left and to the right', () => {
    expect(moved(abc, 'b', -1)).toEqual(['b', 'a', 'c'])
    expect(moved(abc, 'b', 1)).toEqual(['a', 'c', 'b'])
  })

  it('moves none over an edge, and none that is not there', () => {
    expect(moved(abc, 'a', -1)).toBeNull()
    expect(moved(abc, 'c', 1)).toBeNull()
    expect(moved(abc, 'x', 1)).toBeNull()
  })

  it('places one where it was dropped, the others in their order', () => {
    expect(placed(abc, 'a', 2)).toEqual(['b', 'c', 'a'])
    expect(placed(abc, 'c', 0)).toEqual(['c', 'a', 'b'])
    expect(placed(abc, 'b', 1)).toBeNull()
    expect(placed(abc, 'b', 3)).toBeNull()
  })

  it('leaves what it was given as it is', () => {
    moved(abc, 'a', 1)
    expect(abc).toEqual(['a', 'b', 'c'])
  })

  it('hands the focus to the next, else to the one before, else to nobody', () => {
    expect(heirOf(abc, 'a')).toBe('b')
    expect(heirOf(abc, 'c')).toBe('b')
    expect(heirOf(['a'], 'a')).toBeNull()
  })
})
