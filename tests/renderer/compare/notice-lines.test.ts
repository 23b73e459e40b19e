import { describe, expect, it } from 'vitest'
import type { Comparison } from '../../../data/contract/comparison.ts'
import { figures } from '../../../data/messages/en/figures.ts'
import { translator } from '../../../data/messages/translate.ts'
import { footLines, GRAVEST_FIRST, IN_FOOT, noticeLines } from '../../../renderer/compare/notice-lines.ts'

const en = translator('en')
const of = (comparison: Partial<Comparison>) =>
  ({ missing: [], notices: [], changedSince: null, ...comparison }) as unknown as Comparison

describe('notices of a comparison', () => {
  it('all have their place: a line above it, or the foot', () => {
    const codes = Object.keys(figures).flatMap((key) => /^notice\.(.+)$/.exec(key)?.[1] ?? [])
    const placed = [...GRAVEST_FIRST.map(([code]) => code), ...IN_FOOT]
    // These words are of more than one message.
    expect([...codes, 'older-figures'].sort()).toEqual(placed.sort())
    expect(codes.length).toBeGreaterThan(10)
  })

  it('stand the gravest first, each with what can be done', () => {
    const lines = noticeLines(
      of({
        missing: ['1-1-1'],
        notices: [
          { code: 'in-district-cheaper', params: { count: 2 } },
          { code: 'unlike-award-levels' },
          { code: 'brand-new' },
          { code: 'no-awards', params: { count: 1, year: '2023-24' } },
          { code: 'estimated-prices', params: { count: 3 } },
        ],
        changedSince: { count: 5, byRule: 2, madeAt: '2026-11-24T12:00:00.000Z' },
      }),
      en,
    )
    expect(lines.map(({ code, acts }) => [code, ...acts])).toEqual([
      ['programs-missing', 'remove-missing'],
      ['older-figures', 'see-changes', 'use-new'],
      ['no-awards', 'see-questions'],
      ['unlike-award-levels'],
      ['in-district-cheaper', 'in-district'],
      ['brand-new'],
    ])
    expect(lines[1]?.words).toBe(
      'These figures are from before the catalog changed on November 24, 2026. 3 of them are different now. Pathwise now estimates or reads 2 figures differently; their sources are the same.',
    )
    expect(lines[4]?.words).toBe('2 schools charge less if you live in the college’s district.')
  })

  it('that are true of nearly every comparison stand in the foot, with dates as people write them', () => {
    const comparison = of({
      notices: [
        { code: 'money-vintages', params: { prices: '2024, 2024-03-20', when: Date.UTC(2025, 4, 15) } },
        { code: 'estimated-prices', params: { count: 1 } },
      ],
    })
    expect(noticeLines(comparison, en)).toEqual([])
    expect(footLines(comparison, en)).toEqual([
      'Prices are of 2024 and March 20, 2024 and pay is of May 2025. No inflation adjustment is made.',
      '1 program has an estimated price: the yearly price times the usual length.',
    ])
  })
})
