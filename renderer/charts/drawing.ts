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

/** "Medical records specialists  194,720 jobs" above a row; the remark gives way where the room is short. */
export function drawRowTitle(
  ctx: CanvasRenderingContext2D,
  theme: ChartTheme,
  row: { readonly label: string; readonly remark: string },
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
  ctx.fillText(label, left, middle)
  ctx.font = regular
  if (labelWidth + 12 + measure(row.remark) > width) return
  ctx.fillStyle = theme.quiet
  ctx.fillText(row.remark, left + labelWidth + 12, middle)
}
