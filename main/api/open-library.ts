import type { Job } from '../../data/contract/library.ts'
import { requestOf } from '../case-file/compare-request.ts'
import type { CatalogClient } from '../catalog/client.ts'
import { isFollowing } from '../channel/kept-organization.ts'
import { Library } from '../import/library.ts'
import type { PersonStore } from '../person/store.ts'
import type { Staging } from '../storage/staging.ts'

/** The library of a program that stands open. */
export function openLibrary(
  places: { readonly catalogFile: string; readonly dataDir: string },
  parts: {
    readonly catalogClient: CatalogClient
    readonly person: PersonStore
    readonly staging: Staging
    readonly tellRenewal?: (job: Job) => void
    readonly memory?: number | undefined
  },
): Library {
  const { catalogClient, person, staging, tellRenewal, memory } = parts
  const library = new Library({
    ...places,
    staging,
    person,
    ...(tellRenewal ? { tellRenewal } : {}),
    memory,
    organization: (channel) => (isFollowing(places.dataDir) ? channel : null),
    catalog: {
      sources: () => catalogClient.request('catalog.sources', {}),
      rejects: (dataset) => catalogClient.request('catalog.rejects', { dataset }),
      swap: (commit) => catalogClient.swap(commit),
      saysTheSame: async (comparison) => {
        const { figuresOf, changedSince } = await catalogClient.request(
          'compare.table',
          requestOf(comparison),
        )
        return figuresOf === comparison.figuresOf && changedSince?.count === 0
      },
    },
  })
  // Once the first screens have what they need: the catalog at hand answers meanwhile.
  void catalogClient.info().then(
    () => library.renew(),
    () => library.renew(),
  )
  return library
}
