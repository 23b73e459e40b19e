import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanName, cutAt, cutText, cutToBytes } from '../../../data/format/clean-text.ts'

const FAMILY = '👨‍👩‍👧‍👦'
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  // Halves of pairs, on their own.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.constantFrom(FAMILY, '🇺🇸', 'é', 'é', 'नि', 'a', '\0', '\r\n', '\u2028', '\ud83d'), {
      maxLength: 20,
    })
    .map((parts) => parts.join('')),
)
const clusters = (text: string) => [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)

describe('a text that is cut', () => {
  test('is a beginning of whole letters, well-formed and never too long', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 50 }), (text, longest) => {
        const cut = cutAt(text, longest)
        const whole = text.toWellFormed()
        expect(cut.length).toBeLessThanOrEqual(longest)
        expect(cut.isWellFormed()).toBe(true)
        expect(whole.startsWith(cut)).toBe(true)
        const letters = clusters(whole)
        // Where not even the first letter fits, as much of it as does.
        if ((letters[0]?.length ?? 0) <= longest)
          expect(letters.slice(0, clusters(cut).length).join('')).toBe(cut)
        // Nothing more would have fit.
        const next = letters[clusters(cut).length]
        if (cut !== '' && next !== undefined && (letters[0]?.length ?? 0) <= longest)
          expect(cut.length + next.length).toBeGreaterThan(longest)
      }),
    )
  })

  test.each([
    [`${'x'.repeat(79)}😀y`, 80, 'x'.repeat(79)],
    [`ab${FAMILY}`, 5, 'ab'],
    [`ab${FAMILY}c`, 13, `ab${FAMILY}`],
    ['e\u0301e\u0301', 3, 'e\u0301'],
    [FAMILY, 5, '👨‍👩'],
  ])('%j to %d is %j', (text, longest, cut) => expect(cutAt(text, longest)).toBe(cut))

  test('says so where words go on', () => {
    expect(cutText('Medical coding', 7)).toBe('Medica…')
    expect(cutText('Medical coding', 9)).toBe('Medical…')
    expect(cutText('Medical', 7)).toBe('Medical')
  })

  test('is counted in bytes of UTF-8 where a file system counts', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 60 }), (text, most) => {
        const cut = cutToBytes(text, most)
        expect(new TextEncoder().encode(cut).length).toBeLessThanOrEqual(most)
        expect(text.toWellFormed().startsWith(cut)).toBe(true)
      }),
    )
    expect(cutToBytes('日本語', 7)).toBe('日本')
  })
})

describe('a name that is kept', () => {
  test('is on one line, whole and short enough; cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 50 }), (text, longest) => {
        const name = cleanName(text, longest)
        expect(name.length).toBeLessThanOrEqual(longest)
        expect(name.isWellFormed()).toBe(true)
        expect(name).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
        expect(name).toBe(name.trim())
        expect(cleanName(name, longest)).toBe(name)
      }),
    )
  })

  test.each([
    ['a\0b', 'a b'],
    [' Client A\r\n', 'Client A'],
    ['line\u2028line', 'line line'],
    ['half \ud83d a pair', 'half  a pair'],
    ['txt.\u202Eexe', 'txt.exe'],
    [FAMILY, FAMILY],
    ['می‌خواهم', 'می‌خواهم'],
    ['O’Neill & “Sons”', 'O’Neill & “Sons”'],
  ])('%j is %j', (given, name) => expect(cleanName(given)).toBe(name))
})
