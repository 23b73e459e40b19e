import { PathwiseError } from '../../../data/contract/errors.ts'
import type { CatalogClient } from '../../catalog/client.ts'
import type { PersonStore } from '../../person/store.ts'

export interface TellParts {
  readonly catalogClient: Pick<CatalogClient, 'setPersonal'>
  readonly person: Pick<PersonStore, 'personal'>
}

/**
 * Tells the catalog's worker of the lists and matches that the person has now. They are
 * kept in any case: a thread that died of something else is told when it starts again.
 */
export async function tellPersonal({ catalogClient, person }: TellParts): Promise<void> {
  try {
    await catalogClient.setPersonal(person.personal())
  } catch (error) {
    if (!(error instanceof PathwiseError)) throw error
  }
}
