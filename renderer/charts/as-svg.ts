import type { ComparisonState } from '../../data/comparison-state.ts'
import type { Comparison } from '../../data/contract/comparison.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { send } from '../client.ts'
import { answersOf } from '../shared/comparison/break-even.ts'
import { requestOf } from '../shared/comparison/answer.svelte.ts'
import { untitledSvg, type SvgPicture } from './picture.ts'
import { aheadView, costView, outlookView, payView, peersView, vintagesView } from './chart-views.ts'
import type { ChartView } from './chart-view.ts'

export interface ChartSvg extends SvgPicture {
  /** The finding, to stand above the picture. */
  readonly title: string
  /** How to read it, and its sources: words of the page, since drawn ones would be too small on paper. */
  readonly foot: string[]
}

/** CSS pixels: two stand side by side on a page, else three, and their words stay readable. */
const WIDTH = 460
const NARROW = 380
const MOST_WIDE = 2

/** Charts as SVG text in the colours of paper, as wide as they stand beside one another on a page; where one has nothing to show it is left out. */
export async function paperCharts(
  views: readonly (ChartView | null)[],
  width?: number,
): Promise<readonly ChartSvg[]> {
  const shown = views.filter((view) => view !== null)
  const wide = width ?? (shown.length > MOST_WIDE ? NARROW : WIDTH)
  const pictures: ChartSvg[] = []
  for (const view of shown) {
    const { title, foot } = view
    pictures.push({ title, foot: [...foot], ...(await untitledSvg({ ...view, foot: [] }, wide)) })
  }
  return pictures
}

/**
 * Every chart of a comparison as SVG text in the colours of paper, for print and
 * files. What comes from the person's own pay and plan is in none of them, unless
 * `personal` asks for it. Where the prices of other programs cannot be read, their
 * chart is left out.
 */
export async function chartSvgs(
  comparison: Comparison,
  state: ComparisonState,
  translate: Translator,
  { personal = false, width }: { readonly personal?: boolean; readonly width?: number } = {},
): Promise<readonly ChartSvg[]> {
  const { plan, presentPay } = state
  const peers = await send('compare.peers', requestOf(state))
  const views = [
    costView(comparison, personal ? plan.aid : null, translate),
    personal && presentPay !== null
      ? aheadView(answersOf(comparison, plan, presentPay, translate), plan.percentile, translate)
      : null,
    payView(comparison, personal ? presentPay : null, translate),
    vintagesView(comparison, translate),
    outlookView(comparison, translate),
    peers.ok ? peersView(comparison, peers.value, translate) : null,
  ]
  return paperCharts(views, width)
}
