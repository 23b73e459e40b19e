import { expect, test } from 'vitest'
import {
  calendarLength,
  calendarMonths,
  weeksOfIpedsMonths,
  weeksOfMonths,
} from '../../../data/formulas/weeks.ts'

test('13 months of IPEDS are 52 weeks, which are within a year', () => {
  expect(weeksOfIpedsMonths(13)).toBe(52)
  expect(calendarMonths(52)).toBe(12)
  expect(calendarLength({ status: 'known', value: 13, weeks: 52 })).toEqual({ status: 'known', value: 12 })
})

test('months of a rule, a list or a person are calendar months', () => {
  expect(weeksOfMonths(12)).toBe(52)
  expect(weeksOfMonths(3)).toBe(13)
  const band = { status: 'estimated', value: 9, high: 24 } as const
  expect(calendarLength(band)).toEqual(band)
  const unknown = { status: 'not-reported', value: null } as const
  expect(calendarLength(unknown)).toEqual(unknown)
})
