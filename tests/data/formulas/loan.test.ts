import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { debtToEarnings, loanPayment } from '../../../data/formulas/loan.ts'

describe('loan payment a month', () => {
  test('10,000 at 4.99 % over 120 months is 106.02', () => {
    expect(loanPayment(1_000_000, 0.0499, 120)).toBe(10_602)
  })
  test('without interest the principal is spread evenly', () => {
    expect(loanPayment(1_200_000, 0, 120)).toBe(10_000)
  })
  test('a loan over no months is refused', () => {
    expect(() => loanPayment(1_000_000, 0.05, 0)).toThrow(RangeError)
  })

  test('paying it month by month leaves no more than the rounding', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000, max: 10_000_000 }),
        fc.double({ min: 0.0001, max: 0.3, noNaN: true }),
        fc.integer({ min: 1, max: 360 }),
        (principal, rate, months) => {
          const payment = loanPayment(principal, rate, months)
          let owed = principal
          for (let month = 0; month < months; month++) owed = owed * (1 + rate / 12) - payment
          // Half a cent of rounding a payment, grown with the interest.
          const growth = ((1 + rate / 12) ** months - 1) / (rate / 12)
          expect(Math.abs(owed)).toBeLessThanOrEqual(0.5 * growth + 1)
        },
      ),
    )
  })
})

test('106.02 a month at 36,000 a year is 3.53 % of earnings', () => {
  expect(debtToEarnings(10_602, 3_600_000)).toBeCloseTo(3.53, 2)
  expect(debtToEarnings(10_602, 0)).toBeNull()
})
