import { describe, expect, it } from 'vitest'
import { Kept } from '../../../renderer/charts/keep.ts'
import { wrap } from '../../../renderer/charts/frame.ts'
import { spreadLabels } from '../../../renderer/charts/spread-labels.ts'
import { stepped } from '../../../renderer/charts/step.ts'
import type { ChartView } from '../../../renderer/charts/chart-view.ts'
import * as fc from 'fast-check'

describe('reading by keys', () => {
  it.each([
    ['ArrowRight', -1, 0],
    ['ArrowDown', 3, 4],
    ['ArrowRight', 4, 4],
    ['ArrowLeft', -1, 4],
    ['ArrowUp', 0, 0],
    ['Home', 3, 0],
    ['End', 0, 4],
    ['Escape', 2, -1],
    ['Escape', -1, null],
    ['Tab', 2, null],
  ])('%s leads from %i to %s', (key, at, next) => {
    expect(stepped(key, at, 5)).toBe(next)
  })
})

it('draws a chart again only when it says something else', () => {
  const view = (title: string) => ({ id: 'pay', title, configure: () => null }) as unknown as ChartView
  const kept = new Kept()
  const first = kept.of(view('a'))
  expect(kept.of(view('a'))).toBe(first)
  expect(kept.of(view('b'))).not.toBe(first)
  expect(kept.of(null)).toBeNull()
})

describe('labels at the ends of lines', () => {
  it('never touch, keep their order and stay in the room that is large enough', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 350 }), { maxLength: 8 }), (wanted) => {
        const places = spreadLabels(wanted, 16, 0, 300)
        const sorted = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!)
        sorted.forEach((index, rank) => {
          expect(places[index]).toBeGreaterThanOrEqual(0)
          expect(places[index]).toBeLessThanOrEqual(300)
          const before = sorted[rank - 1]
          if (before !== undefined) expect(places[index]! - places[before]!).toBeGreaterThanOrEqual(16)
        })
      }),
    )
  })
})

it('breaks lines between words, and gives a long word one of its own', () => {
  const measure = (text: string) => text.length
  expect(wrap('the cost is not known', 8, measure)).toEqual(['the cost', 'is not', 'known'])
  expect(wrap('unpronounceable word', 8, measure)).toEqual(['unpronounceable', 'word'])
  expect(wrap('', 8, measure)).toEqual([])
})
