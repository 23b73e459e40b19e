import type { ChartTheme } from './theme.ts'

/** Type on a canvas, in CSS pixels: labels are 12, row titles 12 and 600. */
export function fonts(theme: ChartTheme): { readonly regular: string; readonly bold: string } {
  return { regular: `400 12px ${theme.font}`, bold: `600 12px ${theme.font}` }
}

/** What every chart has: it fills its place, moves as the person wants, and leaves reading to the keys and the pointer of its frame. */
export function chartOptions(theme: ChartTheme) {
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: { duration: theme.motion },
    events: [],
  }
}

/** An axis of values: starts at zero, few hairlines, no frame. */
export function valueAxis(theme: ChartTheme, words: (value: number) => string) {
  return { ...freeAxis(theme, words), min: 0 } as const
}

/** The same, from wherever the values begin. */
export function freeAxis(theme: ChartTheme, words: (value: number) => string) {
  return {
    type: 'linear',
    border: { display: false },
    grid: { color: theme.hairline, drawTicks: false },
    ticks: {
      color: theme.muted,
      font: { family: theme.font, size: 12 },
      padding: 8,
      maxTicksLimit: 6,
      maxRotation: 0,
      align: 'inner',
      callback: (value: number | string) => words(Number(value)),
    },
  } as const
}

/** A text cut to a width, with "…" where something is missing. */
export function cut(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text
  let kept = text
  while (kept.length > 1 && measure(`${kept}…`) > width) kept = kept.slice(0, -1).trimEnd()
  return `${kept}…`
}

/**
 * Texts cut to a width each. Where two would be cut before they differ, the words that
 * they share at their beginning make way: "… (Medical Coding)".
 */
export function cutApart(
  texts: readonly string[],
  width: number,
  measure: (text: string) => number,
): readonly string[] {
  return apart(texts, (text) => cut(text, width, measure))
}

/** The same of texts that are shortened in whatever way. */
export function apart(texts: readonly string[], shorten: (text: string) => string): readonly string[] {
  const said = texts.map(shorten)
  const alike = [...Map.groupBy(texts.keys(), (at) => said[at]).values()].filter(
    (group) => new Set(group.map((at) => texts[at])).size > 1,
  )
  for (const group of alike) {
    const words = group.map((at) => (texts[at] ?? '').replace(/^… /, '').split(' '))
    // Each keeps a word at least.
    const most = Math.min(...words.map(({ length }) => length)) - 1
    let shared = 0
    while (shared < most && words.every((each) => each[shared] === words[0]?.[shared])) shared++
    if (shared === 0) continue
    const without = (kept: number) =>
      words.map((each) => [...each.slice(0, kept), '…', ...each.slice(shared)].join(' '))
    // As much of the beginning stays as there is room for.
    let kept = shared - 1
    while (kept > 0 && without(kept).some((text) => /…(?:\n|$)/.test(shorten(text)))) kept--
    const rest = kept > 0 ? without(kept) : apart(without(0), shorten)
    group.forEach((at, index) => (said[at] = rest[index] ?? ''))
  }
  return said
}

/** Text on a patch of the page, so that no line runs through it. */
export function write(
  ctx: CanvasRenderingContext2D,
  theme: ChartTheme,
  text: string,
  left: number,
  middle: number,
): void {
  const { fillStyle } = ctx
  ctx.fillStyle = theme.page
  ctx.fillRect(left - 2, middle - 8, ctx.measureText(text).width + 4, 16)
  ctx.fillStyle = fillStyle
  ctx.fillText(text, left, middle)
}

interface RowTitle {
  readonly label: string
  /** The longest first. */
  readonly remarks: readonly string[]
}

/** Pixels. */
interface TitlePlace {
  readonly left: number
  readonly middle: number
  readonly width: number
}

/** "Medical records specialists  194,720 jobs" above a row; the longest remark there is room for, or none. */
export function drawRowTitle(
  ctx: CanvasRenderingContext2D,
  theme: ChartTheme,
  rows: readonly RowTitle[],
  index: number,
  { left, middle, width }: TitlePlace,
): void {
  const { regular, bold } = fonts(theme)
  const measure = (text: string) => ctx.measureText(text).width
  ctx.font = bold
  const labels = rows.map((row) => row.label)
  const label = cutApart(labels, width, measure)[index] ?? ''
  const labelWidth = measure(label)
  ctx.fillStyle = theme.ink
  write(ctx, theme, label, left, middle)
  ctx.font = regular
  const remark = rows[index]?.remarks.find((words) => labelWidth + 12 + measure(words) <= width)
  if (remark === undefined) return
  ctx.fillStyle = theme.muted
  write(ctx, theme, remark, left + labelWidth + 12, middle)
}

/** Diagonal lines over a rectangle: a part that is unknown, or one that somebody else pays. */
export function drawHatch(
  ctx: CanvasRenderingContext2D,
  left: number,
  top: number,
  width: number,
  height: number,
  colour: string,
): void {
  ctx.save()
  ctx.beginPath()
  ctx.rect(left, top, width, height)
  ctx.clip()
  ctx.strokeStyle = colour
  ctx.lineWidth = 1.5
  ctx.beginPath()
  for (let at = -height; at < width; at += 6) {
    ctx.moveTo(left + at, top + height)
    ctx.lineTo(left + at + height, top)
  }
  ctx.stroke()
  ctx.restore()
}

/** A colour on the page, thinned to a share of itself; computed colours are "rgb(1, 2, 3)". */
export function mixed(colour: string, page: string, share: number): string {
  const [front, back] = [channels(colour), channels(page)]
  if (!front || !back) return colour
  const parts = front.map((value, index) => Math.round(value * share + (back[index] ?? 0) * (1 - share)))
  return `rgb(${parts.join(', ')})`
}

function channels(colour: string): readonly number[] | null {
  const found = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)
  return found && found.slice(1).map(Number)
}
