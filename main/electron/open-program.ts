import { app } from 'electron'
import type { Handlers } from '../../data/contract/contract.ts'
import { openDoor } from '../catalog/door.ts'
import { openPerson } from '../person/open.ts'
import { createHandlers } from '../program.ts'
import { deliver } from './deliver.ts'
import { openLink } from './links.ts'
import type { Places } from './places.ts'

/**
 * Opens the person's data, then the catalog behind its door, and closes both when
 * the app quits.
 * @throws PathwiseError of either; what was opened by then is closed again
 */
export async function openProgram({ catalog, official, data }: Places): Promise<Handlers> {
  const person = await openPerson(data)
  const door = openDoor({ catalogFile: catalog, officialFile: official })
  const close = () => {
    person.close()
    void door.close()
  }
  try {
    await door.info()
  } catch (error) {
    close()
    throw error
  }
  app.once('will-quit', close)
  return createHandlers({ door, person, host: { kind: 'electron', deliver, openLink } })
}
