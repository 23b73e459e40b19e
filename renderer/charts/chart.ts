import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  type ChartConfiguration,
} from 'chart.js'
import { onThemeChange, readTheme, type ChartTheme } from './theme.ts'

// The only file that loads Chart.js, itself loaded when a chart is first shown;
// only the parts that our charts use come along.
Chart.register(BarController, BarElement, CategoryScale, LinearScale)

export type Bars = (number | [number, number] | null)[]
export type BarConfiguration = ChartConfiguration<'bar', Bars, string>

/**
 * Draws on a canvas and draws again in the new colours when the theme changes.
 * Returns the way to take it down.
 */
export function drawChart(
  canvas: HTMLCanvasElement,
  configure: (theme: ChartTheme) => BarConfiguration,
): () => void {
  const root = document.documentElement
  let chart = new Chart(canvas, configure(readTheme(root)))
  let taken = false
  const again = (motion: Partial<ChartTheme>) => {
    if (taken) return
    chart.destroy()
    chart = new Chart(canvas, configure({ ...readTheme(root), ...motion }))
  }
  const stop = onThemeChange(root, () => again({ motion: 0 }))
  // A canvas does not wait for its font: the first drawing may be in another one.
  if (document.fonts.status !== 'loaded') void document.fonts.ready.then(() => again({ motion: 0 }))
  return () => {
    taken = true
    stop()
    chart.destroy()
  }
}
