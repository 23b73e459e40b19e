import type { ChartTheme } from './theme.ts'

/** Type on a canvas, in CSS pixels: labels are 12, row titles 12 and 600. */
export function fonts(theme: ChartTheme): { readonly regular: string; readonly bold: string } {
  return { regular: `400 12px ${theme.font}`, bold: `600 12px ${theme.font}` }
}

/** An axis of values: starts at zero, few hairlines, no frame. */
export function valueAxis(theme: ChartTheme, words: (value: number) => string) {
  return {
    type: 'linear',
    min: 0,
    border: { display: false },
    grid: { color: theme.hairline, drawTicks: false },
    ticks: {
      color: theme.quiet,
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

/** "Medical records specialists  194,720 jobs" above a row; the longest remark there is room for, or none. */
export function drawRowTitle(
  ctx: CanvasRenderingContext2D,
  theme: ChartTheme,
  row: { readonly label: string; readonly remarks: readonly string[] },
  left: number,
  middle: number,
  width: number,
): void {
  const { regular, bold } = fonts(theme)
  const measure = (text: string) => ctx.measureText(text).width
  ctx.font = bold
  const label = cut(row.label, width, measure)
  const labelWidth = measure(label)
  ctx.fillStyle = theme.ink
  write(ctx, theme, label, left, middle)
  ctx.font = regular
  const remark = row.remarks.find((words) => labelWidth + 12 + measure(words) <= width)
  if (remark === undefined) return
  ctx.fillStyle = theme.quiet
  write(ctx, theme, remark, left + labelWidth + 12, middle)
}
