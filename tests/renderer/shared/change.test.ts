import { describe, expect, it } from 'vitest'
import { DEFAULT_COMPARISON, type ComparisonState } from '../../../data/case.ts'

import { changeBetween } from '../../../renderer/shared/change.ts'

const state = (change: Partial<ComparisonState>): ComparisonState => ({ ...DEFAULT_COMPARISON, ...change })

describe('the change between two comparisons', () => {
  it('names the programs that joined or left', () => {
    expect(changeBetween(state({ programs: ['a'] }), state({ programs: ['a', 'b', 'c'] }))).toEqual({
      kind: 'added',
      programs: ['b', 'c'],
    })
    expect(changeBetween(state({ programs: ['a', 'b'] }), state({ programs: ['b'] }))).toEqual({
      kind: 'removed',
      programs: ['a'],
    })
  })

  it('puts programs before what changed along with them', () => {
    const from = state({ programs: ['a', 'b'], baseline: 'a' })
    expect(changeBetween(from, state({ programs: ['b'], baseline: null })).kind).toBe('removed')
  })

  it('knows a move from a change of what is in it', () => {
    expect(changeBetween(state({ programs: ['a', 'b'] }), state({ programs: ['b', 'a'] })).kind).toBe('moved')
  })

  it('names every other part', () => {
    const parts: Partial<ComparisonState> = {
      occupation: '29-2072',
      credential: 'CCS',
      baseline: 'a',
      residency: 'out-of-state',
      presentPay: 3_600_000,
      figuresOf: 'an-older-catalog',
    }
    for (const [kind, value] of Object.entries(parts))
      expect(changeBetween(state({}), state({ [kind]: value })).kind).toBe(kind)
    expect(Object.keys(parts).length + 1).toBe(Object.keys(DEFAULT_COMPARISON).length)
  })

  it('is nothing between equals', () => {
    expect(changeBetween(state({ programs: ['a'] }), state({ programs: ['a'] })).kind).toBe('nothing')
  })
})
