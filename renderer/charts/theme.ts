import { SLOTS } from './series.ts'

/** Colours and type of a chart, read from the page's tokens in force. */
export interface ChartTheme {
  readonly page: string
  readonly ink: string
  readonly quiet: string
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
    quiet: token('--ink-quiet'),
    hairline: token('--hairline'),
    accent: token('--accent'),
    series: Array.from({ length: SLOTS }, (_, slot) => token(`--series-${slot + 1}`)),
    font: token('--font') || style.fontFamily,
    motion: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOTION_MS,
  }
}

/** Calls back when the theme may have changed (the person's choice or the system's); returns the way to stop. */
export function onThemeChange(root: Element, changed: () => void): () => void {
  const chosen = new MutationObserver(changed)
  chosen.observe(root, { attributes: true, attributeFilter: ['data-theme'] })
  const system = ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)'].map((query) =>
    matchMedia(query),
  )
  for (const media of system) media.addEventListener('change', changed)
  return () => {
    chosen.disconnect()
    for (const media of system) media.removeEventListener('change', changed)
  }
}
