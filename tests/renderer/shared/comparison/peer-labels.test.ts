import { describe, expect, it } from 'vitest'
import type { Figure } from '../../../../data/figures/figure.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { peersInCell, peersOnCard } from '../../../../renderer/shared/comparison/peer-labels.ts'

const en = translator('en')
const PEERS = { n: 41, median: 820_050, p25: 600_000, p75: 1_200_000 }
const figure = (value: number | null, more: Partial<Figure> = {}): Figure => ({
  status: value === null ? 'not-reported' : 'known',
  value,
  provenance: [],
  ...more,
})
const side = (one: Figure) => peersOnCard(PEERS, one, 'cents', en)[1] ?? null

describe('a figure among programs of its kind', () => {
  it('has their median beneath it, in whole dollars, with how many they are', () => {
    expect(peersInCell(PEERS, 'cents', en)).toBe('median 8,201 of 41')
    expect(peersInCell({ n: 1204, median: 10.5, p25: 9, p75: 12 }, 'months', en)).toBe('median 11 of 1,204')
  })

  it('has nothing beneath it where too few are known', () => {
    const few = { n: 4, median: null, p25: null, p75: null }
    expect(peersInCell(few, 'cents', en)).toBeNull()
    expect(peersOnCard(few, figure(1), 'cents', en)).toEqual([])
  })

  it('has the median and the middle half on its card', () => {
    expect(peersOnCard(PEERS, figure(700_000), 'cents', en)).toEqual([
      'Known for 41 programs of the same field of study and award level: median $8,201, middle half $6,000 to $12,000.',
    ])
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
