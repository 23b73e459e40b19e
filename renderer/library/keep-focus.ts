/**
 * Attach to a place whose buttons go when they were pressed: where the focused
 * one is taken out of the page, the heading of its section gets the focus, so
 * that the keyboard goes on from there.
 */
export function keepFocus(place: HTMLElement): () => void {
  let last: HTMLElement | null = null
  let section: HTMLElement | null = null
  const remember = ({ target }: FocusEvent) => {
    last = target instanceof HTMLElement ? target : null
    section = last?.closest('section') ?? null
  }
  const watcher = new MutationObserver(() => {
    if (!last || last.isConnected || document.activeElement !== document.body) return
    last = null
    const heading = (section?.isConnected ? section : place).querySelector<HTMLElement>('h1, h2')
    heading?.focus({ preventScroll: true })
  })
  place.addEventListener('focusin', remember)
  watcher.observe(place, { childList: true, subtree: true })
  return () => {
    place.removeEventListener('focusin', remember)
    watcher.disconnect()
  }
}
