import type { Comparison, PeerPrices } from '../../data/contract/comparison.ts'
import type { PayPoint } from '../../data/formulas/break-even.ts'
import type { Translator } from '../../data/messages/translate.ts'
import type { ProgramAnswer } from '../shared/comparison/break-even.ts'
import { aheadChart } from './ahead.ts'
import { aheadDrawing, aheadHeight } from './ahead-drawing.ts'
import { costChart, costPoints } from './cost.ts'
import { costDrawing, costHeight } from './cost-drawing.ts'
import { outlookChart, outlookPoints } from './outlook.ts'
import { outlookDrawing, outlookHeight } from './outlook-drawing.ts'
import { payChart, payPoints } from './pay.ts'
import { payDrawing, payHeight } from './pay-drawing.ts'
import { peersChart } from './peer-prices.ts'
import { peersDrawing, peersHeight } from './peer-prices-drawing.ts'
import { vintagesChart } from './vintages.ts'
import { vintagesDrawing, vintagesHeight } from './vintages-drawing.ts'
import type { ChartView } from './chart-view.ts'

/** What charts of jobs need of a comparison; a job alone has it too. */
export type JobsShown = Pick<Comparison, 'facts' | 'occupation' | 'area' | 'sources'>

/** The charts of a comparison, each null where there is nothing to show. */

/** @param presentPay whole cents a year, drawn as a line; null: none */
export function payView(
  { facts, occupation, area, sources }: JobsShown,
  presentPay: number | null,
  translate: Translator,
): ChartView | null {
  const chart = payChart(facts, occupation, presentPay, area, sources, translate)
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
  { facts, occupation, sources }: Omit<JobsShown, 'area'>,
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

/** @param ownAid whole cents that need not be paid back, whichever program it is; null: none, or not to be shown */
export function costView(
  comparison: Comparison,
  ownAid: number | null,
  translate: Translator,
): ChartView | null {
  const chart = costChart(comparison, ownAid, translate)
  if (!chart) return null
  return {
    id: 'cost',
    label: translate.t('charts.cost.label'),
    title: chart.title,
    foot: chart.foot,
    table: chart.table,
    height: costHeight(chart),
    points: costPoints(chart),
    configure: (theme) => costDrawing(chart, theme, translate),
  }
}

/** Made of the person's own numbers. */
export function aheadView(
  answers: readonly ProgramAnswer[],
  point: PayPoint,
  translate: Translator,
): ChartView | null {
  const chart = aheadChart(answers, point, translate)
  if (!chart) return null
  return {
    id: 'ahead',
    label: translate.t('charts.ahead.label'),
    title: chart.title,
    foot: chart.foot,
    table: chart.table,
    height: aheadHeight(chart),
    points: chart.points,
    configure: (theme) => aheadDrawing(chart, theme, translate),
  }
}

export function vintagesView(
  { facts, occupation, area, sources }: JobsShown,
  translate: Translator,
): ChartView | null {
  const chart = vintagesChart(facts, occupation, area, sources, translate)
  if (!chart) return null
  return {
    id: 'vintages',
    label: translate.t('charts.vintages.label'),
    title: chart.title,
    foot: chart.foot,
    table: chart.table,
    height: vintagesHeight(chart),
    points: chart.points,
    configure: (theme) => vintagesDrawing(chart, theme, translate),
  }
}

export function peersView(
  comparison: Comparison,
  peers: readonly PeerPrices[],
  translate: Translator,
): ChartView | null {
  const chart = peersChart(comparison, peers, translate)
  if (!chart) return null
  return {
    id: 'peers',
    label: translate.t('charts.peers.label'),
    title: chart.title,
    foot: chart.foot,
    table: chart.table,
    height: peersHeight(chart),
    points: chart.points,
    configure: (theme) => peersDrawing(chart, theme, translate),
  }
}
