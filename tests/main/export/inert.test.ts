import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeInert, takeBack } from '../../../main/export/inert.ts'

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1'])('%j is made inert', (text) => {
  expect(makeInert(text)).toBe(`'${text}`)
})

test.each(['', 'College', "O'Neill", "'tis", '1-2', ' =1', "'"])('%j stays', (text) => {
  expect(makeInert(text)).toBe(text)
})

test('every text comes back, also one that already looks inert', () => {
  const hostile = fc.string({ unit: fc.constantFrom(...'\'=+-@\t\r\na"'), maxLength: 6 })
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 8 })), (text) => {
      expect(takeBack(makeInert(text))).toBe(text)
      expect(makeInert(text)).not.toMatch(/^[=+\-@\t\r\n]/)
    }),
  )
})
