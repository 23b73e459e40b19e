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
