import { on } from 'svelte/events'

const STOPS = 'button:not(:disabled), a[href]'

/**
 * A row of buttons or links as one stop for Tab: the arrow keys go from one to the next,
 * Home and End to its ends. Whichever had the focus last is the stop; among links, the one
 * of the place in view. (A toolbar, as the ARIA Authoring Practices have it.)
 */
export function roving(row: HTMLElement): () => void {
  let current: HTMLElement | null = null
  const buttons = () => [...row.querySelectorAll<HTMLElement>(STOPS)]

  /** New buttons come and old ones go: one of them is the stop. */
  function settle(): void {
    const all = buttons()
    const here = all.find((button) => button.hasAttribute('aria-current'))
    if (here && !row.contains(document.activeElement)) current = here
    if (!current || !all.includes(current)) current = all[0] ?? null
    for (const button of all) {
      const stop = button === current ? 0 : -1
      if (button.tabIndex !== stop) button.tabIndex = stop
    }
  }

  const stops = [
    on(row, 'focusin', ({ target }) => {
      const button = (target as HTMLElement).closest<HTMLElement>(STOPS)
      if (button) current = button
      settle()
    }),
    // The place in view may have changed while the focus was in the row.
    on(row, 'focusout', () => queueMicrotask(settle)),
    on(row, 'keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const all = buttons()
      const at = all.indexOf(document.activeElement as HTMLElement)
      if (at < 0) return
      const isRtl = getComputedStyle(row).direction === 'rtl'
      const forward = isRtl ? 'ArrowLeft' : 'ArrowRight'
      const back = isRtl ? 'ArrowRight' : 'ArrowLeft'
      const to = { [forward]: at + 1, [back]: at - 1, Home: 0, End: all.length - 1 }[event.key]
      const next = to === undefined ? undefined : all[to]
      if (!next) return
      event.preventDefault()
      next.focus()
    }),
  ]
  const changes = new MutationObserver(settle)
  changes.observe(row, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'tabindex', 'aria-current'],
  })
  settle()
  return () => {
    changes.disconnect()
    for (const stop of stops) stop()
  }
}
