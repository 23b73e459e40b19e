import { describe, expect, it } from 'vitest'
import type { MapSchools } from '../../../data/contract/find-map.ts'
import { milesBetween, positionAt } from '../../../data/formulas/miles.ts'
import { MAP_PRICES } from '../../../data/map-prices.ts'
import { frameOf, INSETS } from '../../../renderer/map/insets.ts'
import { boxOf, circleAround, pointsOf } from '../../../renderer/map/points.ts'
import { project } from '../../../renderer/map/project.ts'
import { school, schools } from './support.ts'

describe('the points of a map', () => {
  const drawn = (known: Partial<MapSchools>) => pointsOf({ ...schools(school()), ...known }).points[0]

  it('look by the best that is known of their prices', () => {
    expect(drawn({ prices: [MAP_PRICES.stated | MAP_PRICES.estimated] })?.look).toBe('stated')
    expect(drawn({ prices: [MAP_PRICES.estimated] })?.look).toBe('estimated')
    expect(drawn({ prices: [0] })?.look).toBe('unknown')
  })

  it('are squares where an own list has a program, whatever it costs', () => {
    expect(drawn({ prices: [MAP_PRICES.own] })).toMatchObject({ isOwn: true, look: 'unknown' })
    expect(drawn({ prices: [MAP_PRICES.stated] })).toMatchObject({ isOwn: false })
  })

  it('leave out what the map has no room for, and say how much', () => {
    const palau = school({ key: '2', state: 'PW', latitude: 7.4, longitude: 134.5, programs: 2 })
    const other = school({ key: '3', state: 'PW', latitude: 7.3, longitude: 134.5, programs: 1 })
    const { points, outside } = pointsOf(schools(school({ key: '1' }), palau, other))
    expect(points.map(({ key }) => key)).toEqual(['1'])
    expect(outside).toEqual([{ state: 'PW', programs: 3 }])
  })
})

describe('a radius', () => {
  it.each([
    [39.96, -83, 30],
    [61.2, -149.9, 50],
    [18.4, -66.1, 20],
  ])('is as far everywhere: from %d, %d, %d miles', (latitude, longitude, miles) => {
    for (const direction of [0, 45, 90, 180, 271])
      expect(
        milesBetween({ latitude, longitude }, positionAt({ latitude, longitude }, miles, direction)),
      ).toBeCloseTo(miles, 6)
  })

  it('goes north first, and clockwise', () => {
    const from = { latitude: 40, longitude: -83 }
    expect(positionAt(from, 69.1, 0).latitude).toBeCloseTo(41, 1)
    expect(positionAt(from, 69.1, 90).longitude).toBeGreaterThan(-82)
  })

  it('is round on the map, around its place', () => {
    const center = project(-83, 39.96)!
    const corners = circleAround({ latitude: 39.96, longitude: -83 }, 30)
    expect(corners).toHaveLength(72)
    // A unit of the map is about three miles.
    for (const [x, y] of corners) expect(Math.hypot(x - center[0], y - center[1])).toBeCloseTo(9.9, 0)
  })

  it('stays in its own part of the map: around Seattle none of it is where Alaska is drawn', () => {
    const center = project(-122.3, 47.6)!
    const corners = circleAround({ latitude: 47.6, longitude: -122.3 }, 900)
    expect(corners).toHaveLength(72)
    for (const [x, y] of corners) expect(Math.hypot(x - center[0], y - center[1])).toBeLessThan(350)
  })

  it('in an inset ends at its frame', () => {
    const { x, y, width, height } = frameOf(INSETS[0]!)
    for (const [left, top] of circleAround({ latitude: 18.4, longitude: -66.1 }, 30)) {
      expect([left >= x, left <= x + width, top >= y, top <= y + height]).toEqual([true, true, true, true])
    }
  })

  it('is none where it would hold all of the map, or its place is not on it', () => {
    expect(circleAround({ latitude: 39.96, longitude: -83 }, 5000)).toEqual([])
    expect(circleAround({ latitude: 7.4, longitude: 134.5 }, 30)).toEqual([])
  })
})

it('a box holds all of its points, and none has none', () => {
  expect(
    boxOf([
      [3, 4],
      [1, 9],
    ]),
  ).toEqual({ left: 1, top: 4, right: 3, bottom: 9 })
  expect(boxOf([])).toBeNull()
})
