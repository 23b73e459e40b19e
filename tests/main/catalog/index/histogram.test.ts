import { describe, expect, it } from 'vitest'
import { NONE } from '../../../../main/catalog/index/index-columns.ts'
import { binColumn, chooseBins } from '../../../../main/catalog/index/histogram.ts'

describe('chooseBins', () => {
  it('takes the smallest readable step that reaches 95 of 100 known values', () => {
    const months = Int32Array.from({ length: 100 }, (_, n) => (n < 96 ? 12 : 200))
    expect(chooseBins('months', [months])).toEqual({ count: 24, step: 1 })
    expect(chooseBins('months', [Int32Array.of(40, 40, NONE, NONE)])).toEqual({ count: 24, step: 2 })
  })

  it('takes the largest step where none reaches so far, and the smallest where nothing is known', () => {
    expect(chooseBins('months', [Int32Array.of(9999)])).toEqual({ count: 24, step: 12 })
    expect(chooseBins('cents', [Int32Array.of(NONE)])).toEqual({ count: 24, step: 5_000 })
  })
})

describe('binColumn', () => {
  it('bins by step, all above into the last one, unknown apart', () => {
    const bins = binColumn(Int32Array.of(0, 999, 1000, 23_999, 24_000, 900_000, NONE), {
      count: 24,
      step: 1000,
    })
    expect([...bins]).toEqual([0, 0, 1, 23, 23, 23, 24])
  })
})
