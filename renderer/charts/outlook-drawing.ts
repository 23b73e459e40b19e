import type { Plugin } from 'chart.js'
import type { Translator } from '../../data/messages/translate.ts'
import type { BarConfiguration } from './configuration.ts'
import { chartOptions, drawRowTitle, fonts, valueAxis, write } from './drawing.ts'
import { BARS, type OutlookChart } from './outlook.ts'
import type { ChartTheme } from './theme.ts'
import { shortCount } from './value-labels.ts'

/** Heights in CSS pixels: a row holds its title and three bars. */
const ROW = 104
/** Room right of the longest bar for its words. */
const WORDS = 148

export function outlookHeight(chart: OutlookChart): number {
  return chart.rows.length * ROW + 28
}

/** Three bars from zero for each occupation: jobs now (outlined), jobs projected, openings a year. */
export function outlookDrawing(
  chart: OutlookChart,
  theme: ChartTheme,
  translate: Translator,
): BarConfiguration {
  const colours = chart.rows.map(({ slot }) => theme.series[slot] ?? theme.ink)
  return {
    type: 'bar',
    data: {
      labels: chart.rows.map(({ label }) => label),
      datasets: BARS.map((bar) => ({
        data: chart.rows.map(({ values }) => values[bar]),
        backgroundColor: bar === 'base' ? theme.page : colours,
        borderColor: colours,
        borderWidth: bar === 'base' ? 1.5 : 0,
        borderSkipped: false as const,
        // Three bars in the middle of the row, with a third of each one's room between them.
        categoryPercentage: 0.58,
        barPercentage: 0.66,
      })),
    },
    options: {
      indexAxis: 'y',
      ...chartOptions(theme),
      layout: { padding: { right: WORDS } },
      scales: {
        x: valueAxis(theme, (value) => shortCount(value, translate)),
        y: { display: false, offset: true },
      },
    },
    plugins: [outlookWords(chart, theme)],
  }
}

/** Each bar says its number; a gap says that nothing is published. */
function outlookWords(chart: OutlookChart, theme: ChartTheme): Plugin<'bar'> {
  return {
    id: 'outlook-words',
    afterDatasetsDraw(drawn) {
      const { ctx, chartArea, scales } = drawn
      const { x, y } = scales
      if (!x || !y) return
      ctx.save()
      ctx.textBaseline = 'middle'
      chart.rows.forEach((row, index) => {
        const width = chartArea.right - chartArea.left + WORDS
        drawRowTitle(ctx, theme, chart.rows, index, {
          left: chartArea.left,
          middle: y.getPixelForValue(index) - ROW / 2 + 12,
          width,
        })
        ctx.font = fonts(theme).regular
        BARS.forEach((bar, dataset) => {
          const element = drawn.getDatasetMeta(dataset).data[index]
          if (!element) return
          const value = row.values[bar]
          ctx.fillStyle = value === null ? theme.muted : theme.ink
          const left = value === null ? chartArea.left : x.getPixelForValue(value) + 8
          const words = row.words[bar]
          write(ctx, theme, words, left, element.y)
          if (bar !== 'openings' || row.leave === null) return
          const after = left + ctx.measureText(words).width + 12
          if (after + ctx.measureText(row.leave).width > chartArea.left + width) return
          ctx.fillStyle = theme.muted
          write(ctx, theme, row.leave, after, element.y)
        })
      })
      ctx.restore()
    },
  }
}
