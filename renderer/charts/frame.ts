import { fonts } from './drawing.ts'
import type { ChartTheme } from './theme.ts'
import type { Measure } from './svg-recorder.ts'

/** A chart in a file stands alone: its finding above it, its foot and sources beneath. Sizes in CSS pixels. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly title: readonly string[]
  readonly foot: readonly string[]
  /** Where the chart itself begins. */
  readonly left: number
  readonly top: number
  readonly inner: number
  /** Where the foot begins. */
  readonly below: number
}

const EDGE = 16
const TITLE_LINE = 22
const FOOT_LINE = 16

/** @param height of the chart itself */
export function frameOf(
  { title, foot, height }: { title: string; foot: readonly string[]; height: number },
  width: number,
  theme: ChartTheme,
  measure: Measure,
): Frame {
  const inner = width - 2 * EDGE
  const heading = wrap(title, inner, (text) => measure(text, titleFont(theme)))
  const notes = wrap(foot.join(' '), inner, (text) => measure(text, fonts(theme).regular))
  const top = EDGE + (heading.length > 0 ? heading.length * TITLE_LINE + 8 : 0)
  const below = top + height + 8
  return {
    width,
    height: below + notes.length * FOOT_LINE + EDGE,
    title: heading,
    foot: notes,
    left: EDGE,
    top,
    inner,
    below,
  }
}

/** The paper, the title and the foot; the chart goes between. */
export function drawFrame(ctx: CanvasRenderingContext2D, frame: Frame, theme: ChartTheme): void {
  ctx.fillStyle = theme.page
  ctx.fillRect(0, 0, frame.width, frame.height)
  ctx.textBaseline = 'middle'
  ctx.fillStyle = theme.ink
  ctx.font = titleFont(theme)
  frame.title.forEach((line, index) => ctx.fillText(line, EDGE, EDGE + (index + 0.5) * TITLE_LINE))
  ctx.fillStyle = theme.muted
  ctx.font = fonts(theme).regular
  frame.foot.forEach((line, index) => ctx.fillText(line, EDGE, frame.below + (index + 0.5) * FOOT_LINE))
}

const titleFont = (theme: ChartTheme) => `600 16px ${theme.font}`

/** Lines of words no wider than the room; a word that is wider has a line of its own. */
export function wrap(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && measure(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}
