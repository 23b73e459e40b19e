import type { Person } from './state.svelte.ts'

/**
 * Tabs of the preview on one comparison stay in step: what one has kept, the
 * others read. Returns the way to stop.
 */
export function keepTabsInStep(person: Person): () => void {
  const tabs = new BroadcastChannel('pathwise.person')
  tabs.onmessage = () => void person.load()
  const stop = person.whenKept(() => tabs.postMessage(null))
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
