import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LAST_LEVEL, levelOf, Merged, MOST_SCALE, scaleOf } from '../../../renderer/map/merged.ts'
import { DOT, marksOf, nextMark, ringSize } from '../../../renderer/map/marks.ts'
import { insetAt } from '../../../renderer/map/insets.ts'
import { WHOLE } from '../../../renderer/map/project.ts'

const anyPlace = fc.record({
  x: fc.double({ min: WHOLE.left, max: WHOLE.right, noNaN: true }),
  y: fc.double({ min: WHOLE.top, max: WHOLE.bottom, noNaN: true }),
})
const anyLevel = fc.integer({ min: 0, max: LAST_LEVEL })

describe('merged points', () => {
  it('are all there at every level, each once', () => {
    fc.assert(
      fc.property(fc.array(anyPlace, { maxLength: 60 }), anyLevel, (places, level) => {
        const merged = new Merged(places)
        const found = merged
          .within(WHOLE, level)
          .flatMap((merge) => (merge.kind === 'point' ? [merge.at] : merged.members(merge.ring)))
        expect(found.sort((a, b) => a - b)).toEqual(places.map((_, at) => at))
      }),
    )
  })

  it('that stand for themselves stand where they are, and rings among their members', () => {
    fc.assert(
      fc.property(fc.array(anyPlace, { maxLength: 60 }), anyLevel, (places, level) => {
        const merged = new Merged(places)
        for (const merge of merged.within(WHOLE, level)) {
          if (merge.kind === 'point') expect(merge).toMatchObject(places[merge.at]!)
          else {
            const members = merged.members(merge.ring).map((at) => places[at]!)
            expect(merge.count).toBe(members.length)
            // Less exact than a point, and far less than a pixel off.
            const [xs, ys] = [members.map(({ x }) => x), members.map(({ y }) => y)]
            expect(merge.x).toBeGreaterThan(Math.min(...xs) - 0.001)
            expect(merge.x).toBeLessThan(Math.max(...xs) + 0.001)
            expect(merge.y).toBeGreaterThan(Math.min(...ys) - 0.001)
            expect(merge.y).toBeLessThan(Math.max(...ys) + 0.001)
          }
        }
      }),
    )
  })

  it('never lie in two insets: an ocean is between them', () => {
    const [rico, samoa, miami] = [
      { x: 850, y: 569 },
      { x: 850, y: 558 },
      { x: 822, y: 572 },
    ]
    expect(new Set([rico, samoa, miami].map(insetAt)).size).toBe(3)
    expect(new Merged([rico, samoa, miami]).within(WHOLE, 0)).toHaveLength(3)
  })

  it('fall apart at the level that is told, and not before', () => {
    const places = [
      { x: 300, y: 300 },
      { x: 301, y: 300 },
      { x: 500, y: 300 },
    ]
    const merged = new Merged(places)
    const [ring] = merged.within(WHOLE, 0).filter((merge) => merge.kind === 'ring')
    const level = merged.fallsApartAt(ring!.ring)
    expect(merged.within(WHOLE, level)).toHaveLength(3)
    expect(merged.within(WHOLE, level - 1)).toHaveLength(2)
  })

  it('at one address are spread out at the last level, none upon another', () => {
    const places = Array.from({ length: 9 }, () => ({ x: 400, y: 300 }))
    const merged = new Merged(places)
    expect(marksOf(merged, WHOLE, LAST_LEVEL - 1)).toMatchObject([{ kind: 'ring', count: 9 }])
    const marks = marksOf(merged, WHOLE, LAST_LEVEL)
    expect(marks.map((mark) => mark.kind === 'school' && mark.at).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    const asides = marks.flatMap((mark) => (mark.kind === 'school' ? [mark.aside] : []))
    asides.forEach(([x, y], one) =>
      asides
        .slice(one + 1)
        .forEach(([ox, oy]) => expect(Math.hypot(x - ox, y - oy)).toBeGreaterThan(2 * DOT)),
    )
  })
})

it('levels and scales go together', () => {
  expect(levelOf(0.05)).toBe(0)
  for (let level = 0; level <= LAST_LEVEL; level++) expect(levelOf(scaleOf(level))).toBe(level)
  expect(levelOf(MOST_SCALE * 3)).toBe(LAST_LEVEL)
})

it('a ring holds its number', () => {
  for (const count of [2, 10, 99, 100, 999, 1000, 5869])
    expect(ringSize(count) * 2).toBeGreaterThan(count.toLocaleString('en-US').length * 7)
})

describe('the next mark', () => {
  const marks = [
    { name: 'near right', x: 10, y: 2 },
    { name: 'far right', x: 30, y: 0 },
    { name: 'up', x: 1, y: -20 },
    { name: 'upper right', x: 12, y: -14 },
  ]
  const next = (direction: Parameters<typeof nextMark>[2], from = { x: 0, y: 0 }) =>
    nextMark(marks, from, direction)?.name ?? null

  it('is the nearest that way', () => {
    expect(next('ArrowRight')).toBe('near right')
    expect(next('ArrowRight', { x: 10, y: 2 })).toBe('far right')
    expect(next('ArrowUp')).toBe('up')
    expect(next('ArrowLeft', { x: 30, y: 0 })).toBe('near right')
  })

  it('is none where there is none', () => {
    expect(next('ArrowLeft')).toBeNull()
    expect(next('ArrowDown', { x: 0, y: 10 })).toBeNull()
  })
})
