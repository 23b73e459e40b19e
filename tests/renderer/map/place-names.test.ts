import { describe, expect, it } from 'vitest'
import { MIDDLE, type Mark } from '../../../renderer/map/marks.ts'
import { placeNames } from '../../../renderer/map/place-names.ts'
import type { MapPoint } from '../../../renderer/map/points.ts'
import { point } from './support.ts'

const VIEW = { left: 0, top: 0, right: 400, bottom: 300 }

const named = (
  points: readonly MapPoint[],
  rings: readonly Mark[] = [],
  full: readonly (typeof VIEW)[] = [],
) => {
  const marks = points.map(({ x, y }, at): Mark => ({ kind: 'school', id: `${at}`, at, x, y, aside: MIDDLE }))
  return placeNames([...marks, ...rings], points, ({ x, y }) => [x, y], VIEW, ...full)
}

describe('names of towns', () => {
  it('stand to the right of their marks, and to the left where there is no room', () => {
    const names = named([
      point('a', 100, 100, { city: 'Marion' }),
      point('b', 390, 200, { city: 'Zanesville' }),
    ])
    expect(names).toMatchObject([
      { text: 'Marion', anchor: 'start' },
      { text: 'Zanesville', anchor: 'end' },
    ])
    expect(names[1]!.x).toBeLessThan(390)
  })

  it('are told once, and not for a town that nobody tells', () => {
    const points = [
      point('a', 100, 100, { city: 'Dublin' }),
      point('b', 100, 200, { city: 'Dublin' }),
      point('c', 200, 200, { city: '' }),
    ]
    expect(named(points).map(({ text }) => text)).toEqual(['Dublin'])
  })

  it('never lie on a mark, a ring or another name', () => {
    const ring: Mark = { kind: 'ring', id: 'r', ring: 1, count: 50, x: 130, y: 100 }
    const points = [point('a', 100, 100, { city: 'Bellefontaine' })]
    expect(named(points, [ring])).toMatchObject([{ anchor: 'end' }])
    expect(named([...points, point('b', 60, 104, { city: '' })], [ring])).toEqual([])
  })

  it('never lie where something else stands', () => {
    const buttons = { left: 340, top: 0, right: 400, bottom: 120 }
    const points = [point('a', 330, 60, { city: 'Ada' })]
    expect(named(points)).toMatchObject([{ anchor: 'start' }])
    expect(named(points, [], [buttons])).toMatchObject([{ anchor: 'end' }])
  })

  it('are none where there are many marks', () => {
    const many = Array.from({ length: 80 }, (_, at) =>
      point(String(at), (at % 8) * 50, Math.floor(at / 8) * 40),
    )
    expect(named(many)).toEqual([])
  })
})
