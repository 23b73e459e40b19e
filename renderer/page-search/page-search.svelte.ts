import { findRanges } from './find-ranges.ts'

/** Names of highlights; their colors are in base.css. */
const FOUND = 'found'
const FOUND_NOW = 'found-now'

/**
 * Finding words on the page in view. Electron's own search (`findInPage`) would find the
 * words in the very box that they are typed in, and tells nobody which text it shows, so
 * the page looks through its own text.
 */
class PageSearch {
  isOpen = $state.raw(false)
  words = $state.raw('')
  total = $state.raw(0)
  /** Of the match that is shown, counted from 1; 0: there is none. */
  now = $state.raw(0)
  /** The bar stands at the bottom: at the top it would cover what it found. */
  isLow = $state.raw(false)
  #ranges: readonly Range[] = []
  #box: HTMLInputElement | null = null
  #opener: Element | null = null
  #watcher: MutationObserver | null = null

  open(): void {
    if (!this.isOpen) {
      this.#opener = document.activeElement
      this.isOpen = true
      const { body } = document
      this.#watcher = new MutationObserver(() => this.#later())
      this.#watcher.observe(body, { childList: true, characterData: true, subtree: true })
      this.look()
    }
    this.#focus()
  }

  /** The bar that is made when it opens. */
  readonly attach = (box: HTMLInputElement): (() => void) => {
    this.#box = box
    this.#focus()
    return () => (this.#box = null)
  }

  /** The focus goes back, and what was found stays selected. */
  close(): void {
    if (!this.isOpen) return
    this.isOpen = false
    this.isLow = false
    this.#watcher?.disconnect()
    const range = this.#ranges[this.now - 1]
    this.#show([], 0)
    const opener = this.#opener
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
    else document.getElementById('content')?.focus({ preventScroll: true })
    if (!range) return
    const selection = getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
  }

  type(words: string): void {
    this.words = words
    this.look()
    this.#scroll()
  }

  /** @param by 1: to the next; -1: to the one before. Round the end of the page. */
  step(by: 1 | -1): void {
    if (!this.isOpen) return this.open()
    this.look()
    if (this.total === 0) return
    this.#show(this.#ranges, ((this.now - 1 + by + this.total) % this.total) + 1)
    this.#scroll()
  }

  /** Anew, since the page may be another by now; the match that was shown stays the one. */
  look(): void {
    const root = document.getElementById('content')
    const before = this.#ranges[this.now - 1]
    const ranges = root && this.words.trim() ? findRanges(root, this.words) : []
    const same = before ? ranges.findIndex((range) => isSame(range, before)) : -1
    this.#show(ranges, same >= 0 ? same + 1 : Math.min(Math.max(this.now, 1), ranges.length))
  }

  #waits = false
  #later(): void {
    if (this.#waits) return
    this.#waits = true
    setTimeout(() => {
      this.#waits = false
      if (this.isOpen) this.look()
    }, 200)
  }

  #focus(): void {
    this.#box?.focus()
    this.#box?.select()
  }

  #show(ranges: readonly Range[], now: number): void {
    this.#ranges = ranges
    this.total = ranges.length
    this.now = now
    const current = ranges[now - 1]
    // The system's forced colors are nearly the same for both: there the one in view is marked alone.
    const others = matchMedia('(forced-colors: active)').matches ? [] : ranges
    CSS.highlights.set(FOUND, new Highlight(...others))
    const shown = current ? new Highlight(current) : new Highlight()
    shown.priority = 1
    CSS.highlights.set(FOUND_NOW, shown)
  }

  #scroll(): void {
    const range = this.#ranges[this.now - 1]
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' })
    const bar = this.#box?.closest('[data-search-bar]')
    // What stands first or last on a page cannot be scrolled from beneath it.
    if (range && bar && overlap(range, bar)) this.isLow = !this.isLow
  }
}

const isSame = (one: Range, other: Range): boolean =>
  one.startContainer === other.startContainer && one.startOffset === other.startOffset

function overlap(one: Range, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

export const pageSearch = new PageSearch()
