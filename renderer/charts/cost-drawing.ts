import type { Plugin } from 'chart.js'
import type { Translator } from '../../data/messages/translate.ts'
import type { BarConfiguration } from './configuration.ts'
import { COST_PARTS, type CostChart, type CostPart, type CostRow } from './cost.ts'
import { chartOptions, drawHatch, drawRowTitle, fonts, mixed, valueAxis, write } from './drawing.ts'
import { placeLabels } from './place-labels.ts'
import type { ChartTheme } from './theme.ts'
import { shortMoney } from './value-labels.ts'

/** Heights in CSS pixels: a row holds its title, the bar and the amounts beneath. */
const ROW = 76
const BAR = 18
/** Width of a gap: it stands for something unknown, so it is no length of the scale. */
const GAP = 44

/** How much of the program's colour each part has. */
const SHADE: Readonly<Record<CostPart, number>> = {
  tuitionAndFees: 1,
  books: 0.65,
  exam: 0.4,
  membership: 0.25,
  renewal: 0.12,
}

export function costHeight({ rows }: CostChart): number {
  return rows.length * ROW + 28
}

/** Parts stacked from zero; what nobody published is a hatched gap behind them, never a zero. */
export function costDrawing(chart: CostChart, theme: ChartTheme, translate: Translator): BarConfiguration {
  const colours = chart.rows.map(({ slot }) => theme.series[slot] ?? theme.ink)
  return {
    type: 'bar',
    data: {
      labels: chart.rows.map(({ label }) => label),
      datasets: COST_PARTS.map((part) => ({
        data: chart.rows.map(({ values }) => values[part]),
        backgroundColor: colours.map((colour) => mixed(colour, theme.page, SHADE[part])),
        borderColor: colours,
        borderWidth: 1,
        borderSkipped: false as const,
        barThickness: BAR,
      })),
    },
    options: {
      indexAxis: 'y',
      ...chartOptions(theme),
      layout: { padding: { right: GAP + 16 } },
      scales: {
        x: {
          ...valueAxis(theme, (value) => shortMoney(value, translate)),
          stacked: true,
          suggestedMax: Math.max(0, ...chart.rows.map(({ drawn, high }) => high ?? drawn)),
        },
        y: { display: false, offset: true, stacked: true },
      },
    },
    plugins: [costMarks(chart, theme)],
  }
}

/** What bars cannot say: titles, gaps, the end of a band, what aid pays, the amounts. */
function costMarks(chart: CostChart, theme: ChartTheme): Plugin<'bar'> {
  return {
    id: 'cost-marks',
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      const { x, y } = scales
      if (!x || !y) return
      ctx.save()
      ctx.textBaseline = 'middle'
      chart.rows.forEach((row, index) => {
        const centre = y.getPixelForValue(index)
        const top = centre - BAR / 2
        const at = (value: number) => x.getPixelForValue(value)
        const room = chartArea.right + GAP + 16 - chartArea.left
        drawRowTitle(ctx, theme, row, chartArea.left, centre - 26, room)
        const colour = theme.series[row.slot] ?? theme.ink
        if (row.aid !== null) {
          const left = at(row.drawn - row.aid)
          drawHatch(ctx, left, top, at(row.drawn) - left, BAR, theme.page)
          ctx.fillStyle = theme.ink
          ctx.fillRect(left - 1, top - 3, 2, BAR + 6)
        }
        if (row.high !== null) {
          const [from, to] = [at(row.drawn), at(row.high)]
          ctx.fillStyle = colour
          ctx.fillRect(from, centre - 1, to - from, 2)
          ctx.fillRect(to - 1, centre - 5, 2, 10)
        }
        const gapLeft = at(row.high ?? row.drawn) + 4
        if (row.gaps.length > 0) {
          drawHatch(ctx, gapLeft, top, GAP, BAR, theme.muted)
          ctx.strokeStyle = theme.muted
          ctx.lineWidth = 1
          ctx.setLineDash([3, 3])
          ctx.strokeRect(gapLeft + 0.5, top + 0.5, GAP - 1, BAR - 1)
          ctx.setLineDash([])
        }
        ctx.font = fonts(theme).regular
        const measure = (text: string) => ctx.measureText(text).width
        const labels = labelsOf(row, at, gapLeft + GAP / 2).map((label) => ({
          ...label,
          width: measure(label.text),
        }))
        for (const { text, left } of placeLabels(labels, {
          from: chartArea.left,
          to: chartArea.right + GAP + 16,
          gap: 12,
          furthest: 80,
        })) {
          ctx.fillStyle = theme.muted
          write(ctx, theme, text, left, centre + 22)
        }
      })
      ctx.restore()
    },
  }
}

/** The gap comes first where the room is short, then what aid leaves, then the larger parts. */
function labelsOf(row: CostRow, at: (value: number) => number, gap: number) {
  let from = 0
  const parts = COST_PARTS.flatMap((part) => {
    const value = row.values[part]
    const text = row.words[part]
    if (value === null || value === 0 || text === null) return []
    const x = (at(from) + at(from + value)) / 2
    from += value
    return [{ text, x, rank: 2 + 1 / (1 + value) }]
  })
  return [
    ...parts,
    ...(row.gaps.length > 0 ? [{ text: row.gapWords, x: gap, rank: 0 }] : []),
    ...(row.aid !== null && row.aidWords !== null
      ? [{ text: row.aidWords, x: at(row.drawn - row.aid), rank: 1 }]
      : []),
  ]
}
