import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentile } from '../../../data/formulas/percentile.ts'

test('interpolates between the closest ranks', () => {
  const values = [10, 20, 30, 40, 50]
  expect(percentile(values, 0)).toEqual({ n: 5, value: 10 })
  expect(percentile(values, 10)).toEqual({ n: 5, value: 14 })
  expect(percentile(values, 50)).toEqual({ n: 5, value: 30 })
  expect(percentile(values, 100)).toEqual({ n: 5, value: 50 })
  expect(percentile([10, 20, 30, 40, 50, 60], 50)).toEqual({ n: 6, value: 35 })
})

test('unknown values are left out, not taken as 0, and n says so', () => {
  expect(percentile([null, 10, null, 20, 30, 40, 50], 50)).toEqual({ n: 5, value: 30 })
})

test('with fewer than five known values there is none', () => {
  expect(percentile([1, 2, 3, 4, null], 50)).toEqual({ n: 4, value: null })
})

test('a p outside 0 to 100 is refused', () => {
  expect(() => percentile([1, 2, 3, 4, 5], 101)).toThrow(RangeError)
})

test('lies within the values, rises with p and does not depend on their order', () => {
  const values = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 5 })
  const p = fc.integer({ min: 0, max: 100 })
  fc.assert(
    fc.property(values, p, p, (given, one, two) => {
      const low = percentile(given, Math.min(one, two)).value as number
      const high = percentile(given, Math.max(one, two)).value as number
      expect(low).toBeLessThanOrEqual(high)
      expect(low).toBeGreaterThanOrEqual(Math.min(...given))
      expect(high).toBeLessThanOrEqual(Math.max(...given))
      expect(percentile([...given].reverse(), Math.max(one, two)).value).toBe(high)
    }),
  )
})
