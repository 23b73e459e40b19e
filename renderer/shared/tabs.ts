import type { Cases } from './cases.svelte.ts'
import type { Person } from './state.svelte.ts'

const LEFT = 'left'

/**
 * Tabs of the preview on one comparison stay in step: what one has kept, the
 * others read; where one was closed, the others let go of it. Returns the way to stop.
 */
export function keepTabsInStep(person: Person, cases: Cases): () => void {
  const tabs = new BroadcastChannel('pathwise.person')
  tabs.onmessage = ({ data }) => {
    if (data === LEFT) void cases.follow()
    else void person.load()
    void cases.renew()
  }
  const stop = person.whenKept(() => {
    tabs.postMessage(null)
    void cases.renew()
  })
  cases.whenLeft(() => tabs.postMessage(LEFT))
  return () => {
    stop()
    tabs.close()
  }
}

/** Tabs of the preview that show one catalog: what one imported, the others ask for anew. */
class CatalogTabs {
  #channel: BroadcastChannel | null = null

  listen(changed: () => void): void {
    this.#channel = new BroadcastChannel('pathwise.catalog')
    this.#channel.onmessage = changed
  }

  tell(): void {
    this.#channel?.postMessage(null)
  }
}

export const catalogTabs = new CatalogTabs()
