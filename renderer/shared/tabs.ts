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
