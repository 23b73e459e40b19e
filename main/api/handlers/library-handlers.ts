import type { Handlers } from '../../../data/contract/contract.ts'
import type { Host } from '../host.ts'
import type { Library } from '../../import/library.ts'
import type { Staging } from '../../storage/staging.ts'

/** Calls about the official files a person brings in. */
export function libraryHandlers(library: Library, staging: Staging, host: Host) {
  return {
    'library.state': () => library.state(),
    'library.recognise': ({ files }) => library.recognise(files),
    'library.read': ({ files }) => library.read(files),
    'library.remove': ({ dataset }) => library.remove(dataset),
    'library.commit': () => library.commit(),
    'library.cancel': () => library.cancel(),
    'library.undo': () => library.undo(),
    'library.redo': () => library.redo(),
    'library.saveRejects': async ({ dataset }) => {
      const { rejectsCsv } = await import('../../export/rejects-csv.ts')
      return host.deliver(rejectsCsv(await library.rejects(dataset)))
    },
    'library.release': ({ files }) => {
      staging.release(files)
      return null
    },
  } satisfies Partial<Handlers>
}
