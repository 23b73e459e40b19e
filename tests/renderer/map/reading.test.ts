import { describe, expect, it } from 'vitest'
import type { MapPoint } from '../../../renderer/map/points.ts'
import { MapReading } from '../../../renderer/map/reading.svelte.ts'
import { Viewport } from '../../../renderer/map/viewport.svelte.ts'
import { point } from './support.ts'

function open(points: readonly MapPoint[], chosen: readonly string[] = []) {
  const viewport = new Viewport(() => false)
  viewport.width = 480
  viewport.height = 360
  viewport.fit(null)
  return {
    viewport,
    reading: new MapReading(
      viewport,
      () => points,
      () => chosen,
    ),
  }
}

const WEST = point('west', 100, 300, { miles: 2 })
const MIDDLE = point('middle', 480, 310)
const EAST = point('east', 850, 300)

describe('the map by keyboard', () => {
  it('begins in the middle and goes from school to school by direction', () => {
    const { reading } = open([WEST, MIDDLE, EAST])
    const at = () => (reading.active?.kind === 'school' ? reading.active.at : null)
    expect(at()).toBeNull()
    reading.go('ArrowDown')
    expect(at()).toBe(1)
    reading.go('ArrowLeft')
    expect(at()).toBe(0)
    expect(reading.said).toBe('School west, Town west, OH, 1 program, 2 miles away, price published')
    reading.go('ArrowLeft')
    expect(at()).toBe(0)
    expect(reading.said).toBe('No school farther that way.')
    reading.go('ArrowRight')
    expect(at()).toBe(1)
    reading.leave()
    expect(at()).toBeNull()
    expect(reading.said).toBe('')
  })

  it('reaches a school that is out of view, and brings it in', () => {
    const { reading, viewport } = open([WEST, EAST])
    viewport.show(100, 300, 8)
    reading.go('ArrowRight')
    reading.go('ArrowRight')
    const { box } = viewport
    expect(reading.active).toMatchObject({ at: 1 })
    expect(box.right).toBeGreaterThan(850)
    expect(box.left).toBeLessThan(850)
  })

  it('opens a ring until its schools stand apart', () => {
    const pair = [point('a', 400, 300), point('b', 401, 300)]
    const { reading } = open(pair)
    reading.go('ArrowDown')
    const ring = reading.active
    if (ring?.kind !== 'ring') throw new Error('Two neighbors are no ring')
    expect(reading.said).toBe('2 schools close together. Press Enter to zoom in.')
    reading.open(ring)
    expect(reading.marks.map(({ kind }) => kind)).toEqual(['school', 'school'])
    expect(reading.active).toBeNull()
    reading.go('ArrowRight')
    reading.go('ArrowRight')
    expect(reading.active).toMatchObject({ kind: 'school', at: 1 })
  })

  it('reaches every school at one address', () => {
    const points = ['a', 'b', 'c'].map((key) => point(key, 400, 300))
    const { reading } = open(points)
    reading.go('ArrowDown')
    if (reading.active?.kind === 'ring') reading.open(reading.active)
    const reached = new Set<number>()
    for (const key of [
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'ArrowRight',
      'ArrowUp',
      'ArrowDown',
    ] as const) {
      reading.go(key)
      if (reading.active?.kind === 'school') reached.add(reading.active.at)
    }
    expect(reached.size).toBe(3)
  })

  it('has what is chosen in no ring, and reaches it', () => {
    const { reading } = open(
      [point('a', 400, 300), point('b', 401, 300), point('c', 400, 301)],
      ['b', 'gone'],
    )
    expect(reading.marks).toMatchObject([
      { kind: 'ring', count: 2 },
      { kind: 'school', at: 1 },
    ])
    reading.go('ArrowDown')
    reading.go('ArrowRight')
    expect(reading.active).toMatchObject({ kind: 'school', at: 1 })
  })

  it('marks a school that the list names, merged or not, and none that it has not', () => {
    const { reading } = open([point('a', 400, 300), point('b', 401, 300)])
    expect(reading.marks).toMatchObject([{ kind: 'ring' }])
    expect(reading.markOf('b')).toMatchObject({ kind: 'school', at: 1, x: 401 })
    expect(reading.markOf('z')).toBeNull()
  })
})
