import type { Plugin } from 'chart.js'
import type { Translator } from '../../data/messages/translate.ts'
import type { BarConfiguration } from './configuration.ts'
import { COST_PARTS, type CostChart, type CostPart, type CostRow } from './cost.ts'
import { chartOptions, drawHatch, drawRowTitle, fonts, mixed, valueAxis, write } from './drawing.ts'
import { placeLabels, type Label, type PlacedLabel, type Room } from './place-labels.ts'
import type { ChartTheme } from './theme.ts'
import { listed, shortMoney } from './value-labels.ts'

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

/** Parts stacked from zero; a part of 0 is a tick, and what nobody published a hatched gap behind them, never a zero. */
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
    plugins: [costMarks(chart, theme, translate)],
  }
}

/** What bars cannot say: titles, gaps, the end of a band, what aid pays, the amounts. */
function costMarks(chart: CostChart, theme: ChartTheme, translate: Translator): Plugin<'bar'> {
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
        drawRowTitle(ctx, theme, chart.rows, index, {
          left: chartArea.left,
          middle: centre - 26,
          width: room,
        })
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
        ctx.fillStyle = theme.ink
        for (const from of freeParts(row).keys()) ctx.fillRect(at(from) - 1, top - 3, 2, BAR + 6)
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
        const labels = labelsOf(row, at, gapLeft + GAP / 2, translate).map((label) => ({
          ...label,
          width: measure(label.text),
        }))
        for (const { text, left } of mostLabels(labels, {
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

/** Where each part begins, whole cents: those before it stand to its left. */
function partsOf({ values, words }: CostRow) {
  let from = 0
  return COST_PARTS.flatMap((part) => {
    const value = values[part]
    const text = words[part]
    if (value === null || text === null) return []
    const start = from
    from += value
    return [{ value, text, start }]
  })
}

/** What costs nothing, by where it is marked, whole cents: a bar of no length could not be seen. */
export function freeParts(row: CostRow): ReadonlyMap<number, readonly string[]> {
  const free = partsOf(row).filter(({ value }) => value === 0)
  return new Map(
    [...Map.groupBy(free, ({ start }) => start)].map(([start, parts]) => [
      start,
      parts.map(({ text }) => text),
    ]),
  )
}

/** What costs nothing comes last; where it would be left out so, it comes first, since nothing else says it. */
function mostLabels(labels: readonly Label[], room: Room): readonly PlacedLabel[] {
  const last = placeLabels(labels, room)
  if (last.length === labels.length) return last
  const first = placeLabels(
    labels.map((label) => (label.begins ? { ...label, rank: -1 } : label)),
    room,
  )
  return first.length >= last.length ? first : last
}

/** The gap comes first where the room is short, then what aid leaves, then the larger parts. */
function labelsOf(row: CostRow, at: (value: number) => number, gap: number, translate: Translator) {
  const free = [...freeParts(row)].map(([start, texts]) => ({
    text: listed(texts, translate),
    x: at(start),
    begins: true,
    rank: 3,
  }))
  const parts = partsOf(row)
    .filter(({ value }) => value > 0)
    .map(({ value, text, start }) => ({
      text,
      x: (at(start) + at(start + value)) / 2,
      rank: 2 + 1 / (1 + value),
    }))
  return [
    ...free,
    ...parts,
    ...(row.gaps.length > 0 ? [{ text: row.gapWords, x: gap, rank: 0 }] : []),
    ...(row.aid !== null && row.aidWords !== null
      ? [{ text: row.aidWords, x: at(row.drawn - row.aid), rank: 1 }]
      : []),
  ]
}
