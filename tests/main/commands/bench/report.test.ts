import { expect, it } from 'vitest'
import { atLeast, atMost, ms, times } from '../../../../main/commands/bench/report.ts'
import { median, p95 } from '../../../../main/commands/bench/timing.ts'

it('gives a ratio of 1 or less to what keeps its budget, whichever way the budget goes', () => {
  expect(atMost('find', 4, 5, ms)).toEqual({
    what: 'find',
    measured: '4.00 ms',
    budget: 'at most 5.00 ms',
    ratio: 0.8,
  })
  expect(atLeast('faster', 100, 50, times)).toMatchObject({ budget: 'at least 50 times', ratio: 0.5 })
  expect(atLeast('faster', 25, 50, times).ratio).toBe(2)
})

it('takes the median and the 95th of a hundred', () => {
  const samples = Array.from({ length: 100 }, (_, n) => 100 - n)
  expect(median(samples)).toBe(51)
  expect(p95(samples)).toBe(96)
})
