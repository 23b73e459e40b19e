import type { Chart, Plugin } from 'chart.js'
import type { Translator } from '../../data/messages/translate.ts'
import type { AheadChart } from './ahead.ts'
import type { LineConfiguration } from './configuration.ts'
import { chartOptions, fonts, freeAxis, valueAxis, write } from './drawing.ts'
import { drawLineNames, namesHeight, namesWidth } from './line-names.ts'
import { placeLabels } from './place-labels.ts'
import { markedSpot } from './reading.ts'
import type { ChartTheme } from './theme.ts'
import { shortMoney } from './value-labels.ts'

/** CSS pixels. */
const HEIGHT = 340
const TOP = 12

export function aheadHeight({ lines }: AheadChart): number {
  return Math.max(HEIGHT, namesHeight(lines.length))
}

/** A line for each program; where it crosses zero, the program has paid for itself. */
export function aheadDrawing(chart: AheadChart, theme: ChartTheme, translate: Translator): LineConfiguration {
  const colour = (slot: number) => theme.series[slot] ?? theme.ink
  const months = valueAxis(theme, (month) => translate.t('charts.ahead.tick', { month }))
  return {
    type: 'line',
    data: {
      datasets: chart.lines.map((line) => ({
        label: line.label,
        data: line.gains.map((y, x) => ({ x, y })),
        borderColor: colour(line.slot),
        backgroundColor: colour(line.slot),
        borderWidth: 2,
        borderDash: line.isBound ? [6, 4] : [],
        pointRadius: line.gains.map((_, month) => (month === line.crossing ? 4 : 0)),
        pointBorderWidth: 0,
        // Drawn as it is, since a kept path is nothing that a file can hold.
        segment: { borderColor: () => undefined },
      })),
    },
    options: {
      ...chartOptions(theme),
      layout: {
        padding: ({ chart: { width } }: { chart: Chart }) => ({ top: TOP, right: namesWidth(width) }),
      },
      scales: {
        x: {
          ...months,
          max: chart.horizon,
          ticks: {
            ...months.ticks,
            stepSize: chart.horizon > 60 ? 24 : 12,
            maxTicksLimit: 12,
          },
          grid: { display: false },
        },
        y: freeAxis(theme, (value) => shortMoney(value, translate)),
      },
    },
    plugins: [bandAndNames(chart, theme, translate)],
  }
}

/** Under the lines the band of one program and the line of zero; at their ends the names; on zero the months. */
function bandAndNames(chart: AheadChart, theme: ChartTheme, translate: Translator): Plugin<'line'> {
  return {
    id: 'ahead-marks',
    beforeDatasetsDraw(drawn) {
      const { ctx, chartArea, scales } = drawn
      const { x, y } = scales
      if (!x || !y) return
      ctx.save()
      ctx.beginPath()
      ctx.rect(
        chartArea.left,
        chartArea.top,
        chartArea.right - chartArea.left,
        chartArea.bottom - chartArea.top,
      )
      ctx.clip()
      const line = chart.lines[bandOf(drawn, chart)]
      if (line) {
        ctx.beginPath()
        line.best.forEach((gain, month) => ctx.lineTo(x.getPixelForValue(month), y.getPixelForValue(gain)))
        for (let month = line.worst.length - 1; month >= 0; month--)
          ctx.lineTo(x.getPixelForValue(month), y.getPixelForValue(line.worst[month] ?? 0))
        ctx.closePath()
        ctx.globalAlpha = 0.16
        ctx.fillStyle = theme.series[line.slot] ?? theme.ink
        ctx.fill()
        ctx.globalAlpha = 1
      }
      const zero = Math.round(y.getPixelForValue(0)) + 0.5
      ctx.strokeStyle = theme.ink
      ctx.lineWidth = 1
      ctx.beginPath()
      ctx.moveTo(chartArea.left, zero)
      ctx.lineTo(chartArea.right, zero)
      ctx.stroke()
      ctx.restore()
    },
    afterDatasetsDraw({ ctx, chartArea, scales, width }) {
      const { x, y } = scales
      if (!x || !y) return
      ctx.save()
      ctx.textBaseline = 'middle'
      drawLineNames(
        ctx,
        theme,
        chart.lines.map(({ label, slot, gains }) => ({
          label,
          slot,
          end: y.getPixelForValue(gains.at(-1) ?? 0),
        })),
        { left: chartArea.right, top: chartArea.top, bottom: chartArea.bottom, width },
      )
      ctx.font = fonts(theme).bold
      const measure = (text: string) => ctx.measureText(text).width
      ctx.fillStyle = theme.ink
      const months = chart.lines.flatMap(({ crossing }, rank) => {
        if (crossing === null) return []
        const text = translate.t('charts.ahead.tick', { month: crossing })
        return [{ text, x: x.getPixelForValue(crossing), width: measure(text), rank }]
      })
      const room = { from: chartArea.left, to: chartArea.right, gap: 6, furthest: 14 }
      for (const { text, left } of placeLabels(months, room))
        write(ctx, theme, text, left, y.getPixelForValue(0) - 14)
      ctx.restore()
    },
  }
}

/** The line whose band is shown: the only one, or the one that is being read; -1 for none. */
function bandOf(drawn: Chart, { lines }: AheadChart): number {
  if (lines.length === 1) return 0
  const spot = markedSpot(drawn)
  return spot && 'dataset' in spot ? spot.dataset : -1
}
