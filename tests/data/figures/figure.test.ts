import { expect, it } from 'vitest'
import { hasValue, statusCode, statusOf, STATUSES } from '../../../data/figures/figure.ts'

it('a value stands beside what is published, derived or told, and beside nothing else', () => {
  const carrying = STATUSES.filter(hasValue)
  expect(carrying).toEqual(['known', 'imputed', 'estimated', 'at-least', 'own'])
})

it('a stored code is read back as its status, and none that is not ours', () => {
  expect(STATUSES.map((status) => statusOf(statusCode(status)))).toEqual(STATUSES)
  expect(() => statusOf(STATUSES.length)).toThrow(RangeError)
  expect(() => statusOf(-1)).toThrow(RangeError)
})
