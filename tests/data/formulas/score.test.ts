import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mustHaves, rankShares, weightedScores } from '../../../data/formulas/score.ts'

describe('shares by rank', () => {
  test('best is 1, worst is 0, by the better direction', () => {
    expect(rankShares([100, 300, 200], 'lower')).toEqual([1, 0, 0.5])
    expect(rankShares([100, 300, 200], 'higher')).toEqual([0, 1, 0.5])
  })
  test('ties share the mean rank', () => {
    expect(rankShares([100, 200, 200, 300], 'lower')).toEqual([1, 0.5, 0.5, 0])
  })
  test('all equal are all best, a single known value too', () => {
    expect(rankShares([5, 5, 5], 'lower')).toEqual([1, 1, 1])
    expect(rankShares([null, 5], 'lower')).toEqual([null, 1])
  })
})

describe('weighted scores', () => {
  test('shares are weighed', () => {
    expect(
      weightedScores([
        { weight: 3, better: 'lower', values: [100, 200] },
        { weight: 1, better: 'higher', values: [10, 20] },
      ]),
    ).toEqual([
      { low: 0.75, high: 0.75 },
      { low: 0.25, high: 0.25 },
    ])
  })
  test('an unknown gives a range: once worst, once best', () => {
    expect(
      weightedScores([
        { weight: 1, better: 'lower', values: [100, 200] },
        { weight: 1, better: 'higher', values: [null, 20] },
      ]),
    ).toEqual([
      { low: 0.5, high: 1 },
      { low: 0.5, high: 0.5 },
    ])
  })
  test('without any weight there is no score', () => {
    expect(weightedScores([{ weight: 0, better: 'lower', values: [1, 2] }])).toEqual([null, null])
  })
  test('a negative weight and lists of unlike length are refused', () => {
    expect(() => weightedScores([{ weight: -1, better: 'lower', values: [1] }])).toThrow(RangeError)
    expect(() =>
      weightedScores([
        { weight: 1, better: 'lower', values: [1] },
        { weight: 1, better: 'lower', values: [1, 2] },
      ]),
    ).toThrow(RangeError)
  })
  test('stays within 0 and 1, and low never passes high', () => {
    const attribute = fc.record({
      weight: fc.integer({ min: 0, max: 10 }),
      better: fc.constantFrom('lower' as const, 'higher' as const),
      values: fc.array(fc.option(fc.nat(100)), { minLength: 4, maxLength: 4 }),
    })
    fc.assert(
      fc.property(fc.array(attribute, { minLength: 1, maxLength: 5 }), (attributes) => {
        for (const score of weightedScores(attributes)) {
          if (!score) continue
          expect(score.low).toBeGreaterThanOrEqual(0)
          expect(score.high).toBeLessThanOrEqual(1 + 1e-12)
          expect(score.low).toBeLessThanOrEqual(score.high)
        }
      }),
    )
  })
})

test('a failed must-have excludes; an unknown one is a question', () => {
  expect(mustHaves([true, null, false])).toBe('no')
  expect(mustHaves([true, null])).toBe('ask')
  expect(mustHaves([true])).toBe('yes')
  expect(mustHaves([])).toBe('yes')
})
