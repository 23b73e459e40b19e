import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimateOverYears, monthsOfTraining, yearsOfTraining } from '../../../data/formulas/estimate.ts'
import { AWARD_LEVELS } from '../../../data/program.ts'

describe('years and months of training', () => {
  test.each([
    [20, 0.1, 0.33, 1, 3],
    [21, 0.33, 1, 3, 12],
    [2, 1, 2, 9, 24],
    [3, 2, 2, 18, 24],
    [4, 2, 4, 18, 48],
    [5, 4, 4, 36, 48],
  ])('level %i stands for %d to %d years and %i to %i months', (level, low, high, shortest, longest) => {
    expect(yearsOfTraining(level)).toEqual({ low, high, fits: true })
    expect(monthsOfTraining(level)).toEqual({ low: shortest, high: longest })
  })

  test.each([6, 7, 8, 17, 18, 19, 99])('level %i is not estimated', (level) => {
    expect(yearsOfTraining(level)).toBeNull()
    expect(monthsOfTraining(level)).toBeNull()
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
  test('short certificates are bands, without a float’s tail', () => {
    expect(estimateOverYears(320_000, 20)).toEqual({ low: 32_000, high: 105_600 })
    expect(estimateOverYears(320_000, 21)).toEqual({ low: 105_600, high: 320_000 })
    expect(estimateOverYears(150, 20)).toEqual({ low: 15, high: 50 })
  })
  test('a free year stays free, at every level that is estimated', () => {
    expect(estimateOverYears(0, 2)).toEqual({ low: 0, high: 0 })
  })

  test('whole cents, low to high', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.constantFrom(...AWARD_LEVELS), (dollars, level) => {
        const estimate = estimateOverYears(dollars * 100, level)
        if (!estimate) return
        expect(Number.isInteger(estimate.low) && Number.isInteger(estimate.high)).toBe(true)
        expect(estimate.low).toBeLessThanOrEqual(estimate.high)
      }),
    )
  })
})

describe('a length that somebody publishes or tells', () => {
  const over = (level: number, months: number, high = months) => yearsOfTraining(level, { low: months, high })

  test('of L months is L/12 to L/9 years, within those of the level', () => {
    expect(over(2, 15)).toEqual({ low: 1.25, high: 15 / 9, fits: true })
    expect(over(2, 12)).toEqual({ low: 1, high: 12 / 9, fits: true })
    expect(over(2, 9, 18)).toEqual({ low: 1, high: 2, fits: true })
    expect(over(21, 6)).toEqual({ low: 0.5, high: 6 / 9, fits: true })
    expect(over(3, 20)).toEqual({ low: 2, high: 2, fits: true })
    expect(estimateOverYears(320_000, 2, { low: 15, high: 15 })).toEqual({ low: 400_000, high: 533_333 })
  })

  test('that the level’s years do not meet leaves the nearer end, and does not fit', () => {
    expect(over(2, 6)).toEqual({ low: 1, high: 1, fits: false })
    expect(over(2, 30)).toEqual({ low: 2, high: 2, fits: false })
    expect(over(3, 12)).toEqual({ low: 2, high: 2, fits: false })
    // They touch: 9 months are a year at most, 24 two at least.
    expect(over(2, 9)).toEqual({ low: 1, high: 1, fits: true })
    expect(over(2, 24)).toEqual({ low: 2, high: 2, fits: true })
  })

  test('never widens the band, and never leaves it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...AWARD_LEVELS),
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 30, noNaN: true }),
        (level, months, more) => {
          const [whole, narrowed] = [yearsOfTraining(level), over(level, months, months + more)]
          if (!whole || !narrowed) return void expect(narrowed).toBe(whole)
          expect(narrowed.low).toBeGreaterThanOrEqual(whole.low)
          expect(narrowed.high).toBeLessThanOrEqual(whole.high)
          expect(narrowed.low).toBeLessThanOrEqual(narrowed.high)
        },
      ),
    )
  })
})
