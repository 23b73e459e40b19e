import { app } from 'electron'
import type { Handlers } from '../../data/contract/contract.ts'
import { openDoor } from '../catalog/door.ts'
import { generationPlaces } from '../catalog/generations.ts'
import { openLibrary } from '../open-library.ts'
import { openPerson } from '../person/open.ts'
import { createHandlers } from '../program.ts'
import type { Staging } from '../staging.ts'
import { deliver } from './deliver.ts'
import { openLink } from './links.ts'
import { print, savePdf } from './print.ts'
import type { Places } from './places.ts'

export interface Program {
  readonly handlers: Handlers
  /** Resolves when the catalog stands open; rejects (PathwiseError) where it cannot be opened. */
  readonly catalog: Promise<unknown>
}

/**
 * Opens the person's data, and starts to open the catalog behind its door: calls
 * about the person need not wait for it, and those about the catalog wait there.
 * Both are closed when the app quits, which may be while they are being opened.
 * @throws PathwiseError where the person's data cannot be opened
 */
export async function openProgram({ catalog, official, data }: Places, staging: Staging): Promise<Program> {
  const door = openDoor({ ...generationPlaces(catalog, data), officialFile: official })
  app.once('will-quit', () => void door.close())
  const person = await openPerson(data)
  app.once('will-quit', () => person.close())
  const library = openLibrary({ catalogFile: catalog, dataDir: data }, { door, person, staging })
  app.once('will-quit', () => void library.close())
  const host = { kind: 'electron' as const, deliver, print, savePdf, openLink }
  const handlers = createHandlers({ door, library, person, staging, host })
  return { handlers, catalog: door.info() }
}
