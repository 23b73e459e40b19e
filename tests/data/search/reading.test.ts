import { describe, expect, it } from 'vitest'
import { NOTHING_READ, textWithout, type TextReading } from '../../../data/search/reading.ts'
import { facetsWithText, rangesWithText } from '../../../data/search/with-text.ts'

const TEXT = 'coding in Ohio under 5000'
const READ: TextReading = {
  ...NOTHING_READ,
  parts: [
    { from: 7, to: 14, typed: 'in Ohio', meaning: { kind: 'facet', id: 'state', values: ['OH'] } },
    {
      from: 15,
      to: 25,
      typed: 'under 5000',
      meaning: { kind: 'range', id: 'costToFinish', min: null, max: 500_000 },
    },
  ],
}

describe('a text', () => {
  it('is left without the parts that are taken off, in any order, and without gaps', () => {
    expect(textWithout(TEXT, READ.parts)).toBe('coding')
    expect(textWithout(TEXT, [...READ.parts].reverse())).toBe('coding')
    expect(textWithout('  a  b ', [])).toBe('a b')
  })
})

describe('the filters in force', () => {
  it('are those chosen and those of the text, a code once', () => {
    expect(facetsWithText({ state: ['TX', 'OH'], online: ['all'] }, READ)).toEqual({
      state: ['TX', 'OH'],
      online: ['all'],
    })
    expect(facetsWithText({}, READ)).toEqual({ state: ['OH'] })
  })

  it('are the tighter of two bounds, and keep what is unknown where it was asked for', () => {
    const chosen = (min: number | null, max: number | null) => ({
      costToFinish: { min, max, includeUnknown: true },
    })
    expect(rangesWithText(chosen(100, 900_000), READ)).toEqual(chosen(100, 500_000))
    expect(rangesWithText(chosen(null, 300_000), READ)).toEqual(chosen(null, 300_000))
    expect(rangesWithText({}, READ)).toEqual({
      costToFinish: { min: null, max: 500_000, includeUnknown: false },
    })
  })
})
