import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { milesBetween, type Position } from '../../../data/formulas/miles.ts'

const position: fc.Arbitrary<Position> = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
})

test('from Boston to Austin it is about 1,690 miles', () => {
  const miles = milesBetween(
    { latitude: 42.3601, longitude: -71.0589 },
    { latitude: 30.2672, longitude: -97.7431 },
  )
  expect(miles).toBeGreaterThan(1685)
  expect(miles).toBeLessThan(1705)
})

test('a degree of latitude is 69 miles', () => {
  expect(milesBetween({ latitude: 40, longitude: -90 }, { latitude: 41, longitude: -90 })).toBeCloseTo(
    69.1,
    1,
  )
})

test('is the same both ways, 0 to the place itself, and never half around the earth or more', () => {
  fc.assert(
    fc.property(position, position, (one, other) => {
      const miles = milesBetween(one, other)
      expect(miles).toBeCloseTo(milesBetween(other, one), 6)
      expect(miles).toBeGreaterThanOrEqual(0)
      expect(miles).toBeLessThan(12_440)
      expect(milesBetween(one, one)).toBeCloseTo(0, 6)
    }),
  )
})
