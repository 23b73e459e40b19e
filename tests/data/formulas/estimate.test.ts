import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimateOverYears, yearsOfTraining } from '../../../data/formulas/estimate.ts'
import { AWARD_LEVELS } from '../../../data/program.ts'

describe('years of training', () => {
  test.each([
    [20, 0.33, 0.33],
    [21, 1, 1],
    [2, 1, 2],
    [3, 2, 2],
    [4, 2, 4],
    [5, 4, 4],
  ])('level %i stands for %d to %d years', (level, low, high) => {
    expect(yearsOfTraining(level)).toEqual({ low, high })
  })

  test.each([6, 7, 8, 17, 18, 19, 99])('level %i is not estimated', (level) => {
    expect(yearsOfTraining(level)).toBeNull()
    expect(estimateOverYears(320_000, level)).toBeNull()
  })
})

describe('a yearly charge over the years', () => {
  test('3,200 a year, associate = 6,400', () => {
    expect(estimateOverYears(320_000, 3)).toEqual({ low: 640_000, high: 640_000 })
  })
  test('3,200 a year, certificate level 2 = 3,200 to 6,400', () => {
    expect(estimateOverYears(320_000, 2)).toEqual({ low: 320_000, high: 640_000 })
  })
  test('under 12 weeks is a third of a year, without a float’s tail', () => {
    expect(estimateOverYears(320_000, 20)).toEqual({ low: 105_600, high: 105_600 })
    expect(estimateOverYears(150, 20)).toEqual({ low: 50, high: 50 })
  })
  test('a free year stays free, at every level that is estimated', () => {
    expect(estimateOverYears(0, 2)).toEqual({ low: 0, high: 0 })
  })

  test('whole cents, low to high, and dollars in make dollars out', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.constantFrom(...AWARD_LEVELS), (dollars, level) => {
        const estimate = estimateOverYears(dollars * 100, level)
        if (!estimate) return
        expect(Number.isInteger(estimate.low) && Number.isInteger(estimate.high)).toBe(true)
        expect(estimate.low).toBeLessThanOrEqual(estimate.high)
        expect(estimate.low % (level === 20 ? 1 : 100)).toBe(0)
      }),
    )
  })
})
