import type { Plugin } from 'chart.js'
import type { Translator } from '../../data/messages/translate.ts'
import type { BarConfiguration, Bars } from './configuration.ts'
import { chartOptions, drawRowTitle, fonts, valueAxis, write } from './drawing.ts'
import { PERCENTILES, type PayChart, type PayRow, type Percentile } from './pay.ts'
import { placeLabels } from './place-labels.ts'
import type { ChartTheme } from './theme.ts'
import { shortMoney } from './value-labels.ts'

/** Heights in CSS pixels: a row holds its title, the bar and the amounts beneath. */
const ROW = 76
const BAR = 16
const PRESENT = 24

export function payHeight(chart: PayChart): number {
  return chart.rows.length * ROW + 28 + (chart.presentPay === null ? 0 : PRESENT)
}

/** Which amounts are written first where the room is short, after those that the title names. */
const RANK: Readonly<Record<Percentile, number>> = { median: 0, p25: 1, p75: 2, p90: 3, p10: 4 }
/** Of the amounts beneath a bar's centre; the second line has what found no room in the first. */
const AMOUNTS = [20, 34] as const

const span = (from: number | null, to: number | null): [number, number] | null =>
  from === null || to === null ? null : [from, to]

/** Floating bars on an axis that starts at zero: p25 to p75 as a bar, p10 to p90 as a line. */
export function payDrawing(chart: PayChart, theme: ChartTheme, translate: Translator): BarConfiguration {
  const colours = chart.rows.map(({ slot }) => theme.series[slot] ?? theme.ink)
  const bars = (of: (row: PayRow) => [number, number] | null): Bars => chart.rows.map(of)
  const common = { backgroundColor: colours, grouped: false, borderSkipped: false } as const
  return {
    type: 'bar',
    data: {
      labels: chart.rows.map(({ label }) => label),
      datasets: [
        {
          ...common,
          data: bars(({ values }) => span(values.p25, values.p75)),
          barThickness: BAR,
          borderRadius: 2,
        },
        { ...common, data: bars(({ values }) => span(values.p10, values.p90)), barThickness: 2 },
      ],
    },
    options: {
      indexAxis: 'y',
      ...chartOptions(theme),
      layout: { padding: { top: chart.presentPay === null ? 0 : PRESENT, right: 16 } },
      scales: {
        x: {
          ...valueAxis(theme, (value) => shortMoney(value, translate)),
          // The person's own pay is on the axis too.
          suggestedMax: Math.max(
            ...chart.rows.flatMap(({ values }) => Object.values(values)).map((v) => v ?? 0),
            chart.presentPay ?? 0,
          ),
        },
        y: { display: false, offset: true },
      },
    },
    plugins: [payMarks(chart, theme)],
  }
}

/** What bars cannot say: titles, the ends of the line, the median, the amounts, the person's own pay. */
function payMarks(chart: PayChart, theme: ChartTheme): Plugin<'bar'> {
  return {
    id: 'pay-marks',
    beforeDatasetsDraw({ ctx, chartArea, scales }) {
      if (!scales.x || chart.presentPay === null) return
      const at = Math.round(scales.x.getPixelForValue(chart.presentPay)) + 0.5
      ctx.save()
      ctx.strokeStyle = theme.ink
      ctx.lineWidth = 1
      ctx.setLineDash([4, 3])
      ctx.beginPath()
      ctx.moveTo(at, chartArea.top - 4)
      ctx.lineTo(at, chartArea.bottom)
      ctx.stroke()
      ctx.restore()
    },
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      const { x, y } = scales
      if (!x || !y) return
      const { regular, bold } = fonts(theme)
      ctx.save()
      ctx.textBaseline = 'middle'
      chart.rows.forEach((row, index) => {
        const centre = y.getPixelForValue(index)
        drawRowTitle(ctx, theme, chart.rows, index, {
          left: chartArea.left,
          middle: centre - 25,
          width: chartArea.right - chartArea.left,
        })
        ctx.fillStyle = theme.series[row.slot] ?? theme.ink
        for (const end of [row.values.p10, row.values.p90])
          if (end !== null) ctx.fillRect(x.getPixelForValue(end) - 1, centre - 5, 2, 10)
        if (row.values.median !== null) {
          const at = x.getPixelForValue(row.values.median)
          ctx.fillStyle = theme.page
          ctx.fillRect(at - 3, centre - BAR / 2 - 1, 6, BAR + 2)
          ctx.fillStyle = theme.ink
          ctx.fillRect(at - 1, centre - BAR / 2 - 3, 2, BAR + 6)
        }
        const measure = (text: string, percentile: Percentile) => {
          ctx.font = percentile === 'median' ? bold : regular
          return ctx.measureText(text).width
        }
        const room = { from: chartArea.left, to: chartArea.right + 16 }
        for (const { text, percentile, left, line } of payLabels(
          row,
          (value) => x.getPixelForValue(value),
          measure,
          room,
        )) {
          const median = percentile === 'median'
          ctx.font = median ? bold : regular
          ctx.fillStyle = median ? theme.ink : theme.muted
          write(ctx, theme, text, left, centre + AMOUNTS[line])
        }
      })
      if (chart.presentPay !== null && chart.presentPayWords !== null) {
        const at = x.getPixelForValue(chart.presentPay)
        ctx.font = bold
        ctx.fillStyle = theme.ink
        const width = ctx.measureText(chart.presentPayWords).width
        const left = Math.max(chartArea.left, Math.min(at - width / 2, chartArea.right + 16 - width))
        write(ctx, theme, chart.presentPayWords, left, chartArea.top - 14)
      }
      ctx.restore()
    },
  }
}

interface PayLabel {
  readonly text: string
  readonly percentile: Percentile
  /** Pixels. */
  readonly left: number
  readonly line: 0 | 1
}

/**
 * Where the amounts of a row stand, pixels. What the title names comes first: a reader
 * looks for it. On paper, where the room is short, the others go to a second line.
 */
export function payLabels(
  { values, words, titled }: Pick<PayRow, 'values' | 'words' | 'titled'>,
  at: (value: number) => number,
  measure: (text: string, percentile: Percentile) => number,
  { from, to }: { readonly from: number; readonly to: number },
): readonly PayLabel[] {
  const labels = PERCENTILES.flatMap((percentile) => {
    const [value, text] = [values[percentile], words[percentile]]
    if (value === null || text === null) return []
    const rank = RANK[percentile] - (titled.includes(percentile) ? PERCENTILES.length : 0)
    return [{ percentile, text, x: at(value), width: measure(text, percentile), rank }]
  })
  const room = { from, to, gap: 8, furthest: 16 }
  const placed = (some: typeof labels, line: 0 | 1): readonly PayLabel[] =>
    placeLabels(some, room).flatMap(({ text, rank, left }) =>
      some.filter((one) => one.rank === rank).map(({ percentile }) => ({ text, percentile, left, line })),
    )
  const first = placed(labels, 0)
  const rest = labels.filter(({ percentile }) => !first.some((one) => one.percentile === percentile))
  return [...first, ...placed(rest, 1)]
}
