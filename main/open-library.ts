import type { CatalogDoor } from './catalog/door.ts'
import { Library } from './import/library.ts'
import type { PersonStore } from './person/store.ts'
import type { Staging } from './staging.ts'

/** The library of a program that stands open. */
export function openLibrary(
  places: { readonly catalogFile: string; readonly dataDir: string },
  parts: { readonly door: CatalogDoor; readonly person: PersonStore; readonly staging: Staging },
): Library {
  const { door, person, staging } = parts
  return new Library({
    ...places,
    staging,
    person,
    catalog: {
      sources: () => door.ask('catalog.sources', {}),
      rejects: (dataset) => door.ask('catalog.rejects', { dataset }),
      swap: (commit) => door.swap(commit),
    },
  })
}
