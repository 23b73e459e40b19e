import { PathwiseError } from '../../data/contract/errors.ts'
import type { CatalogDoor } from '../catalog/door.ts'
import type { PersonStore } from '../person/store.ts'

export interface TellParts {
  readonly door: Pick<CatalogDoor, 'setPersonal'>
  readonly person: Pick<PersonStore, 'personal'>
}

/**
 * Tells the catalog's thread of the lists and matches in force. What is kept is
 * kept: a thread that died of something else is told when it starts again.
 */
export async function tellPersonal({ door, person }: TellParts): Promise<void> {
  try {
    await door.setPersonal(person.personal())
  } catch (error) {
    if (!(error instanceof PathwiseError)) throw error
  }
}
