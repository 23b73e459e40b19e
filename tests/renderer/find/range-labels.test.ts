import { describe, expect, it } from 'vitest'
import { measured, rangeWords, typedBound, typedUnit } from '../../../renderer/find/range-labels.ts'

describe('a range in words', () => {
  const range = (min: number | null, max: number | null, includeUnknown = false) => ({
    min,
    max,
    includeUnknown,
  })

  it('names its unit and both ends', () => {
    expect(rangeWords('costToFinish', range(500_000, 1_500_000))).toBe('Cost to finish: $5,000 to $15,000')
    expect(rangeWords('costToFinish', range(null, 1_500_000))).toBe('Cost to finish: $15,000 or less')
    expect(rangeWords('months', range(6, null))).toBe('Months: 6 months or more')
  })

  it('says when unknown values are in', () => {
    expect(rangeWords('months', range(null, 12, true))).toBe('Months: 12 months or less, or unknown')
  })

  it('tells zero from open', () => {
    expect(rangeWords('costToFinish', range(0, 0))).toBe('Cost to finish: $0 to $0')
  })

  it('measures a value', () => {
    expect(measured('months', 1)).toBe('1 month')
    expect(measured('costToFinish', 4_000_000)).toBe('$40,000')
  })
})

describe('what is typed in a bound', () => {
  it('is dollars, kept as whole cents', () => {
    expect(typedUnit('costToFinish')).toBe(100)
    expect(typedBound('costToFinish', '15000')).toBe(1_500_000)
    expect(typedBound('costToFinish', ' $15,000.50 ')).toBe(1_500_050)
    expect(typedBound('costToFinish', '0')).toBe(0)
  })

  it('is months as they are', () => {
    expect(typedBound('months', '12')).toBe(12)
  })

  it('is open where there is no usable number', () => {
    for (const typed of ['', '  ', '-5', 'ten', '1e999', '.']) expect(typedBound('months', typed)).toBeNull()
  })
})
