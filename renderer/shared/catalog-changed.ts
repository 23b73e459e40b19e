import { details } from '../find/details.svelte.ts'
import { find } from '../find/find.svelte.ts'
import { catalog } from './catalog.svelte.ts'
import { chosenNames } from './chosen.svelte.ts'
import { occupations } from './occupations.svelte.ts'
import { person } from './state.svelte.ts'
import { catalogTabs } from './tabs.ts'

/** Another catalog is in force, or other programs of the person's are in it: whatever was asked of it is asked anew. */
export function renewCatalog(): void {
  catalog.making++
  void find.renew()
  void occupations.renew()
  void chosenNames.renew(person.comparison)
  details.renew()
}

/** The same, where this window is the one that knows. */
export function catalogChanged(): void {
  renewCatalog()
  catalogTabs.tell()
}
