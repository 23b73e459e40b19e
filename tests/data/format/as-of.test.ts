import { describe, expect, it } from 'vitest'
import { formatAsOf } from '../../../data/format/as-of.ts'

describe('formatAsOf', () => {
  it.each([
    ['2025-05', 'May 2025'],
    ['2023-24', '2023–24'],
    ['2024-34', '2024–34'],
    ['2011-12', '2011–12'],
    ['2026-11-23', 'November 23, 2026'],
  ])('reads %s as %s', (asOf, words) => {
    expect(formatAsOf(asOf, 'en-US')).toBe(words)
  })

  it.each(['undated', '2020', '', '2025-00', '2025-02-31'])('leaves %j as it is written', (asOf) => {
    expect(formatAsOf(asOf, 'en-US')).toBe(asOf)
  })
})
