import type { KeptSearch } from '../../data/contract/find.ts'

/** As much of the browser's history as is needed. */
export type Steps = Pick<History, 'pushState' | 'replaceState' | 'state'>

interface Entry {
  readonly search: number
  readonly of: number
}

/**
 * The searches of this window, so that Back and Forward lead from one to the next. They
 * are kept in memory: the history of the browser holds a number, and its address none of
 * what was asked or where the person lives.
 */
export class SearchHistory {
  readonly #steps: Steps
  #searches: KeptSearch[] = []
  /** Numbers of searches that were forgotten lead nowhere. */
  #of = Date.now()

  constructor(steps: Steps) {
    this.#steps = steps
  }

  /** The search at hand, when nobody types any more: a step of its own where it is another one. */
  remember(search: KeptSearch): void {
    const at = this.#at(this.#steps.state)
    if (at !== null && JSON.stringify(this.#searches[at]) === JSON.stringify(search)) return
    // Whoever went back and asks something else goes on from there.
    this.#searches = [...(at === null ? this.#searches : this.#searches.slice(0, at + 1)), search]
    const entry: Entry = { search: this.#searches.length - 1, of: this.#of }
    if (at === null) this.#steps.replaceState(entry, '')
    else this.#steps.pushState(entry, '')
  }

  /** The search of a step that Back or Forward led to; null: none. */
  of(state: unknown): KeptSearch | null {
    const at = this.#at(state)
    return at === null ? null : (this.#searches[at] ?? null)
  }

  /** Another person sits down, or another case is open. */
  forget(): void {
    this.#searches = []
    this.#of++
  }

  #at(state: unknown): number | null {
    const entry = state as Partial<Entry> | null
    return typeof entry?.search === 'number' && entry.of === this.#of ? entry.search : null
  }
}
