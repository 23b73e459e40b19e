import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { DEFAULT_PLAN, type Plan } from '../../../data/comparison-state.ts'
import type { BareFigure } from '../../../data/figures/figure.ts'
import { formatFigureWithUnit } from '../../../data/format/format-figure.ts'
import { breakEven, gainAfter, hourlyWage, type BreakEvenInput } from '../../../data/formulas/break-even.ts'
import { translator } from '../../../data/messages/translate.ts'

const known = (value: number): BareFigure => ({ status: 'known', value })
const unknown: BareFigure = { status: 'not-reported', value: null }
const words = (figure: BareFigure) => formatFigureWithUnit(figure, 'months', translator('en'))

/** Medical records specialists, May 2025; a program of 10 months at 6,633. */
const input = (over: Partial<BreakEvenInput> = {}, plan: Partial<Plan> = {}): BreakEvenInput => ({
  cost: known(663_300),
  aid: [],
  months: known(10),
  pay: { p25: known(4_349_000), median: known(5_114_000), p75: known(6_482_000) },
  presentPay: 3_600_000,
  plan: { ...DEFAULT_PLAN, ...plan },
  ...over,
})

describe('the months until ahead', () => {
  it('are the training and the payback: 10 + 11 at lower pay, sooner at higher pay', () => {
    const { ahead, payback } = breakEven(input())
    expect(payback.p25).toEqual({ status: 'own', value: 11 })
    expect(ahead).toEqual({
      p25: { status: 'own', value: 21 },
      median: { status: 'own', value: 16 },
      p75: { status: 'own', value: 13 },
    })
  })

  it('count 4,000 of lost wages: 18 months of payback', () => {
    // 10 hours a week at $20 for 20 weeks.
    const plan = { hoursLost: 10, weeks: 20, workHours: 40 }
    const result = breakEven(input({ presentPay: 4_160_000, pay: input().pay }, plan))
    expect(result.wages).toEqual({ status: 'own', value: 400_000 })
    const lost = breakEven(input({ cost: known(663_300 + 400_000) }))
    expect(lost.payback.p25.value).toBe(18)
    expect(lost.ahead.p25.value).toBe(28)
  })

  it('take aid and grants off the cost, and nothing to pay back is 0 months after training', () => {
    expect(breakEven(input({ aid: [known(100_000), unknown] }, { aid: 63_300 })).cost.value).toBe(500_000)
    const covered = breakEven(input({}, { aid: 900_000 }))
    expect(covered.payback.p25.value).toBe(0)
    expect(covered.ahead.p25.value).toBe(10)
  })

  it('are never where the pay is not higher, whatever else is unknown', () => {
    const same = breakEven(input({ presentPay: 4_349_000, cost: unknown, months: unknown }))
    expect(words(same.ahead.p25)).toBe('never')
    expect(same.ahead.p25.notes).toEqual([
      { code: 'payback-never', params: { expected: 43_490, present: 43_490 } },
    ])
    expect(same.ahead.median.value).toBeNull()
    expect(words(same.ahead.median)).toBe('–')
  })

  it('are "at least" for a cost with unknown parts', () => {
    const { ahead } = breakEven(input({ cost: { status: 'known', value: 663_300, unknownParts: ['books'] } }))
    expect(words(ahead.p25)).toBe('at least 21 months')
    expect(ahead.p25.unknownParts).toEqual(['books'])
  })

  it('are a band for a cost or a length that is one, and an estimate for one', () => {
    const banded = breakEven(input({ cost: { status: 'estimated', value: 320_000, high: 640_000 } }))
    expect(words(banded.ahead.p25)).toBe('~16 to 21 months')
    const longer = breakEven(input({ months: { status: 'known', value: 10, high: 12 } }))
    expect(words(longer.ahead.p25)).toBe('21 to 23 months')
  })

  it('go with the ends of the length: an associate degree of 8,000 in 18 to 24 months', () => {
    const months: BareFigure = { status: 'estimated', value: 18, high: 24 }
    const { ahead, payback } = breakEven(input({ cost: known(800_000), months }))
    expect(payback.p25).toEqual({ status: 'own', value: 13 })
    expect(ahead.p25).toEqual({ status: 'estimated', value: 31, high: 37 })
    const dear = breakEven(input({ cost: { status: 'estimated', value: 320_000, high: 640_000 }, months }))
    expect(dear.ahead.p25).toMatchObject({ value: 24, high: 35 })
  })

  it('count 13 months of IPEDS as the 52 weeks that they are: 12 + 10.627 is 23', () => {
    const months: BareFigure = { status: 'known', value: 13, weeks: 52 }
    const { ahead, training, wages } = breakEven(input({ months }, { hoursLost: 10, workHours: 40 }))
    expect(training).toEqual({ status: 'known', value: 12 })
    expect(wages?.value).toBe(Math.round(10 * 52 * (3_600_000 / 2080)))
    expect(breakEven(input({ months })).ahead.p25.value).toBe(23)
    expect(ahead.p25.value).toBeGreaterThan(23)
  })

  it('name what is missing', () => {
    const parts = (over: Partial<BreakEvenInput>, plan: Partial<Plan> = {}) =>
      breakEven(input(over, plan)).ahead.p25.unknownParts
    expect(parts({ presentPay: null })).toEqual(['presentPay'])
    expect(parts({ cost: unknown })).toEqual(['costToFinish'])
    expect(parts({ cost: { ...unknown, unknownParts: ['tuitionAndFees', 'books'] } })).toEqual([
      'tuitionAndFees',
      'books',
    ])
    expect(parts({ months: unknown })).toEqual(['months'])
    expect(parts({ pay: { ...input().pay, p25: null } })).toEqual(['payP25'])
    expect(parts({ pay: { ...input().pay, p25: { status: 'at-least', value: 23_920_000 } } })).toEqual([
      'payP25',
    ])
  })

  it('take the weeks of the plan for the length that nobody published', () => {
    // 40 weeks are 9.23 months: with 10.63 of payback 19.86, rounded up once.
    expect(breakEven(input({ months: unknown }, { weeks: 40 })).ahead.p25).toEqual({
      status: 'own',
      value: 20,
    })
    const byRule: BareFigure = { status: 'estimated', value: 9, high: 24 }
    expect(breakEven(input({ months: byRule }, { weeks: 40 })).ahead.p25.value).toBe(20)
    expect(breakEven(input({}, { weeks: 20 })).training.value).toBe(10)
  })

  it('have a payback where only the length is unknown', () => {
    const { payback, ahead } = breakEven(input({ months: unknown }))
    expect(payback.p25).toEqual({ status: 'own', value: 11 })
    expect(ahead.p25).toEqual({ status: 'not-reported', value: null, unknownParts: ['months'] })
  })
})

