import type { Plugin } from 'chart.js'
import type { Translator } from '../../data/messages/translate.ts'
import type { BarConfiguration } from './configuration.ts'
import { chartOptions, drawRowTitle, fonts, mixed, valueAxis, write } from './drawing.ts'
import type { PeersChart } from './peer-prices.ts'
import { placeLabels } from './place-labels.ts'
import type { ChartTheme } from './theme.ts'
import { shortMoney } from './value-labels.ts'

/** Heights in CSS pixels: a row holds its title, the strip and the names beneath. */
const ROW = 92
const STRIP = 22

export function peersHeight({ rows }: PeersChart): number {
  return rows.length * ROW + 28
}

/** A strip of all prices with its middle half as a bar; the compared programs are dots on it. */
export function peersDrawing(chart: PeersChart, theme: ChartTheme, translate: Translator): BarConfiguration {
  const axis = valueAxis(theme, (value) => shortMoney(value, translate))
  return {
    type: 'bar',
    data: {
      labels: chart.rows.map(({ label }) => label),
      datasets: [
        {
          data: chart.rows.map(({ p25, p75 }) => (p25 === null || p75 === null ? null : [p25.low, p75.high])),
          backgroundColor: mixed(theme.muted, theme.page, 0.25),
          barThickness: STRIP,
          borderSkipped: false,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      ...chartOptions(theme),
      layout: { padding: { right: 16 } },
      scales: {
        x: { ...axis, max: chart.most * 1.03, ticks: { ...axis.ticks, includeBounds: false } },
        y: { display: false, offset: true },
      },
    },
    plugins: [peerMarks(chart, theme)],
  }
}

function peerMarks(chart: PeersChart, theme: ChartTheme): Plugin<'bar'> {
  return {
    id: 'peer-marks',
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      const { x, y } = scales
      if (!x || !y) return
      ctx.save()
      ctx.textBaseline = 'middle'
      chart.rows.forEach((row, index) => {
        const centre = y.getPixelForValue(index)
        drawRowTitle(ctx, theme, chart.rows, index, {
          left: chartArea.left,
          middle: centre - 30,
          width: chartArea.right - chartArea.left,
        })
        ctx.strokeStyle = theme.muted
        ctx.lineWidth = 1
        // Many lie close: thin ones that add up to a dark band show it.
        ctx.globalAlpha = 0.45
        ctx.beginPath()
        for (const value of row.values) {
          if (value > chart.most) break
          const at = x.getPixelForValue(value)
          ctx.moveTo(at, centre - STRIP / 2 + 3)
          ctx.lineTo(at, centre + STRIP / 2 - 3)
        }
        ctx.stroke()
        ctx.globalAlpha = 1
        if (row.median !== null) {
          const [from, to] = [x.getPixelForValue(row.median.low), x.getPixelForValue(row.median.high)]
          ctx.fillStyle = theme.ink
          // A band of medians is seen through: prices stand behind it.
          ctx.globalAlpha = to - from > 2 ? 0.3 : 1
          ctx.fillRect(from - 1, centre - STRIP / 2 - 2, to - from + 2, STRIP + 4)
          ctx.globalAlpha = 1
        }
        for (const { slot, value, high, isBound } of row.marks) {
          const colour = theme.series[slot] ?? theme.ink
          if (!isBound && high > value) {
            ctx.fillStyle = colour
            const from = x.getPixelForValue(value)
            ctx.fillRect(from, centre - 1.5, x.getPixelForValue(Math.min(high, chart.most)) - from, 3)
          }
          ctx.beginPath()
          ctx.arc(x.getPixelForValue(value), centre, 6, 0, 2 * Math.PI)
          ctx.closePath()
          ctx.fillStyle = isBound ? theme.page : colour
          ctx.fill()
          ctx.strokeStyle = isBound ? colour : theme.page
          ctx.lineWidth = 2
          ctx.stroke()
        }
        ctx.font = fonts(theme).regular
        const labels = row.marks.map(({ label, cost, value }, rank) => {
          const text = `${label} ${cost}`
          return { text, x: x.getPixelForValue(value), width: ctx.measureText(text).width, rank }
        })
        const room = { from: chartArea.left, to: chartArea.right + 16, gap: 12, furthest: 120 }
        ctx.fillStyle = theme.ink
        for (const { text, left } of placeLabels(labels, room)) write(ctx, theme, text, left, centre + 24)
      })
      ctx.restore()
    },
  }
}
