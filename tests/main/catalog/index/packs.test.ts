import { describe, expect, it } from 'vitest'
import { makePacks, shareOut, type Part } from '../../../../main/catalog/index/packs.ts'
import { countAll } from '../../../../main/catalog/index/tally.ts'

const part = (id: Part['id'], size: number, codes: readonly number[]): Part => ({
  id,
  size,
  codes: Uint16Array.from(codes),
})

describe('makePacks', () => {
  const parts = [
    part('state', 59, [0, 58, 3, 3]),
    part('control', 4, [3, 0, 1, 1]),
    part('occupation', 2000, [1999, 0, 7, 7]),
    part('online', 4, [0, 1, 2, 3]),
  ]

  it('packs as many parts together as fit, and shares their counts out again', () => {
    const packs = makePacks(parts)
    expect(packs.map(({ parts: packed }) => packed.map(({ id }) => id))).toEqual([
      ['state', 'control'],
      ['occupation', 'online'],
    ])
    const combinations = countAll(packs)
    packs.forEach((pack, place) => {
      for (const packed of pack.parts) {
        const counts = shareOut(combinations[place]!, packed)
        const expected = new Float64Array(packed.size)
        for (const code of parts.find(({ id }) => id === packed.id)!.codes) expected[code]!++
        expect(counts, packed.id).toEqual(expected)
      }
    })
  })

  it('gives a part that is too large a pack of its own, and refuses one that no code can hold', () => {
    expect(makePacks([part('occupation', 60_000, [59_999]), part('control', 4, [0])])).toHaveLength(2)
    expect(() => makePacks([part('occupation', 70_000, [0])])).toThrow('more than 65,536')
  })
})
