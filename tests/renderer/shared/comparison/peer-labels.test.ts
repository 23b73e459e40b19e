import { describe, expect, it } from 'vitest'
import type { Peers } from '../../../../data/contract/comparison.ts'
import type { Figure, Unit } from '../../../../data/figures/figure.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { peersInCell, peersOnCard } from '../../../../renderer/shared/comparison/peer-labels.ts'

const en = translator('en')
const peersOf = (
  n: number,
  quarters: { median: number | null; p25: number | null; p75: number | null },
  more: Partial<Peers> = {},
): Peers => ({ n, ...quarters, upper: quarters, atLeast: 0, unknown: 0, ...more })
const PEERS = peersOf(41, { median: 820_050, p25: 600_000, p75: 1_200_000 })
/** Each of them a range: the quarters of the upper ends are higher. */
const BANDS: Peers = { ...PEERS, upper: { median: 1_490_050, p25: 900_000, p75: 2_000_000 } }
const figure = (value: number | null, more: Partial<Figure> = {}): Figure => ({
  status: value === null ? 'not-reported' : 'known',
  value,
  provenance: [],
  ...more,
})
const side = (one: Figure, peers = PEERS, unit: Unit = 'cents') =>
  peersOnCard(peers, one, unit, en)[1] ?? null

describe('a figure among programs of its kind', () => {
  it('has their median beneath it, in whole dollars, with how many they are', () => {
    expect(peersInCell(PEERS, 'cents', en)).toBe('median 8,201 of 41')
    expect(peersInCell(peersOf(1204, { median: 10.5, p25: 9, p75: 12 }), 'months', en)).toBe(
      'median 11 of 1,204',
    )
  })

  it('has nothing beneath it where too few are known', () => {
    const few = peersOf(4, { median: null, p25: null, p75: null }, { unknown: 3 })
    expect(peersInCell(few, 'cents', en)).toBeNull()
    expect(peersOnCard(few, figure(1), 'cents', en)).toEqual([])
  })

  it('has the median and the middle half on its card', () => {
    expect(peersOnCard(PEERS, figure(700_000), 'cents', en)).toEqual([
      'Known for 41 programs of the same field of study and award level: median $8,201, middle half $6,000 to $12,000.',
    ])
  })

  it('has the median of lower and of upper ends where there are bands, and says who is left out', () => {
    expect(peersInCell(BANDS, 'cents', en)).toBe('median 8,201 to 14,901 of 41')
    expect(peersOnCard({ ...BANDS, atLeast: 2, unknown: 1 }, figure(700_000), 'cents', en)).toEqual([
      'Known for 41 programs of the same field of study and award level, for some as a range: median $8,201 to $14,901, one in four below $6,000 to $9,000, one in four above $12,000 to $20,000. Lower ends are counted among lower ends, upper among upper ends.',
      'For 2 more only “at least” is known.',
      '1 more does not report it.',
    ])
  })

  it('says its place where it holds for both ends, or that it takes lengths for equal', () => {
    const sure = 'This one is lower than at least three in four of them.'
    const even = 'This one is lower than at least three in four of them, if both take equally long.'
    const band = (value: number, high: number) => figure(value, { status: 'estimated', high })
    expect(side(band(300_000, 590_000), BANDS)).toBe(sure)
    expect(side(band(500_000, 890_000), BANDS)).toBe(even)
    expect(side(band(500_000, 950_000), BANDS)).toBeNull()
    expect(side(band(2_100_000, 2_200_000), BANDS)).toContain('higher than at least three in four of them.')
    expect(side(band(1_300_000, 2_100_000), BANDS)).toContain('in four of them, if both take equally long.')
    expect(side(band(1_300_000, 1_900_000), BANDS)).toBeNull()
    // A length is no reason to take lengths for equal.
    const lengths = peersOf(9, { median: 10, p25: 9, p75: 12 }, { upper: { median: 20, p25: 18, p75: 24 } })
    expect(side(band(8, 12), lengths, 'months')).toBeNull()
    expect(side(band(3, 8), lengths, 'months')).toBe(sure)
  })

  it('says on which side of the middle half it is', () => {
    expect(side(figure(599_900))).toContain('lower than at least three in four')
    expect(side(figure(1_200_100))).toContain('higher than at least three in four')
    expect(side(figure(600_000))).toBeNull()
    expect(side(figure(1_200_000))).toBeNull()
  })

  it('says no side of what is unknown, a lower bound, or in dispute', () => {
    expect(side(figure(null))).toBeNull()
    expect(side(figure(100, { unknownParts: ['books'] }))).toBeNull()
    expect(side(figure(100, { status: 'at-least' }))).toBeNull()
  })

  it('says no side of what is doubtful', () => {
    expect(side(figure(599_900, { notes: [{ code: 'award-level-not-stated' }] }))).toBeNull()
    expect(side(figure(599_900, { notes: [{ code: 'provider-guess' }] }))).toBeNull()
  })

  it('takes a band for lower only where all of it is', () => {
    expect(side(figure(500_000, { status: 'estimated', high: 590_000 }))).toContain('lower')
    expect(side(figure(500_000, { status: 'estimated', high: 900_000 }))).toBeNull()
  })
})
