import { describe, expect, it } from 'vitest'
import { DEFAULT_COMPARISON, DEFAULT_HAS, type ComparisonState } from '../../../../data/comparison-state.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { hasWords, youWords } from '../../../../renderer/compare/you/you-words.ts'

const en = translator('en')
const told = (change: Partial<ComparisonState>, unit: 'year' | 'hour' = 'year') =>
  youWords({ ...DEFAULT_COMPARISON, ...change }, unit, en)

describe('what the person told of themselves', () => {
  it('is on the button, the ZIP before the state, pay as it was told', () => {
    expect(told({})).toBe('')
    expect(told({ home: { state: 'OH', zip: null } })).toBe('Ohio')
    const all = { home: { state: 'OH', zip: '43215' }, presentPay: 3_640_000 }
    expect(told(all)).toBe('43215, $36,400 a year')
    expect(told(all, 'hour')).toBe('43215, $17.50 an hour')
    expect(told({ presentPay: 0 })).toBe('$0 a year')
    expect(told({ has: { ...DEFAULT_HAS, diploma: false } })).toBe('Told in part')
  })

  it('is said where it counts; what is not told is not said', () => {
    expect(hasWords(DEFAULT_HAS, en)).toBeNull()
    expect(hasWords({ ...DEFAULT_HAS, degree: 'none' }, en)).not.toBeNull()
    expect(
      hasWords({ ...DEFAULT_HAS, diploma: true, years: 1, credits: 1_200, credentials: ['CCS'] }, en),
    ).toBe('high-school diploma, 1,200 college credits, 1 year of work in the field, CCS')
    expect(hasWords({ ...DEFAULT_HAS, diploma: false, handsOnHours: 0 }, en)).toBe(
      'no high-school diploma, 0 hands-on hours',
    )
  })
})
