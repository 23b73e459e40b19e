import { app } from 'electron'
import type { Handlers } from '../../data/contract/contract.ts'
import { openDoor } from '../catalog/door.ts'
import { openPerson } from '../person/open.ts'
import { createHandlers } from '../program.ts'
import { deliver } from './deliver.ts'
import { openLink } from './links.ts'
import type { Places } from './places.ts'

/**
 * Opens the person's data, then the catalog behind its door. Both are closed when
 * the app quits, which may be while they are still being opened.
 * @throws PathwiseError of either
 */
export async function openProgram({ catalog, official, data }: Places): Promise<Handlers> {
  const person = await openPerson(data)
  app.once('will-quit', () => person.close())
  const door = openDoor({ catalogFile: catalog, officialFile: official })
  app.once('will-quit', () => void door.close())
  await door.info()
  return createHandlers({ door, person, host: { kind: 'electron', deliver, openLink } })
}
