import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { beadsOf, type Bead } from '../../../renderer/map/beads.ts'

test('a number stands at its place, and those of one school side by side in their order', () => {
  const [x, y] = [100, 50]
  const beads = beadsOf([
    { number: 3, at: [x, y] },
    { number: 1, at: [x, y] },
    { number: 2, at: [300, 80] },
  ])
  const of = (number: number) => beads.find((bead) => bead.number === number)?.at
  expect(of(2)).toEqual([300, 80])
  expect(of(1)).toEqual([91, 50])
  expect(of(3)).toEqual([109, 50])
})

test('no number lies over another, wherever eight of them are', () => {
  const place = fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 }))
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 8 }), (places) => {
      const beads = beadsOf(places.map((at, index): Bead => ({ at, number: index + 1 })))
      expect(beads.map(({ number }) => number).sort((a, b) => a - b)).toEqual(places.map((_, at) => at + 1))
      for (const one of beads)
        for (const other of beads)
          if (one !== other)
            expect(Math.hypot(one.at[0] - other.at[0], one.at[1] - other.at[1])).toBeGreaterThanOrEqual(17)
    }),
  )
})
