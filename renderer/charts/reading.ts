import type { Chart, Plugin } from 'chart.js'
import type { ChartTheme } from './theme.ts'
import type { ChartPoint, Spot } from './chart-view.ts'

/** The point that is being read in each chart on the screen. */
const marked = new WeakMap<Chart, Spot>()

export function markedSpot(chart: Chart): Spot | null {
  return marked.get(chart) ?? null
}

/** Marks a point, or none, and draws again. */
export function markSpot(chart: Chart, spot: Spot | null): void {
  if (spot) marked.set(chart, spot)
  else marked.delete(chart)
  chart.draw()
}

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A point that is no bar is marked as wide as it can be seen. */
const AROUND = 12

/** Where a spot is drawn, in CSS pixels; null where there is a gap. */
function boxOf(chart: Chart, spot: Spot): Box | null {
  if ('x' in spot) {
    const { x, y } = chart.scales
    return x && y ? around(x.getPixelForValue(spot.x), y.getPixelForValue(spot.y)) : null
  }
  const element = chart.getDatasetMeta(spot.dataset).data[spot.index]
  if (!element) return null
  const { x, y, base, height } = element.getProps(['x', 'y', 'base', 'height'] as never, true) as unknown as {
    x: number
    y: number
    base?: number
    height?: number
  }
  if (Number.isNaN(x) || Number.isNaN(y)) return null
  if (base === undefined || height === undefined) return around(x, y)
  return { left: Math.min(x, base), top: y - height / 2, width: Math.abs(x - base), height }
}

const around = (x: number, y: number): Box => ({
  left: x - AROUND / 2,
  top: y - AROUND / 2,
  width: AROUND,
  height: AROUND,
})

/** Farther away than this the pointer points at nothing; CSS pixels. */
const NEAR = 20

/** The point nearest to a place on the canvas; -1 where none is near. */
export function nearestPoint(chart: Chart, points: readonly ChartPoint[], x: number, y: number): number {
  let nearest = -1
  let least = NEAR
  points.forEach(({ spot }, index) => {
    const box = boxOf(chart, spot)
    if (!box) return
    const dx = Math.max(box.left - x, 0, x - box.left - box.width)
    const dy = Math.max(box.top - y, 0, y - box.top - box.height)
    const distance = Math.hypot(dx, dy)
    if (distance < least) [nearest, least] = [index, distance]
  })
  return nearest
}

/** A frame around the point that is being read. */
export function readingFrame(theme: ChartTheme): Plugin {
  return {
    id: 'reading-frame',
    afterDraw(chart) {
      const spot = markedSpot(chart)
      const box = spot && boxOf(chart, spot)
      if (!box) return
      const { ctx } = chart
      ctx.save()
      ctx.strokeStyle = theme.ink
      ctx.lineWidth = 2
      ctx.beginPath()
      ctx.roundRect(box.left - 4, box.top - 4, box.width + 8, box.height + 8, 4)
      ctx.stroke()
      ctx.restore()
    },
  }
}
