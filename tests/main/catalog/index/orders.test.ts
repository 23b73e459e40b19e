import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NONE } from '../../../../main/catalog/index/index-columns.ts'
import { orderBy } from '../../../../main/catalog/index/orders.ts'

describe('orderBy', () => {
  it('puts unknown last both ways and leaves equals in their own order', () => {
    const keys = Int32Array.of(5, NONE, 0, 5, 70_000, NONE, 0)
    expect([...orderBy(keys, false)]).toEqual([2, 6, 0, 3, 4, 1, 5])
    expect([...orderBy(keys, true)]).toEqual([4, 0, 3, 2, 6, 1, 5])
  })

  it('takes no keys, unknown ones only, and zeros only', () => {
    expect([...orderBy(new Int32Array(0), false)]).toEqual([])
    expect([...orderBy(Int32Array.of(NONE, NONE), true)]).toEqual([0, 1])
    expect([...orderBy(Int32Array.of(0, NONE, 0), true)]).toEqual([0, 2, 1])
  })

  it('agrees with a stable comparison sort', () => {
    const key = fc.oneof(
      fc.constant(NONE),
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 0, max: 2 ** 31 - 2 }),
    )
    fc.assert(
      fc.property(fc.array(key, { maxLength: 200 }), fc.boolean(), (keys, descending) => {
        const worth = (row: number) => {
          const value = keys[row] as number
          return value === NONE ? Infinity : descending ? -value : value
        }
        const expected = keys
          .map((_, row) => row)
          .sort((a, b) => (worth(a) === worth(b) ? 0 : worth(a) - worth(b)))
        expect([...orderBy(Int32Array.from(keys), descending)]).toEqual(expected)
      }),
    )
  })
})
