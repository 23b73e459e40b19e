import type { Page } from 'playwright-core'

/** How what has the focus is called: what a person would say to find it. */
export function focusName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: active } = document
    if (!(active instanceof HTMLElement)) return ''
    const named = (active.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
    const labels =
      active instanceof HTMLInputElement || active instanceof HTMLSelectElement ? active.labels : null
    const label = labels?.[0]?.cloneNode(true) as HTMLElement | undefined
    // A label around its list has the lines of that too.
    for (const list of label?.querySelectorAll('select') ?? []) list.remove()
    const name =
      active.getAttribute('aria-label') ?? (named.trim() || label?.textContent || active.textContent)
    return name.replaceAll(/\s+/g, ' ').trim()
  })
}

/**
 * Why whoever has no mouse does not see where they are; null where they do. What a page
 * itself takes (its frame, a head that the program went to) has no ring: it stands where
 * the reading begins.
 */
export function focusFault(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { activeElement: active } = document
    if (!(active instanceof HTMLElement) || active === document.body) return null
    if (active.tabIndex < 0) return null
    if (!active.matches(':focus-visible')) return 'the focus is not shown as one of the keyboard'
    // A box that is drawn by its neighbors has the ring round them.
    const ringed = [active, active.parentElement, active.parentElement?.parentElement].some((element) => {
      if (!element) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
    })
    if (!ringed) return 'it has no ring'
    const { left, top, right, bottom, width, height } = active.getBoundingClientRect()
    if (width === 0 || height === 0) return 'it has no size'
    const isOut = bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth
    return isOut ? 'it lies outside of the window' : null
  })
}
