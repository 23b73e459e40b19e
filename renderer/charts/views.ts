import type { Comparison } from '../../data/contract/comparison.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { outlookChart, outlookPoints } from './outlook.ts'
import { outlookDrawing, outlookHeight } from './outlook-drawing.ts'
import { payChart, payPoints } from './pay.ts'
import { payDrawing, payHeight } from './pay-drawing.ts'
import type { ChartView } from './view.ts'

/** The charts of a comparison, each null where there is nothing to show. */

/** @param presentPay whole cents a year, drawn as a line; null: none */
export function payView(
  { facts, occupation, sources }: Comparison,
  presentPay: number | null,
  translate: Translator,
): ChartView | null {
  const chart = payChart(facts, occupation, presentPay, sources, translate)
  if (!chart) return null
  return {
    id: 'pay',
    label: translate.t('charts.pay.label'),
    title: chart.title,
    foot: chart.foot,
    table: chart.table,
    height: payHeight(chart),
    points: payPoints(chart, translate),
    configure: (theme) => payDrawing(chart, theme, translate),
  }
}

export function outlookView(
  { facts, occupation, sources }: Comparison,
  translate: Translator,
): ChartView | null {
  const chart = outlookChart(facts, occupation, sources, translate)
  if (!chart) return null
  return {
    id: 'outlook',
    label: translate.t('charts.outlook.label'),
    title: chart.title,
    foot: chart.foot,
    table: chart.table,
    height: outlookHeight(chart),
    points: outlookPoints(chart),
    configure: (theme) => outlookDrawing(chart, theme, translate),
  }
}
