import { catalog } from './catalog.svelte.ts'
import { chosenNames } from './chosen.svelte.ts'
import { occupations } from './occupations.svelte.ts'
import { person } from './state.svelte.ts'
import { catalogTabs } from './tabs.ts'

const renewals: (() => unknown)[] = []

/** What was asked of the catalog before is asked anew by `run`. */
export function whenCatalogChanges(run: () => unknown): void {
  renewals.push(run)
}

/** Another catalog is active, or other programs of the person's are in it: whatever was asked of it is asked anew. */
export async function renewCatalog(): Promise<void> {
  catalog.revision++
  await Promise.all([...renewals.map((renew) => renew()), occupations.renew(), person.load()])
  // What was compared may keep the figures of the catalog before, which `load` tells.
  await chosenNames.renew(person.comparison)
}

/** The same, where this window is the one that knows. */
export function catalogChanged(): void {
  void renewCatalog()
  catalogTabs.tell()
}
