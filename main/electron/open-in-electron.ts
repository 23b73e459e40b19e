import { app } from 'electron'
import { openProgram, type OpenedProgram } from '../api/open-program.ts'
import type { Host } from '../api/host.ts'
import type { Updates } from '../../data/contract/updates.ts'
import type { Staging } from '../storage/staging.ts'
import { openLink } from './open-links.ts'
import { print, savePdf } from './print.ts'
import type { Places } from './places.ts'

/**
 * The program with Electron as its host. Its parts are closed when the app quits,
 * which may be while they are being opened.
 * @param deliver hands a document to the person
 * @throws PathwiseError where the person's data cannot be opened
 */
export function openInElectron(
  { catalog, data }: Places,
  staging: Staging,
  deliver: Host['deliver'],
  updates: Updates,
): Promise<OpenedProgram> {
  return openProgram(
    { catalogFile: catalog, dataDir: data },
    {
      host: {
        kind: 'electron',
        deliver,
        print,
        savePdf: (page) => savePdf(page, deliver),
        openLink,
        updates,
      },
      staging,
      onOpened: (close) => app.once('will-quit', () => void close()),
    },
  )
}
