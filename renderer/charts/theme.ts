import { SLOTS } from './series.ts'

/** Colours and type of a chart, read from the page's tokens as they are now. */
export interface ChartTheme {
  readonly page: string
  readonly ink: string
  readonly muted: string
  readonly hairline: string
  readonly accent: string
  readonly series: readonly string[]
  readonly font: string
  /** Milliseconds; 0 where the person wants no motion. */
  readonly motion: number
}

/** The longest a chart may move (look.md). */
const MOTION_MS = 150

export function readTheme(root: Element): ChartTheme {
  const style = getComputedStyle(root)
  const token = (name: string) => style.getPropertyValue(name).trim()
  return {
    page: token('--page'),
    ink: token('--ink'),
    muted: token('--ink-muted'),
    hairline: token('--hairline'),
    accent: token('--accent'),
    series: Array.from({ length: SLOTS }, (_, slot) => token(`--series-${slot + 1}`)),
    font: token('--font') || style.fontFamily,
    motion: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOTION_MS,
  }
}

/** The colours of paper, whatever the screen's are: what is printed or saved is read in light. */
export function paperTheme(): ChartTheme {
  const paper = document.createElement('div')
  paper.className = 'paper'
  paper.hidden = true
  document.body.append(paper)
  const theme = readTheme(paper)
  paper.remove()
  return { ...theme, motion: 0 }
}

/** The same without colors: each as light as it is to the eye. */
export const grayTheme = (theme: ChartTheme): ChartTheme => ({
  ...theme,
  page: grayOf(theme.page),
  ink: grayOf(theme.ink),
  muted: grayOf(theme.muted),
  hairline: grayOf(theme.hairline),
  accent: grayOf(theme.accent),
  series: theme.series.map(grayOf),
})

/**
 * "rgb(11, 93, 87)" or "#0b5d57", as a page computes its tokens, by the luma of ITU-R BT.709
 * (of the coded values). What is written in no such way stays.
 */
export function grayOf(color: string): string {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color)
  const rgb = hex ?? /^rgb\((\d+), (\d+), (\d+)\)$/.exec(color)
  if (!rgb) return color
  const [red = 0, green = 0, blue = 0] = rgb.slice(1).map((part) => Number.parseInt(part, hex ? 16 : 10))
  const luma = Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue)
  return `#${luma.toString(16).padStart(2, '0').repeat(3)}`
}

/** Calls back when the theme may have changed (the person's choice, the system's, or print); returns the way to stop. */
export function onThemeChange(root: Element, changed: (theme: ChartTheme) => void): () => void {
  const now = () => changed(readTheme(root))
  const chosen = new MutationObserver(now)
  chosen.observe(root, { attributes: true, attributeFilter: ['data-theme'] })
  const system = ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)'].map((query) =>
    matchMedia(query),
  )
  for (const media of system) media.addEventListener('change', now)
  const print = () => changed(paperTheme())
  addEventListener('beforeprint', print)
  addEventListener('afterprint', now)
  return () => {
    chosen.disconnect()
    for (const media of system) media.removeEventListener('change', now)
    removeEventListener('beforeprint', print)
    removeEventListener('afterprint', now)
  }
}
