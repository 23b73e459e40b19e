import type { Chart, Plugin } from 'chart.js'
import type { Translator } from '../../data/messages/translate.ts'
import type { LineConfiguration } from './configuration.ts'
import { chartOptions, fonts, freeAxis, valueAxis, write } from './drawing.ts'
import { drawLineNames, namesHeight, namesWidth } from './line-names.ts'
import type { ChartTheme } from './theme.ts'
import type { VintagesChart } from './vintages.ts'
import { shortMoney } from './value-labels.ts'

const HEIGHT = 260

export function vintagesHeight({ lines }: VintagesChart): number {
  return Math.max(HEIGHT, namesHeight(lines.length))
}

/** A dot for each vintage, at its place in time, joined by a line; the axis of pay starts at zero. */
export function vintagesDrawing(
  chart: VintagesChart,
  theme: ChartTheme,
  translate: Translator,
): LineConfiguration {
  const years = chart.vintages.map(yearOf)
  const colour = (slot: number) => theme.series[slot] ?? theme.ink
  const time = freeAxis(theme, (year) => chart.months[years.indexOf(year)] ?? '')
  return {
    type: 'line',
    data: {
      datasets: chart.lines.map(({ label, slot, medians }) => ({
        label,
        data: medians.map((y, index) => ({ x: years[index] ?? 0, y })),
        borderColor: colour(slot),
        backgroundColor: colour(slot),
        borderWidth: 2,
        pointRadius: 4,
        pointBorderWidth: 0,
        spanGaps: true,
        // The first and the last dot stand on the edge.
        clip: 8,
        // Drawn as it is, since a kept path is nothing that a file can hold.
        segment: { borderColor: () => undefined },
      })),
    },
    options: {
      ...chartOptions(theme),
      layout: {
        padding: ({ chart: { width } }: { chart: Chart }) => ({ top: 16, right: namesWidth(width) }),
      },
      scales: {
        x: {
          ...time,
          min: Math.min(...years),
          max: Math.max(...years),
          grid: { display: false },
          offset: false,
          // Only where there is something.
          afterBuildTicks: (axis) => {
            axis.ticks = years.map((value) => ({ value }))
          },
        },
        y: {
          ...valueAxis(theme, (value) => shortMoney(value, translate)),
          suggestedMax: Math.max(...chart.lines.flatMap(({ medians }) => medians.map((value) => value ?? 0))),
        },
      },
    },
    plugins: [vintageWords(chart, theme)],
  }
}

/** "2024-05" -> 2024.33: as far apart as they are. */
function yearOf(vintage: string): number {
  const [year, month = '1'] = vintage.split('-')
  return Number(year) + (Number(month) - 1) / 12
}

/** The amounts at the first and the last dot, the names at the ends. */
function vintageWords(chart: VintagesChart, theme: ChartTheme): Plugin<'line'> {
  return {
    id: 'vintage-words',
    afterDatasetsDraw(drawn) {
      const { ctx, chartArea, scales, width } = drawn
      const { y } = scales
      if (!y) return
      ctx.save()
      ctx.textBaseline = 'middle'
      const last = (medians: readonly (number | null)[]) => medians.findLast((value) => value !== null) ?? 0
      drawLineNames(
        ctx,
        theme,
        chart.lines.map(({ label, slot, medians }) => ({
          label,
          slot,
          end: y.getPixelForValue(last(medians)),
        })),
        { left: chartArea.right, top: chartArea.top, bottom: chartArea.bottom, width },
      )
      ctx.font = fonts(theme).bold
      ctx.fillStyle = theme.ink
      // With several lines the amounts would stand on each other; they are in the table.
      if (chart.lines.length > 2) return ctx.restore()
      chart.lines.forEach(({ words }, dataset) => {
        const dots = drawn.getDatasetMeta(dataset).data
        words.forEach((text, index) => {
          const dot = dots[index]
          if (text === null || !dot) return
          const wide = ctx.measureText(text).width
          const left = Math.max(chartArea.left, Math.min(dot.x - wide / 2, chartArea.right - wide))
          write(ctx, theme, text, left, dot.y - 16)
        })
      })
      ctx.restore()
    },
  }
}
