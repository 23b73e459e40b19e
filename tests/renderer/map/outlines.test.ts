import { expect, it } from 'vitest'
import { makeOutlines } from '../../../build/map-outlines.ts'
import { en } from '../../../data/messages/en/index.ts'
import { STATES } from '../../../data/program.ts'
import { frameOf, INSETS } from '../../../renderer/map/insets.ts'
import { project, WHOLE } from '../../../renderer/map/project.ts'

/** A city in each of some states, degrees. */
const CITIES: Readonly<Record<string, readonly [number, number]>> = {
  WA: [-120.5, 47.4],
  DE: [-75.5, 39.1],
  DC: [-77.02, 38.9],
  OH: [-82.9, 40.2],
  WY: [-107.5, 43],
  HI: [-155.5, 19.6],
  PR: [-66.4, 18.2],
  GU: [144.79, 13.45],
}

const outlines = makeOutlines()
const labels = new Map(outlines.states.map(([code, x, y]) => [code, { x, y }]))

it('has every state that the map has room for, by its own code', () => {
  // Micronesia, the Marshall Islands and Palau are no part of the United States, and of no map of it.
  expect([...labels.keys()].sort()).toEqual(
    STATES.filter((code) => !['FM', 'MH', 'PW'].includes(code)).sort(),
  )
  expect(en['state.FM'], 'what is left out').toBe('Federated States of Micronesia')
})

it.each(Object.entries(CITIES))('puts the code of %s where the state is', (code, [longitude, latitude]) => {
  const [x, y] = project(longitude, latitude) ?? [0, 0]
  const label = labels.get(code)!
  expect(Math.hypot(label.x - x, label.y - y)).toBeLessThan(14)
})

it('stays within the map, and is the same each time', () => {
  const numbers = [...outlines.land.matchAll(/M(-?\d+) (-?\d+)/g)].map(([, x, y]) => [
    Number(x) / 4,
    Number(y) / 4,
  ])
  expect(numbers.length).toBeGreaterThan(60)
  for (const [x = 0, y = 0] of numbers) {
    expect(x).toBeGreaterThanOrEqual(WHOLE.left)
    expect(x).toBeLessThanOrEqual(WHOLE.right)
    expect(y).toBeGreaterThanOrEqual(WHOLE.top)
    expect(y).toBeLessThanOrEqual(WHOLE.bottom)
  }
  expect(makeOutlines()).toEqual(outlines)
})

it('has land in every inset', () => {
  const starts = [...outlines.land.matchAll(/M(-?\d+) (-?\d+)/g)].map(([, x, y]) => [
    Number(x) / 4,
    Number(y) / 4,
  ])
  for (const { x, y, width, height } of INSETS.map(frameOf)) {
    const inside = starts.filter(
      ([left = 0, top = 0]) => left > x && left < x + width && top > y && top < y + height,
    )
    expect(inside).not.toEqual([])
  }
})

it('is small enough to be fetched with the map', () => {
  expect(JSON.stringify(outlines).length).toBeLessThan(20_000)
})
