import { describe, expect, test } from 'vitest'
import { MapHand } from '../../../renderer/map/hand.svelte.ts'
import type { Point } from '../../../renderer/map/project.ts'
import { Viewport } from '../../../renderer/map/viewport.svelte.ts'

function openHand() {
  const viewport = new Viewport(() => false)
  viewport.width = 400
  viewport.height = 300
  viewport.fit(null)
  viewport.zoom(2)
  const clicks: Point[] = []
  const hand = new MapHand(viewport, (at) => clicks.push(at))
  /** What of the map lies at a place of the picture. */
  const under = (x: number, y: number) => [
    (x - viewport.left) / viewport.scale,
    (y - viewport.top) / viewport.scale,
  ]
  return { viewport, hand, clicks, under }
}
const pointer = (offsetX: number, offsetY: number, pointerType = 'mouse') => ({
  ...{ offsetX, offsetY, buttons: 1, pointerType },
})
const wheel = (deltaY: number, keys: { ctrlKey?: boolean; metaKey?: boolean; deltaMode?: number } = {}) => ({
  ...{ deltaY, deltaMode: 0, offsetX: 100, offsetY: 80, ctrlKey: false, metaKey: false },
  ...keys,
})

describe('a hand', () => {
  test('that hardly moves clicks, and one that moves drags and clicks nothing', () => {
    const { viewport, hand, clicks } = openHand()
    hand.press(pointer(50, 50))
    hand.move(pointer(52, 51))
    hand.release(pointer(52, 51))
    expect(clicks).toEqual([[52, 51]])
    const { left, top } = viewport
    hand.press(pointer(50, 50))
    hand.move(pointer(60, 45))
    expect(hand.isDragging).toBe(true)
    hand.release(pointer(60, 45))
    expect([viewport.left - left, viewport.top - top]).toEqual([10, -5])
    expect(clicks).toHaveLength(1)
  })

  test('with two fingers zooms about their middle, and moves as they move', () => {
    const { viewport, hand, under } = openHand()
    const { scale } = viewport
    const place = under(100, 100)
    expect(
      hand.touch([
        [80, 100],
        [120, 100],
      ]),
    ).toBe(true)
    expect(viewport.scale).toBe(scale)
    hand.touch([
      [70, 110],
      [130, 110],
    ])
    expect(viewport.scale).toBeCloseTo(scale * 1.5)
    under(100, 110).forEach((value, axis) => expect(value).toBeCloseTo(place[axis] as number))
  })

  test('with one finger is the page’s, and lifting one of two clicks nothing', () => {
    const { viewport, hand, clicks } = openHand()
    const { scale, left, top } = viewport
    expect(hand.touch([[80, 100]])).toBe(false)
    expect(hand.touch([[90, 140]])).toBe(false)
    expect([viewport.scale, viewport.left, viewport.top]).toEqual([scale, left, top])
    hand.press(pointer(80, 100, 'touch'))
    hand.move(pointer(80, 120, 'touch'))
    hand.release(pointer(80, 120, 'touch'))
    expect([viewport.left, viewport.top, clicks]).toEqual([left, top, []])
    hand.press(pointer(80, 100))
    hand.touch([
      [80, 100],
      [120, 100],
    ])
    hand.release(pointer(80, 100))
    hand.touch([[120, 100]])
    expect(clicks).toEqual([])
    // Two fingers that come again begin anew.
    hand.touch([
      [10, 10],
      [20, 20],
    ])
    expect(viewport.scale).toBe(scale)
  })
})

describe('a wheel', () => {
  test('alone is the page’s; with Ctrl or Command it zooms about the pointer', () => {
    const { viewport, hand, under } = openHand()
    const { scale } = viewport
    expect(hand.wheel(wheel(-40))).toBe(false)
    expect(viewport.scale).toBe(scale)
    const place = under(100, 80)
    expect(hand.wheel(wheel(-10, { ctrlKey: true }))).toBe(true)
    expect(viewport.scale).toBeGreaterThan(scale)
    under(100, 80).forEach((value, axis) => expect(value).toBeCloseTo(place[axis] as number))
    expect(hand.wheel(wheel(10, { metaKey: true }))).toBe(true)
    expect(viewport.scale).toBeCloseTo(scale)
  })

  test('of a mouse, whose notch is a hundred px or three lines, takes no leap', () => {
    for (const notch of [wheel(-120, { ctrlKey: true }), wheel(-3, { ctrlKey: true, deltaMode: 1 })]) {
      const { viewport, hand } = openHand()
      const { scale } = viewport
      hand.wheel(notch)
      expect(viewport.scale / scale).toBeGreaterThan(1.3)
      expect(viewport.scale / scale).toBeLessThan(1.6)
    }
  })
})
