import { apart, cut, fonts } from './drawing.ts'
import { wrap } from './frame.ts'
import { spreadLabels } from './spread-labels.ts'
import type { ChartTheme } from './theme.ts'

/** Names at the ends of lines, in the place of a legend. CSS pixels. */
const LINE = 16
/** Names take this share of the width, so many pixels at most. */
const ROOM = { share: 0.3, most: 220 }

export const namesWidth = (width: number) => Math.min(ROOM.most, width * ROOM.share)

/** Least height of a chart of so many lines. */
export const namesHeight = (count: number) => count * 2 * LINE + 80

interface NamedLine {
  readonly label: string
  readonly slot: number
  /** Where the line ends. */
  readonly end: number
}

/** Up to two lines a name, in the order of the lines and never over each other. */
export function drawLineNames(
  ctx: CanvasRenderingContext2D,
  theme: ChartTheme,
  lines: readonly NamedLine[],
  { left, top, bottom, width }: { left: number; top: number; bottom: number; width: number },
): void {
  ctx.font = fonts(theme).regular
  const measure = (text: string) => ctx.measureText(text).width
  const room = namesWidth(width) - 24
  const names = apart(
    lines.map(({ label }) => label),
    (label) => {
      const [first = '', ...rest] = wrap(label, room, measure)
      const shown = rest.length === 0 ? [first] : [first, rest.join(' ')]
      return shown.map((line) => cut(line, room, measure)).join('\n')
    },
  ).map((name) => name.split('\n'))
  const tall = names.some((name) => name.length > 1)
  const places = spreadLabels(
    lines.map(({ end }) => end),
    tall ? 2 * LINE + 2 : LINE,
    top + LINE / 2,
    bottom - LINE / 2,
  )
  lines.forEach(({ slot }, index) => {
    const place = places[index] ?? top
    const name = names[index] ?? []
    ctx.fillStyle = theme.series[slot] ?? theme.ink
    ctx.fillRect(left + 8, place - 1, 8, 2)
    ctx.fillStyle = theme.ink
    name.forEach((text, line) => ctx.fillText(text, left + 20, place + (line - (name.length - 1) / 2) * LINE))
  })
}
