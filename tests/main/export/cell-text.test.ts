import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { translator } from '../../../data/messages/translate.ts'
import { lineText, numberText, readLineText, readNumber } from '../../../main/export/cell-text.ts'

const words = translator('en')

describe('numbers', () => {
  test('are raw: dollars with at most two decimals, no separators, signs kept', () => {
    expect(numberText(893_000, 'cents')).toBe('8930')
    expect(numberText(123_456_750, 'cents')).toBe('1234567.5')
    expect(numberText(1, 'cents')).toBe('0.01')
    expect(numberText(0, 'cents')).toBe('0')
    expect(numberText(-2.3, 'percent')).toBe('-2.3')
    expect(numberText(194_800, 'jobs')).toBe('194800')
  })

  test('come back exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
        const text = numberText(cents, 'cents')
        expect(text).toMatch(/^-?\d+(\.\d{1,2})?$/)
        expect(readNumber(text, 'cents')).toBe(cents)
      }),
    )
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (percent) => {
        // A file has one zero.
        expect(readNumber(numberText(percent, 'percent'), 'percent')).toBe(percent + 0)
      }),
    )
  })

  test('a blank is unknown, not 0', () => {
    for (const blank of ['', ' ', '\u00a0', '\t']) expect(readNumber(blank, 'cents')).toBeNull()
  })

  test('a number is one as we or a spreadsheet write it, and nothing else is', () => {
    expect(readNumber(' 1E+06 ', 'jobs')).toBe(1_000_000)
    for (const odd of ['0x10', 'Infinity', '1,5,0', '1,50000', '0b1', '-', 'ten', '12 or 13'])
      expect(readNumber(odd, 'jobs')).toBeNaN()
  })

  test.each([
    ['$12,729', 'cents', 1_272_900],
    ['$549.50', 'cents', 54_950],
    ['-$1,253.61', 'cents', -125_361],
    ['1253,61', 'cents', 125_361],
    ['12.729,50 $', 'cents', 1_272_950],
    ['$12.729', 'cents', 1_272_900],
    ['7.1%', 'percent', 7.1],
    ['7,1 %', 'percent', 7.1],
    ['1,040 clock hours', 'clock-hours', 1_040],
    ['34 credit hours', 'credit-hours', 34],
  ] as const)('%s is read as a spreadsheet shows it', (text, unit, value) => {
    expect(readNumber(text, unit)).toBe(value)
  })
})

describe('codes', () => {
  test('are never numbers for a spreadsheet', () => {
    expect(lineText('cip', '51.0710', words)).toBe('CIP 51.0710')
    expect(lineText('key', '222567-51.0713-21', words)).toBe('Key 222567-51.0713-21')
    expect(lineText('phone', '3343472623', words)).toBe('Tel. 3343472623')
    expect(lineText('city', 'Cambridge, MA 02139', words)).toBe('Cambridge, MA 02139')
  })

  test('are taken back, with or without their word', () => {
    expect(readLineText('cip', 'CIP 51.0710', null, words)).toBe('51.0710')
    expect(readLineText('cip', '51.0710', null, words)).toBe('51.0710')
    expect(readLineText('cip', '', null, words)).toBeNull()
  })

  test('come out of the words of another Pathwise by the code beside them, unless a person typed another', () => {
    expect(readLineText('cip', 'Field 51.0710', '51.0710', words)).toBe('51.0710')
    expect(readLineText('cip', '51.0713', '51.0710', words)).toBe('51.0713')
  })

  test('every text of a line comes back', () => {
    const id = fc.constantFrom('cip' as const, 'key' as const, 'phone' as const, 'program' as const)
    fc.assert(
      fc.property(id, fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }), (id, text) => {
        expect(readLineText(id, lineText(id, text, words), null, words)).toBe(text)
      }),
    )
  })
})
