import { app } from 'electron'
import type { Handlers } from '../../data/contract/contract.ts'
import { openCatalogClient } from '../catalog/client.ts'
import { generationPlaces } from '../catalog/generations.ts'
import { openLibrary } from '../import/open-library.ts'
import { openPerson } from '../person/open-person.ts'
import { createHandlers } from '../api/dispatch.ts'
import type { Staging } from '../storage/staging.ts'
import { deliver } from './deliver.ts'
import { openLink } from './open-links.ts'
import { print, savePdf } from './print.ts'
import type { Places } from './places.ts'

export interface Program {
  readonly handlers: Handlers
  /** Resolves when the catalog stands open; rejects (PathwiseError) where it cannot be opened. */
  readonly catalog: Promise<unknown>
}

/**
 * Opens the person's data, and starts to open the catalog behind its client: calls
 * about the person need not wait for it, and those about the catalog wait there.
 * Both are closed when the app quits, which may be while they are being opened.
 * @throws PathwiseError where the person's data cannot be opened
 */
export async function openProgram({ catalog, official, data }: Places, staging: Staging): Promise<Program> {
  const catalogClient = openCatalogClient({ ...generationPlaces(catalog, data), officialFile: official })
  app.once('will-quit', () => void catalogClient.close())
  const person = await openPerson(data)
  app.once('will-quit', () => person.close())
  const library = openLibrary({ catalogFile: catalog, dataDir: data }, { catalogClient, person, staging })
  app.once('will-quit', () => void library.close())
  const host = { kind: 'electron' as const, deliver, print, savePdf, openLink }
  const handlers = createHandlers({ catalogClient, library, person, staging, host })
  return { handlers, catalog: catalogClient.info() }
}
