import { describe, expect, it } from 'vitest'
import { readPresentPay } from '../../../renderer/compare/present-pay.ts'

describe('readPresentPay', () => {
  it.each([
    ['36000', 3_600_000],
    ['36,000', 3_600_000],
    ['$36,000', 3_600_000],
    ['$ 36 000', 3_600_000],
    ['36000.50', 3_600_050],
    ['36k', 3_600_000],
    [' 0 ', 0],
    ['10.07', 1007],
  ])('reads %j as whole cents', (typed, cents) => {
    expect(readPresentPay(typed)).toBe(cents)
  })

  it.each(['', '   '])('reads an empty box %j as not told', (typed) => {
    expect(readPresentPay(typed)).toBeNull()
  })

  it.each(['abc', '-5', '36,00', '1.2.3', '3600000000000', '$', '1e5', '36000 a year'])(
    'does not guess at %j',
    (typed) => {
      expect(readPresentPay(typed)).toBeUndefined()
    },
  )
})
