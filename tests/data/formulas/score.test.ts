import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  mustHaves,
  rankShares,
  scoreMargin,
  shareRanges,
  weightedScores,
  type Attribute,
  type Value,
} from '../../../data/formulas/score.ts'

describe('shares by rank', () => {
  test('best is 1, worst is 0, by the better direction', () => {
    expect(rankShares([100, 300, 200], 'lower')).toEqual([1, 0, 0.5])
    expect(rankShares([100, 300, 200], 'higher')).toEqual([0, 1, 0.5])
  })
  test('ties share the mean rank', () => {
    expect(rankShares([100, 200, 200, 300], 'lower')).toEqual([1, 0.5, 0.5, 0])
  })
  test('all equal are all best, a single value too', () => {
    expect(rankShares([5, 5, 5], 'lower')).toEqual([1, 1, 1])
    expect(rankShares([5], 'lower')).toEqual([1])
  })
  test('an unknown one may be worst or best, and moves the places of the others', () => {
    expect(shareRanges([null, 5, 9], 'lower')).toEqual([
      { low: 0, high: 1 },
      { low: 0.5, high: 1 },
      { low: 0, high: 0.5 },
    ])
  })
  test('a band and a lower bound count where their ends may lie', () => {
    expect(shareRanges([{ low: 3, high: 6 }, 7, { low: 5, high: Infinity }], 'lower')).toEqual([
      { low: 0.5, high: 1 },
      { low: 0, high: 0.5 },
      { low: 0, high: 1 },
    ])
  })
  test('what all may have alike is best for all', () => {
    expect(shareRanges([5, { low: 5, high: 9 }], 'lower')).toEqual([
      { low: 1, high: 1 },
      { low: 0, high: 1 },
    ])
    expect(shareRanges([5, 5, { low: 5, high: 9 }], 'lower')[0]).toEqual({ low: 0.75, high: 1 })
  })
})

/** Few numbers, so that ties come up; any of them may be unknown or a range. */
const number = fc.integer({ min: 0, max: 4 })
const anyValue: fc.Arbitrary<Value> = fc.oneof(
  { weight: 3, arbitrary: number },
  fc.constant(null),
  fc.constant(Infinity),
  fc.tuple(number, number).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
  number.map((low) => ({ low, high: Infinity })),
)
const attributes = (count: number) =>
  fc.array(
    fc.record({
      weight: fc.integer({ min: 0, max: 10 }),
      better: fc.constantFrom('lower' as const, 'higher' as const),
      values: fc.array(anyValue, { minLength: count, maxLength: count }),
    }),
    { minLength: 1, maxLength: 4 },
  )
const anyAttributes = fc.integer({ min: 1, max: 5 }).chain(attributes)

/** One way the unknown values may turn out. */
const completed = (value: Value): fc.Arbitrary<number> => {
  if (value === null) return fc.oneof(number, fc.double({ min: -9, max: 9, noNaN: true }))
  if (typeof value === 'number') return fc.constant(value)
  const high = Number.isFinite(value.high) ? value.high : value.low + 9
  return fc.oneof(
    fc.constant(value.low),
    fc.constant(high),
    fc.double({ min: value.low, max: high, noNaN: true }),
  )
}
const completion = (of: readonly Attribute[]) =>
  fc.tuple(
    ...of.map((attribute) =>
      fc.tuple(...attribute.values.map(completed)).map((values) => ({ ...attribute, values })),
    ),
  )
const withCompletion = anyAttributes.chain((of) => fc.tuple(fc.constant(of), completion(of)))
const TINY = 1e-9

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
  test('an unknown gives a range, once worst and once best, to all that it is ranked with', () => {
    expect(
      weightedScores([
        { weight: 1, better: 'lower', values: [100, 200] },
        { weight: 1, better: 'higher', values: [null, 20] },
      ]),
    ).toEqual([
      { low: 0.5, high: 1 },
      { low: 0, high: 0.5 },
    ])
  })
  test('without any weight there is no score', () => {
    expect(weightedScores([{ weight: 0, better: 'lower', values: [1, 2] }])).toEqual([null, null])
    expect(scoreMargin([{ weight: 0, better: 'lower', values: [1, 2] }], 0, 1)).toBeNull()
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
  test('stay within 0 and 1, and low never passes high', () => {
    fc.assert(
      fc.property(anyAttributes, (some) => {
        for (const score of weightedScores(some)) {
          if (!score) continue
          expect(score.low).toBeGreaterThanOrEqual(0)
          expect(score.high).toBeLessThanOrEqual(1 + TINY)
          expect(score.low).toBeLessThanOrEqual(score.high + TINY)
        }
      }),
    )
  })
  test('contain every completion of the unknowns, and so do the margins', () => {
    fc.assert(
      fc.property(withCompletion, ([some, known]) => {
        const ranges = weightedScores(some)
        const points = weightedScores(known)
        points.forEach((point, program) => {
          const range = ranges[program]
          if (!point || !range) return
          expect(point.high - point.low).toBeLessThan(TINY)
          expect(point.low).toBeGreaterThanOrEqual(range.low - TINY)
          expect(point.low).toBeLessThanOrEqual(range.high + TINY)
          points.forEach((other, against) => {
            const margin = scoreMargin(some, program, against)
            if (against === program || !margin || !other) return
            expect(point.low - other.low).toBeGreaterThanOrEqual(margin.low - TINY)
            expect(point.low - other.low).toBeLessThanOrEqual(margin.high + TINY)
          })
        })
      }),
      { numRuns: 500 },
    )
  })
  test('reach both ends of their range in some completion, so that no range is wider than it has to be', () => {
    // Every completion by a few numbers, where the ends are always taken.
    const grid = (value: Value): number[] =>
      value === null
        ? [-1, 0, 1, 2, 3, 4, 5]
        : typeof value === 'number'
          ? [value]
          : [-1, 0, 1, 2, 3, 4, 5].filter((each) => each >= value.low && each <= value.high)
    const all = (values: readonly Value[]): number[][] =>
      values.reduce<number[][]>(
        (before, value) => before.flatMap((some) => grid(value).map((each) => [...some, each])),
        [[]],
      )
    fc.assert(
      fc.property(
        fc.array(
          anyValue.filter((value) => value !== Infinity),
          { minLength: 2, maxLength: 4 },
        ),
        fc.constantFrom('lower' as const, 'higher' as const),
        (values, better) => {
          const found = all(values).map((each) => rankShares(each, better))
          shareRanges(values, better).forEach(({ low, high }, index) => {
            const shares = found.map((each) => each[index] ?? NaN)
            expect(Math.min(...shares)).toBeCloseTo(low, 9)
            expect(Math.max(...shares)).toBeCloseTo(high, 9)
          })
        },
      ),
      { numRuns: 60 },
    )
  })
  test('do not depend on the order of the programs', () => {
    fc.assert(
      fc.property(anyAttributes, (some) => {
        const turned = some.map((attribute) => ({ ...attribute, values: [...attribute.values].reverse() }))
        expect(weightedScores(turned).reverse()).toEqual(weightedScores(some))
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