test('the payback alone needs no length of training', () => {
  const { payback, ahead } = breakEven(input({ months: unknown }))
  expect(payback.p25).toEqual({ status: 'own', value: 11 })
  expect(ahead.p25).toMatchObject({ value: null, unknownParts: ['months'] })
})

describe('the wages lost', () => {
  it('are 10 h x 40 wk x $15 = 6,000', () => {
    // $15 an hour at 40 hours is 31,200 a year.
    expect(hourlyWage(3_120_000, null)).toBe(1500)
    const plan = { hoursLost: 10, weeks: 40 }
    expect(breakEven(input({ presentPay: 3_120_000 }, plan)).wages).toEqual({ status: 'own', value: 600_000 })
  })

  it('follow the hours worked and the program’s length where the person says no weeks', () => {
    expect(hourlyWage(1_560_000, 20)).toBe(1500)
    const { wages } = breakEven(input({ presentPay: 3_120_000, months: known(12) }, { hoursLost: 10 }))
    expect(wages).toEqual({ status: 'own', value: 780_000 })
  })

  it('are none where no hours are given up, and unknown without a length', () => {
    expect(breakEven(input()).wages).toBeNull()
    expect(breakEven(input({}, { hoursLost: 0 })).wages).toBeNull()
    const result = breakEven(input({ months: unknown }, { hoursLost: 10 }))
    expect(result.wages).toEqual(unknown)
    expect(result.cost.unknownParts).toEqual(['wagesLost'])
  })
})

describe('the loan', () => {
  const plan = { loan: 1_000_000, rate: 4.99, loanMonths: 120 }
  it('of 10,000 at 4.99 % over 120 months is 106.02 a month and 3.53 % of 36,000', () => {
    const { loan } = breakEven(input({ pay: { ...input().pay, p25: known(3_600_000) } }, plan))
    expect(loan?.payment).toBe(10_602)
    expect(loan?.share.p25).toBeCloseTo(3.53, 2)
  })

  it('costs its interest', () => {
    const result = breakEven(input({}, plan))
    expect(result.interest).toEqual({ status: 'own', value: 120 * 10_602 - 1_000_000 })
    expect(result.cost.value).toBe(663_300 + 272_240)
    expect(breakEven(input({}, { ...plan, rate: 0 })).interest?.value).toBe(0)
  })

  it('makes the cost a lower bound without its terms', () => {
    const result = breakEven(input({}, { loan: 1_000_000 }))
    expect(result.loan).toBeNull()
    expect(result.cost.unknownParts).toEqual(['interest'])
    expect(words(result.ahead.p25)).toBe('at least 21 months')
  })
})

test('a premium of 4,000 over ten years at 3 %, less 6,633, is worth 27,487.81', () => {
  const pay = { p25: known(4_000_000), median: known(4_000_000), p75: null }
  const { worth } = breakEven(input({ pay }))
  expect(worth.p25).toEqual({ low: 2_748_781, high: 2_748_781 })
  expect(worth.p75).toBeNull()
  const bound = { status: 'known', value: 663_300, unknownParts: ['books'] } as const
  expect(breakEven(input({ pay, cost: bound })).worth.p25).toBeNull()
})

describe('money over time', () => {
  it('starts at zero, is down by the cost when the training ends, and rises by the premium', () => {
    const course = breakEven(input()).courses.p25!.soonest
    expect(gainAfter(course, 0)).toBeCloseTo(0)
    expect(gainAfter(course, 5)).toBe(-331_650)
    expect(gainAfter(course, 10)).toBe(-663_300)
    expect(gainAfter(course, 22)).toBe(-663_300 + 749_000)
  })

  it('crosses zero in the month that the formula says', () => {
    const cents = fc.integer({ min: 1, max: 20_000_000 })
    fc.assert(
      fc.property(
        cents,
        cents,
        cents,
        fc.integer({ min: 0, max: 60 }),
        (cost, presentPay, premium, months) => {
          const pay = { p25: known(presentPay + premium), median: null, p75: null }
          const { ahead, courses } = breakEven(
            input({ cost: known(cost), months: known(months), presentPay, pay }),
          )
          const at = ahead.p25.value!
          const course = courses.p25!.soonest
          expect(gainAfter(course, at)).toBeGreaterThanOrEqual(0)
          expect(gainAfter(course, at - 1)).toBeLessThan(0)
        },
      ),
    )
  })

  it('is never sooner when an unknown part becomes known', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5_000_000 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (cost, books) => {
          const before = breakEven(input({ cost: { status: 'known', value: cost, unknownParts: ['books'] } }))
          const after = breakEven(input({ cost: known(cost + books) }))
          expect(after.ahead.p25.value).toBeGreaterThanOrEqual(before.ahead.p25.value!)
        },
      ),
    )
  })
})
