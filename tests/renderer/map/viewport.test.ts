import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_SCALE } from '../../../renderer/map/merged.ts'
import { WHOLE } from '../../../renderer/map/project.ts'
import { Viewport } from '../../../renderer/map/viewport.svelte.ts'

function sized(width = 480, height = 360): Viewport {
  const viewport = new Viewport(() => false)
  viewport.width = width
  viewport.height = height
  viewport.fit(null)
  return viewport
}

const holds = ({ box }: Viewport, x: number, y: number) =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom

describe('what of the map is in view', () => {
  it('is all of it at first, at any size', () => {
    for (const [width, height] of [
      [320, 220],
      [480, 700],
      [1900, 400],
    ] as const) {
      const viewport = sized(width, height)
      expect(holds(viewport, WHOLE.left, WHOLE.top)).toBe(true)
      expect(holds(viewport, WHOLE.right, WHOLE.bottom)).toBe(true)
      expect(viewport.canShrink).toBe(false)
    }
  })

  it('is a box with air around it, and of one point a neighborhood', () => {
    const viewport = sized()
    viewport.fit({ left: 700, top: 200, right: 750, bottom: 240 })
    expect(holds(viewport, 699, 199)).toBe(true)
    expect(holds(viewport, 751, 241)).toBe(true)
    expect(viewport.scale).toBeGreaterThan(6)
    viewport.fit({ left: 700, top: 200, right: 700, bottom: 200 }, 14)
    expect(viewport.scale).toBe(14)
    expect(viewport.isMoved).toBe(false)
  })

  it('grows about the pointer: what is under it stays there', () => {
    const viewport = sized()
    viewport.fit({ left: 600, top: 200, right: 750, bottom: 300 })
    const under = () => [(100 - viewport.left) / viewport.scale, (80 - viewport.top) / viewport.scale]
    const before = under()
    viewport.zoom(2, 100, 80)
    expect(under()[0]).toBeCloseTo(before[0] ?? 0, 6)
    expect(under()[1]).toBeCloseTo(before[1] ?? 0, 6)
    expect(viewport.isMoved).toBe(true)
  })

  it('never loses the map, and never grows without end, whatever is done', () => {
    const anyStep = fc.oneof(
      fc.record({ zoom: fc.double({ min: 0.01, max: 100, noNaN: true }) }),
      fc.record({ dx: fc.integer({ min: -5000, max: 5000 }), dy: fc.integer({ min: -5000, max: 5000 }) }),
    )
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 20 }), (steps) => {
        const viewport = sized()
        for (const step of steps) {
          if ('zoom' in step) viewport.zoom(step.zoom, 30, 40)
          else viewport.pan(step.dx, step.dy)
          const { box, scale } = viewport
          expect(scale).toBeLessThanOrEqual(MOST_SCALE)
          expect(scale).toBeGreaterThanOrEqual(viewport.leastScale)
          const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
          expect(x).toBeGreaterThan(WHOLE.left - 1e-6)
          expect(x).toBeLessThan(WHOLE.right + 1e-6)
          expect(y).toBeGreaterThan(WHOLE.top - 1e-6)
          expect(y).toBeLessThan(WHOLE.bottom + 1e-6)
        }
      }),
    )
  })

  it('moves only as far as it must to show a place', () => {
    const viewport = sized()
    viewport.show(700, 250, 10)
    const { left, top } = viewport
    viewport.reveal(701, 251)
    expect([viewport.left, viewport.top]).toEqual([left, top])
    viewport.reveal(740, 250)
    expect(holds(viewport, 740, 250)).toBe(true)
    expect(viewport.top).toBe(top)
  })
})

describe('a step', () => {
  it('glides, and a second one goes on from where the first leads to', () => {
    const frames: ((now: number) => void)[] = []
    const viewport = new Viewport(
      () => true,
      (run) => frames.push(run),
    )
    viewport.width = 480
    viewport.height = 360
    viewport.fit({ left: 600, top: 200, right: 750, bottom: 300 })
    const { scale } = viewport
    viewport.zoom(2)
    expect(viewport.scale).toBe(scale)
    frames.shift()!(0)
    frames.shift()!(60)
    expect(viewport.scale).toBeGreaterThan(scale)
    expect(viewport.scale).toBeLessThan(2 * scale)
    viewport.zoom(2)
    // The first step's next frame is nobody's any more.
    frames.shift()!(70)
    for (let now = 80; frames.length > 0; now += 40) frames.shift()!(now)
    expect(viewport.scale).toBeCloseTo(4 * scale, 6)
  })

  it('is there at once where the person wants no motion', () => {
    const viewport = sized()
    const { scale } = viewport
    viewport.zoom(2)
    expect(viewport.scale).toBeCloseTo(2 * scale, 9)
  })
})
