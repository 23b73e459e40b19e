import type { ComparisonState } from '../../data/case.ts'
import type { Comparison } from '../../data/contract/comparison.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { bareSvg, type SvgPicture } from './picture.ts'
import { outlookView, payView } from './views.ts'

export interface ChartSvg extends SvgPicture {
  /** The finding, to stand above the picture. */
  readonly title: string
  /** How to read it and its sources, to stand beneath. */
  readonly foot: readonly string[]
}

/**
 * Every chart of a comparison as SVG text in the colours of paper, for print and
 * files. What comes from the person's own pay and plan is in none of them, unless
 * `personal` asks for it.
 */
export async function chartSvgs(
  comparison: Comparison,
  state: ComparisonState,
  translate: Translator,
  { personal = false, width }: { readonly personal?: boolean; readonly width?: number } = {},
): Promise<readonly ChartSvg[]> {
  const views = [
    payView(comparison, personal ? state.presentPay : null, translate),
    outlookView(comparison, translate),
  ]
  const pictures: ChartSvg[] = []
  for (const view of views) {
    if (view) pictures.push({ title: view.title, foot: view.foot, ...(await bareSvg(view, width)) })
  }
  return pictures
}
