import { app } from 'electron'
import { openProgram, type OpenedProgram } from '../api/open-program.ts'
import type { Host } from '../api/host.ts'
import type { Updates } from '../../data/contract/updates.ts'
import type { Staging } from '../storage/staging.ts'
import { chooseFolder } from './choose-folder.ts'
import { organizationFetch } from './network.ts'
import { openLink } from './open-links.ts'
import { print, savePdf } from './print.ts'
import type { Places } from './places.ts'

/**
 * MB. Every heap of Electron's process lies in one cage of 4 GB (electronjs.org/blog/v8-memory-cage),
 * and where that is full the whole process ends, whatever limit a worker has
 * (nodejs.org/api/worker_threads, resourceLimits). Half of it is left to the program and the
 * catalog's worker, so a file that needs more is refused in a sentence, and nothing ends.
 * Pointers are half as long there as in Node, so less is needed than there, too.
 */
const IMPORT_MEMORY = 2_000

/**
 * The program with Electron as its host. Its parts are closed when the app quits,
 * which may be while they are being opened.
 * @param deliver hands a document to the person
 * @param updates the host's updates, and `network`: whether names are found in this run, see `openNetwork`
 * @throws PathwiseError where the person's data cannot be opened
 */
export function openInElectron(
  { catalog, data, policy }: Places,
  staging: Staging,
  deliver: Host['deliver'],
  { updates, network }: { readonly updates: Updates; readonly network: 'open' | 'shut' },
): Promise<OpenedProgram> {
  return openProgram(
    { catalogFile: catalog, dataDir: data },
    {
      host: {
        kind: 'electron',
        importMemory: IMPORT_MEMORY,
        deliver,
        print,
        savePdf: (page) => savePdf(page, deliver),
        openLink,
        updates,
        chooseFolder,
        asksDaily: true,
        web: (address) => (network === 'open' ? organizationFetch(address) : null),
        ...(policy.policy.organization === null ? {} : { organizationFile: policy.policy.organization }),
      },
      staging,
      firstLanguage: policy.policy.language,
      onOpened: (close) => app.once('will-quit', () => void close()),
    },
  )
}
