import type { CatalogClient } from '../catalog/client.ts'
import { Library } from './library.ts'
import type { PersonStore } from '../person/store.ts'
import type { Staging } from '../storage/staging.ts'

/** The library of a program that stands open. */
export function openLibrary(
  places: { readonly catalogFile: string; readonly dataDir: string },
  parts: { readonly catalogClient: CatalogClient; readonly person: PersonStore; readonly staging: Staging },
): Library {
  const { catalogClient, person, staging } = parts
  return new Library({
    ...places,
    staging,
    person,
    catalog: {
      sources: () => catalogClient.request('catalog.sources', {}),
      rejects: (dataset) => catalogClient.request('catalog.rejects', { dataset }),
      swap: (commit) => catalogClient.swap(commit),
    },
  })
}
