import type { Handlers } from '../../../data/contract/contract.ts'
import { translator } from '../../../data/messages/translate.ts'
import type { Host } from '../host.ts'
import type { Library } from '../../import/library.ts'
import type { PersonStore } from '../../person/store.ts'
import type { Staging } from '../../storage/staging.ts'

export interface LibraryParts {
  readonly library: Library
  readonly person: Pick<PersonStore, 'state'>
  readonly staging: Staging
  readonly host: Host
}

/** Calls about the official files a person brings in. */
export function libraryHandlers({ library, person, staging, host }: LibraryParts) {
  return {
    'library.state': () => library.state(),
    'library.recognise': ({ files }) => library.recognise(files),
    'library.stopRecognising': () => library.stopRecognising(),
    'library.read': ({ files }) => library.read(files),
    'library.remove': ({ dataset }) => library.remove(dataset),
    'library.commit': () => library.commit(),
    'library.cancel': () => library.cancel(),
    'library.undo': () => library.undo(),
    'library.redo': () => library.redo(),
    'library.saveRejects': async ({ dataset }) => {
      const { rejectsCsv } = await import('../../export/rejects-csv.ts')
      return host.deliver(
        rejectsCsv(await library.rejects(dataset), translator(person.state().settings.language)),
      )
    },
    'library.release': ({ files }) => {
      staging.release(files)
      return null
    },
  } satisfies Partial<Handlers>
}
