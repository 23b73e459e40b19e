import { describe, expect, it } from 'vitest'
import { DEFAULT_COMPARISON, type ComparisonState } from '../../data/comparison-state.ts'
import { changeBetween } from '../../data/comparison-change.ts'

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
      area: '53',
      home: { state: 'WA', zip: null },
      plan: { ...DEFAULT_COMPARISON.plan, aid: 100_000 },
      has: { ...DEFAULT_COMPARISON.has, diploma: true },
      matters: { mustHaves: [], weights: { months: 3 } },
      rows: { hidden: ['books'], order: [] },
      figures: { 'a|books': { value: 64_000, by: 'phone', on: '2026-11-25' } },
      choices: { '|exam': 'rule-cpc-fee-1' },
      notes: { 'a|': 'Ask for the evening course.' },
      ticked: { 'a|books': '2026-11-25' },
    }
    for (const [kind, value] of Object.entries(parts))
      expect(changeBetween(state({}), state({ [kind]: value })).kind).toBe(kind)
    expect(Object.keys(parts).length + 1).toBe(Object.keys(DEFAULT_COMPARISON).length)
  })

  it('is nothing between equals', () => {
    expect(changeBetween(state({ programs: ['a'] }), state({ programs: ['a'] })).kind).toBe('nothing')
  })
})
