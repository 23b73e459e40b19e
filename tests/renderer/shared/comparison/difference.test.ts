import { describe, expect, it } from 'vitest'
import type { Figure, Unit } from '../../../../data/figures/figure.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { differenceWords } from '../../../../renderer/shared/comparison/difference.ts'

const en = translator('en')
const known = (value: number | null, more: Partial<Figure> = {}): Figure => ({
  status: value === null ? 'not-reported' : 'known',
  value,
  provenance: [],
  ...more,
})
const say = (base: Figure, other: Figure, unit: Unit = 'cents') => differenceWords(base, other, unit, en)

describe('differenceWords', () => {
  it.each([
    [100_000, 220_000, 'cents', '+$1,200'],
    [220_000, 100_000, 'cents', '−$1,200'],
    [0, 39_950, 'cents', '+$399.50'],
    [14, 10, 'months', '4 months shorter'],
    [10, 11, 'months', '1 month longer'],
    [74, 23, 'percent', '−51 points'],
    [23, 24, 'percent', '+1 point'],
    [25, 199, 'awards', '+174'],
    [194_800, 41_900, 'jobs', '−152,900'],
    [9, 9, 'months', 'the same'],
  ] as const)('says %i against %i %s as %j', (base, other, unit, words) => {
    expect(say(known(base), known(other), unit)).toBe(words)
  })

  it('says nothing where one is unknown, and never takes it for 0', () => {
    expect(say(known(null), known(5))).toBeNull()
    expect(say(known(5), known(null))).toBeNull()
    expect(say(known(5), known(null, { status: 'not-applicable' }))).toBeNull()
  })

  it('says nothing of what is doubtful', () => {
    const guess = { notes: [{ code: 'provider-guess' }] }
    expect(say(known(5, guess), known(7))).toBeNull()
    expect(say(known(5), known(7, { notes: [{ code: 'award-level-not-stated' }] }))).toBeNull()
  })

  it('says both ends against a band', () => {
    const band = known(320_000, { high: 640_000, status: 'estimated' })
    expect(say(band, known(700_000))).toBe('+$600 to +$3,800')
    expect(say(known(640_000), band)).toBe('−$3,200 to $0')
  })

  it('marks the difference of an estimate as rough', () => {
    const estimate = known(640_000, { status: 'estimated' })
    expect(say(known(600_000), estimate)).toBe('about +$400')
    expect(say(estimate, known(640_000))).toBe('about the same')
  })

  it('keeps cents out of the difference of an estimate', () => {
    const estimate = known(153_714, { status: 'estimated' })
    expect(say(known(1_040_000), estimate)).toBe('about −$8,863')
    expect(say(known(153_750), estimate)).toBe('about the same')
    const band = known(153_714, { high: 307_428, status: 'estimated' })
    expect(say(known(100_000), band)).toBe('+$537 to +$2,074')
    expect(say(known(100_000), known(153_714))).toBe('+$537.14')
  })

  it('says of a lower bound only what is sure', () => {
    const least = known(932_900, { unknownParts: ['books'] })
    expect(say(known(769_900), least)).toBe('at least +$1,630')
    expect(say(known(1_000_000), least)).toBeNull()
    expect(say(least, known(1_000_000))).toBeNull()
  })

  it('says nothing about a top-coded wage', () => {
    const top = known(23_920_000, { status: 'at-least' })
    expect(say(known(10_000_000), top)).toBeNull()
    expect(say(top, known(10_000_000))).toBeNull()
  })

  it('shows both ends where sources disagree', () => {
    const sides = [39_900, 42_500].map((value) => ({ id: String(value), figure: known(value) }))
    const conflict = known(39_900, { high: 42_500, sides })
    expect(say(known(39_900), conflict)).toBe('$0 to +$26')
  })
})
