import * as fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { inertCopy } from '../../../data/format/formula-cells.ts'
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

test.each([
  ['Coding;=1+1;', "Coding;'=1+1;"],
  ['a,-2', "a,'-2"],
  ['a\t@SUM(A1)', "a\t'@SUM(A1)"],
  ['a;"=1+1"', 'a;"\'=1+1"'],
  ['first line\n+1', "first line\n'+1"],
])('%j begins no formula in the middle: %j', (text, inert) => {
  expect(makeInert(text)).toBe(inert)
  expect(takeBack(inert)).toBe(text)
})

test.each(['Monday, -5 degrees', 'Coding; = is a sign', 'A-B, C+D', 'x@school.edu; y@school.edu', 'a|b'])(
  '%j is normal text and stays',
  (text) => {
    expect(makeInert(text)).toBe(text)
    expect(inertCopy(text)).toBe(text)
  },
)

/** Cells of a text as a reader cuts it that knows neither its separator nor its quotes. */
const pieces = (text: string) => text.split(/[,;|\t\r\n]/).map((piece) => piece.replace(/^"+/, ''))
const FORMULA = /^[=+\-@＝＋－＠]/

test('whatever separator a file or a copy is read with, no cell of it is a formula', () => {
  const hostile = fc.string({ unit: fc.constantFrom(...'\'=+-@\t\r\na";,|＝'), maxLength: 9 })
  fc.assert(
    fc.property(hostile, hostile, (one, other) => {
      const csv = Papa.unparse([['x', makeInert(one), makeInert(other)]])
      for (const piece of pieces(csv)) expect(piece).not.toMatch(FORMULA)
      expect(takeBack(makeInert(one))).toBe(one)
      for (const piece of pieces(inertCopy(one))) expect(piece).not.toMatch(FORMULA)
      expect(inertCopy(one).replaceAll('\u200B', '')).toBe(one)
    }),
  )
})

test('an amount that is copied stays a number', () => {
  for (const amount of ['-1,200', '+5%', '-$1,200.50', '-3.5']) expect(inertCopy(amount)).toBe(amount)
})
