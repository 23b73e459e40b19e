import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { payback, wagesLost } from '../../../data/formulas/payback.ts'
import { calendarMonths } from '../../../data/formulas/weeks.ts'

describe('payback', () => {
  test('6,633 at 43,490 over 36,000 takes 11 months', () => {
    expect(payback(663_300, 4_349_000, 3_600_000)).toBe(11)
  })
  test('with 4,000 of lost wages 18 months', () => {
    expect(payback(663_300 + 400_000, 4_349_000, 3_600_000)).toBe(18)
  })
  test('pay that is not higher never pays back', () => {
    expect(payback(663_300, 3_600_000, 3_600_000)).toBe('never')
    expect(payback(663_300, 3_500_000, 3_600_000)).toBe('never')
  })
  test('nothing to pay back takes 0 months', () => {
    expect(payback(0, 4_349_000, 3_600_000)).toBe(0)
    expect(payback(-100, 4_349_000, 3_600_000)).toBe(0)
  })

  test('the months found pay the cost, one month less does not', () => {
    const cents = fc.integer({ min: 1, max: 20_000_000 })
    fc.assert(
      fc.property(cents, cents, cents, (cost, present, premium) => {
        const months = payback(cost, present + premium, present)
        if (months === 'never') throw new Error('higher pay must pay back')
        expect(months * premium).toBeGreaterThanOrEqual(12 * cost)
        expect((months - 1) * premium).toBeLessThan(12 * cost)
      }),
    )
  })
})

test('from the first day of training, rounded up once: 10 + 10.627 is 21; 13 months of IPEDS are 12: 23', () => {
  expect(payback(663_300, 4_349_000, 3_600_000, 10)).toBe(21)
  expect(payback(663_300, 4_349_000, 3_600_000, calendarMonths(52))).toBe(23)
  // 40 weeks are 9.23 months: 19.86, where two roundings made 21 of it.
  expect(payback(663_300, 4_349_000, 3_600_000, calendarMonths(40))).toBe(20)
  expect(payback(663_300, 3_600_000, 3_600_000, 10)).toBe('never')
  expect(payback(0, 4_349_000, 3_600_000, 10)).toBe(10)
})

test('10 h x 40 wk x $15 = 6,000', () => {
  expect(wagesLost(10, 40, 1500)).toBe(600_000)
})
