import type { Handlers } from '../../../data/contract/contract.ts'
import type { Moved } from '../../../data/comparison-change.ts'
import type { PersonState } from '../../../data/contract/person.ts'
import { translator } from '../../../data/messages/translate.ts'
import type { CatalogClient } from '../../catalog/client.ts'
import type { OwnTables } from '../../import/mapping/mapping-session.ts'
import { openTableApart } from '../../import/work.ts'
import type { PersonStore } from '../../person/store.ts'
import type { Staging } from '../../storage/staging.ts'
import { tellPersonal } from './share-personal.ts'

export interface OwnParts {
  readonly catalogClient: Pick<CatalogClient, 'request' | 'setPersonal'>
  readonly person: PersonStore
  readonly staging: Staging
  /** MB that the worker of a table may have; left out: what Node stands. */
  readonly memory?: number | undefined
}

/** Steps that change what the catalog's worker was told; a case may have come with a list. */
const MOVE_LISTS: readonly Moved['kind'][] = ['list-import', 'list-removal', 'match', 'case-create']

/** Calls about the person's own lists and the matches of providers, and the steps that may move them. */
export function ownHandlers({ catalogClient, person, staging, memory }: OwnParts) {
  let opened: Promise<OwnTables> | undefined
  /** Loaded when first asked for: most starts of the program map no table. */
  const tables = () =>
    (opened ??= import('../../import/mapping/mapping-session.ts').then(
      ({ OwnTables }) =>
        new OwnTables({
          staging,
          person,
          openFile: (file, sheet, shape, language) => openTableApart(file, sheet, shape, language, memory),
          match: (list) => catalogClient.request('providers.match', list),
          words: () => translator(person.state().settings.language),
        }),
    ))
  const tell = () => tellPersonal({ catalogClient, person })
  const afterSharing = async (state: PersonState): Promise<PersonState> => {
    await tell()
    return state
  }
  // The thread starts without them; what fails here is told by whatever the person asks next.
  tell().catch(() => undefined)
  return {
    'own.open': async (request) => (await tables()).open(request),
    'own.stop': async ({ table }) => {
      // Where nothing was ever opened there is nothing to stop.
      if (opened) (await opened).stop(table)
      return null
    },
    'own.preview': async (request) => (await tables()).preview(request),
    'own.import': async (request) => {
      const imported = await (await tables()).import(request)
      await tell()
      return imported
    },
    'own.remove': ({ list }) => afterSharing(person.removeList(list)),
    'own.programs': (request) => catalogClient.request('own.programs', request),
    'matches.list': (request) => catalogClient.request('matches.list', request),
    'matches.decide': ({ provider, unitid }) => afterSharing(person.decideMatch(provider, unitid)),
    'person.undo': ({ id }) => step(person.undo(id)),
    'person.redo': ({ id }) => step(person.redo(id)),
  } satisfies Partial<Handlers>

  function step(state: PersonState): PersonState | Promise<PersonState> {
    return state.moved && MOVE_LISTS.includes(state.moved.kind) ? afterSharing(state) : state
  }
}
