import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeLabels } from '../../../renderer/charts/place-labels.ts'

const room = { from: 0, to: 400, gap: 8, furthest: 16 }
const label = (text: string, x: number, rank: number, width = 40) => ({ text, x, width, rank })

describe('placeLabels', () => {
  it('centres labels under their marks where there is room', () => {
    const placed = placeLabels([label('median', 200, 0), label('p25', 100, 1)], room)
    expect(placed).toEqual([
      { text: 'p25', rank: 1, left: 80 },
      { text: 'median', rank: 0, left: 180 },
    ])
  })

  it('keeps a label inside, also at the edge', () => {
    const [first, last] = placeLabels([label('a', 8, 0), label('b', 396, 1)], room)
    expect(first?.left).toBe(0)
    expect(last?.left).toBe(360)
  })

  it('lets the less important make way a little, and leaves it out where it would stand at another mark', () => {
    const near = placeLabels([label('p25', 165, 1), label('median', 200, 0)], room)
    expect(near.map(({ text, left }) => [text, left])).toEqual([
      ['p25', 132],
      ['median', 180],
    ])
    const tooNear = placeLabels([label('p25', 190, 1), label('median', 200, 0)], room)
    expect(tooNear.map(({ text }) => text)).toEqual(['median'])
  })

  it('never overlaps, never leaves the room, never changes the order, never strays', () => {
    const labels = fc.array(
      fc.record({
        text: fc.string(),
        x: fc.integer({ min: 0, max: 400 }),
        width: fc.integer({ min: 10, max: 90 }),
        rank: fc.nat(9),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(labels, (some) => {
        const numbered = some.map((one, index) => ({ ...one, text: String(index) }))
        const placed = placeLabels(numbered, room).map(({ text, left }) => {
          const found = numbered[Number(text)]!
          return { ...found, left, right: left + found.width }
        })
        placed.forEach((one, index) => {
          expect(one.left).toBeGreaterThanOrEqual(room.from)
          expect(one.right).toBeLessThanOrEqual(room.to)
          expect(Math.abs(one.left - (one.x - one.width / 2))).toBeLessThanOrEqual(room.furthest)
          const next = placed[index + 1]
          if (!next) return
          expect(next.left - one.right).toBeGreaterThanOrEqual(room.gap)
          expect(next.x).toBeGreaterThanOrEqual(one.x)
        })
      }),
    )
  })
})
