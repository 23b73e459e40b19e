import { geoAlbersUsa } from 'd3-geo'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { frameOf, INSETS } from '../../../renderer/map/insets.ts'
import { project, WHOLE } from '../../../renderer/map/project.ts'

const albers = geoAlbersUsa().scale(1300).translate([487.5, 305])

it('puts a position where the outlines of us-atlas have it', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -180, max: -66, noNaN: true }),
      fc.double({ min: 18.7, max: 72, noNaN: true }),
      (longitude, latitude) => {
        const wanted = albers([longitude, latitude])
        const point = project(longitude, latitude)
        if (!wanted) return void expect(point).toBeNull()
        expect(point?.[0]).toBeCloseTo(wanted[0], 6)
        expect(point?.[1]).toBeCloseTo(wanted[1], 6)
      },
    ),
    { numRuns: 2000 },
  )
})

it.each([
  ['Columbus', -83, 39.96, [715, 740], [240, 265]],
  ['Anchorage', -149.9, 61.2, [100, 125], [530, 555]],
  ['Honolulu', -157.86, 21.31, [255, 275], [540, 575]],
])('knows %s', (_, longitude, latitude, [left = 0, right = 0], [top = 0, bottom = 0]) => {
  const [x, y] = project(longitude, latitude) ?? [0, 0]
  expect([x > left, x < right, y > top, y < bottom]).toEqual([true, true, true, true])
})

it.each([
  ['San Juan', 'PR', -66.1, 18.4],
  ['Ponce', 'PR', -66.6, 18.0],
  ['Charlotte Amalie', 'VI', -64.93, 18.34],
  ['Hagatna', 'GU', 144.75, 13.47],
  ['Saipan', 'MP', 145.75, 15.19],
  ['Pago Pago', 'AS', -170.7, -14.28],
])('has %s in its inset', (_, state, longitude, latitude) => {
  const inset = INSETS.find(({ states }) => states.includes(state))!
  const { x, y, width, height } = frameOf(inset)
  const [left, top] = project(longitude, latitude) ?? [0, 0]
  expect(left).toBeGreaterThan(x)
  expect(left).toBeLessThan(x + width)
  expect(top).toBeGreaterThan(y)
  expect(top).toBeLessThan(y + height)
})

it('has no place for Palau, and none for what is nowhere', () => {
  expect(project(134.5, 7.4)).toBeNull()
  expect(project(0, 0)).toBeNull()
})

it('lays no inset over another, or outside the map', () => {
  const frames = INSETS.map(frameOf)
  for (const one of frames) {
    expect(one.x).toBeGreaterThan(WHOLE.left)
    expect(one.x + one.width).toBeLessThan(WHOLE.right)
    expect(one.y + one.height).toBeLessThan(WHOLE.bottom)
    const touching = frames.filter(
      (other) =>
        other !== one &&
        other.x < one.x + one.width &&
        one.x < other.x + other.width &&
        other.y < one.y + one.height &&
        one.y < other.y + other.height,
    )
    expect(touching).toEqual([])
  }
})
