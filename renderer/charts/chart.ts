import {
  BarController,
  BarElement,
  BasicPlatform,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartConfiguration,
} from 'chart.js'
import type { Drawing } from './configuration.ts'
import { markSpot, nearestPoint, readingFrame } from './reading.ts'
import { onThemeChange, readTheme, type ChartTheme } from './theme.ts'
import type { ChartPoint, Spot } from './chart-view.ts'

// The only file that loads Chart.js, itself loaded when a chart is first shown;
// only the parts that our charts use come along.
Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
)

export interface DrawnChart {
  /** Takes it down. */
  stop(): void
  /** Frames a point, or none. */
  mark(spot: Spot | null): void
  /** The point at a place on the canvas (CSS pixels), -1 for none. */
  pointAt(points: readonly ChartPoint[], x: number, y: number): number
}

/**
 * Draws on a canvas; draws again in the new colours when the theme changes, and in
 * those of paper while it is printed.
 */
export function drawChart(canvas: HTMLCanvasElement, configure: (theme: ChartTheme) => Drawing): DrawnChart {
  const root = document.documentElement
  let spot: Spot | null = null
  const draw = (theme: ChartTheme) => {
    const { plugins = [], ...configuration } = configure(theme) as ChartConfiguration
    return new Chart(canvas, { ...configuration, plugins: [...plugins, readingFrame(theme)] })
  }
  let chart = draw(readTheme(root))
  let taken = false
  const again = (theme: ChartTheme) => {
    if (taken) return
    chart.destroy()
    chart = draw({ ...theme, motion: 0 })
    if (spot) markSpot(chart, spot)
  }
  const stop = onThemeChange(root, (theme) => again(theme))
  // A canvas does not wait for its font: the first drawing may be in another one.
  if (document.fonts.status !== 'loaded') void document.fonts.ready.then(() => again(readTheme(root)))
  return {
    stop: () => {
      taken = true
      stop()
      chart.destroy()
    },
    mark: (next) => {
      spot = next
      markSpot(chart, spot)
    },
    pointAt: (points, x, y) => nearestPoint(chart, points, x, y),
  }
}

/**
 * Draws once, on whatever takes a canvas's calls: a canvas of no page, or a recorder
 * that makes SVG of them. What is drawn is there until `use` has returned.
 */
export function drawOnce<T>(
  canvas: HTMLCanvasElement,
  drawing: Drawing,
  pixelRatio: number,
  use: () => T,
): T {
  const { options, ...configuration } = drawing as ChartConfiguration
  const chart = new Chart(canvas, {
    ...configuration,
    platform: BasicPlatform,
    options: { ...options, responsive: false, animation: false, devicePixelRatio: pixelRatio },
  })
  try {
    return use()
  } finally {
    chart.destroy()
  }
}
