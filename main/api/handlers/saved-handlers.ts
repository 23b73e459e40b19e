import * as v from 'valibot'
import type { Handlers } from '../../../data/contract/contract.ts'
import { FindInputSchema, type FindRequest, type KeptSearch } from '../../../data/contract/find.ts'
import { withoutPerson, type LostPart, type SavedSearch } from '../../../data/contract/saved.ts'
import type { CatalogClient } from '../../catalog/client.ts'
import type { Looked } from '../../catalog/find/look.ts'
import type { StoredSearch } from '../../person/saved-searches.ts'
import type { PersonSession } from '../../person/private-session.ts'

interface Parts {
  readonly catalogClient: Pick<CatalogClient, 'request'>
  readonly person: PersonSession
}

type Calls = Pick<Handlers, Extract<keyof Handlers, `saved.${string}`>>

/** Searches that are kept under a name. What is new is told by the catalog that is active now. */
export function savedHandlers({ catalogClient, person }: Parts): Calls {
  const look = (search: KeptSearch, before: Uint8Array | null, withoutPlace = false) =>
    catalogClient.request('saved.look', { ...requestOf(search), withoutPlace, before })
  /** With a filter lost it would find more than it was saved for, and none of that is new. */
  const lookAgain = async (saved: StoredSearch): Promise<Looked | { readonly lost: readonly LostPart[] }> => {
    const looked = await look(saved.search, saved.found)
    const lost = [...saved.lost, ...looked.lost]
    return lost.length > 0 ? { lost } : looked
  }
  return {
    'saved.list': async () => {
      const all: SavedSearch[] = []
      // One after the other: whoever types a search meanwhile is answered in between.
      for (const saved of person.savedSearches()) {
        const looked = await lookAgain(saved)
        const { id, name, lookedAt, search } = saved
        all.push({
          id,
          name,
          hasPlace: search.place !== null && search.place !== undefined,
          lookedAt,
          news: 'news' in looked ? looked.news : null,
          lost: looked.lost,
        })
      }
      return all
    },
    'saved.save': async ({ name, search, keepPlace, case: id }) => {
      const kept = withoutPerson(search, keepPlace)
      const { text, found } = await look(kept, null, !keepPlace)
      const hasPlace = keepPlace && kept.place !== null
      return person.saveSearch({ name, search: { ...kept, text }, found, caseId: hasPlace ? id : null })
    },
    'saved.rename': ({ id, name }) => person.renameSaved(id, name),
    'saved.remove': ({ id }) => person.removeSaved(id),
    'saved.open': async ({ id }) => {
      const saved = person.savedSearch(id)
      const looked = await lookAgain(saved)
      if ('news' in looked) {
        const isSame = looked.news.added === 0 && looked.news.gone === 0
        person.lookAtSaved(id, { found: looked.found, ...(isSame ? {} : { fresh: looked.fresh }) })
      }
      const { fresh: keys, freshSince: since } = person.savedSearch(id)
      return {
        id,
        name: saved.name,
        search: withoutLost(saved.search, looked.lost),
        lost: looked.lost,
        news: 'news' in looked ? looked.news : null,
        fresh: since === null || keys?.length === 0 ? null : { since, keys },
      }
    },
  }
}

/** All of it, however many there are. */
const requestOf = (search: KeptSearch): FindRequest => v.parse(FindInputSchema, { ...search, limit: 0 })

function withoutLost(search: KeptSearch, lost: readonly LostPart[]): KeptSearch {
  const isLost = (id: string, value: string) =>
    lost.some((part) => part.kind === 'value' && part.id === id && part.value === value)
  const facets = Object.entries(search.facets ?? {}).map(
    ([id, values]) => [id, values?.filter((value) => !isLost(id, value))] as const,
  )
  return { ...search, facets: Object.fromEntries(facets) }
}
