import { expect, test } from 'vitest'
import type { BareFigure } from '../../../data/figures/figure.ts'
import { costPerMonth } from '../../../data/formulas/per-month.ts'

const known = (value: number, more: Partial<BareFigure> = {}): BareFigure => ({
  status: 'known',
  value,
  ...more,
})
const unknown: BareFigure = { status: 'not-reported', value: null }

test('16,345 over 10 months is 1,634.50 a month', () => {
  expect(costPerMonth(known(1_634_500), known(10))).toEqual({ status: 'known', value: 163_450 })
})

test('a band stays a band, a lower bound a lower bound, and the weaker status counts', () => {
  const cost = known(320_000, { status: 'estimated', high: 640_000, unknownParts: ['books'] })
  expect(costPerMonth(cost, known(10, { status: 'own' }))).toEqual({
    status: 'estimated',
    value: 32_000,
    high: 64_000,
    unknownParts: ['books'],
  })
})

test.each([
  ['no length', known(1_634_500), unknown, ['months']],
  ['a length of 0', known(1_634_500), known(0), ['months']],
  ['no cost', { ...unknown, unknownParts: ['books'] }, known(10), ['books']],
  ['neither', unknown, unknown, ['costToFinish', 'months']],
])('%s: unknown, and what is missing is named', (_, cost, months, unknownParts) => {
  expect(costPerMonth(cost, months)).toEqual({ status: 'not-reported', value: null, unknownParts })
})

test('a level-2 certificate of 3,200 a year costs 267 to 356 a month, never 133 to 800', () => {
  const cost = known(320_000, { status: 'estimated', high: 640_000 })
  const months = known(9, { status: 'estimated', high: 24 })
  expect(costPerMonth(cost, months, true)).toEqual({ status: 'estimated', value: 26_667, high: 35_556 })
  // Prices that sources disagree about may each go with each length.
  expect(costPerMonth(cost, months)).toEqual({ status: 'estimated', value: 13_333, high: 71_111 })
})
