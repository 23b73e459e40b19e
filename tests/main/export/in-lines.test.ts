import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { inLines, inOneLine } from '../../../main/export/in-lines.ts'
import { makeInert, takeBack } from '../../../main/export/inert.ts'

const words = fc.array(fc.constantFrom('a', 'of', 'College', 'Administration', '=1+1', '', '-'), {
  maxLength: 40,
})

test('no line of a text is longer than a column should be wide, and it comes back', () => {
  fc.assert(
    fc.property(words, (some) => {
      const text = some.join(' ')
      for (const line of inLines(text).split('\n')) expect(line.length).toBeLessThanOrEqual(48)
      expect(inOneLine(inLines(text))).toBe(text)
      expect(takeBack(inOneLine(inLines(makeInert(text))))).toBe(text)
    }),
  )
})

test('ends of lines of its own stay', () => {
  const reasons = 'CCS: One reason that is longer than a column may be wide.\nRHIT: Another one.'
  expect(inLines(reasons)).toBe(
    'CCS: One reason that is longer than a column may\n be wide.\nRHIT: Another one.',
  )
  expect(inOneLine(inLines(reasons))).toBe(reasons)
  expect(inOneLine('a\n b')).toBe('a\n b')
  expect(inOneLine(inLines(reasons).replaceAll('\n', '\r\n'))).toBe(reasons)
})
