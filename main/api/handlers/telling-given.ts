import type { Handlers } from '../../../data/contract/contract.ts'
import { PathwiseError } from '../../../data/contract/errors.ts'
import type { PersonState } from '../../../data/contract/person.ts'
import type { CatalogClient } from '../../catalog/client.ts'
import { fromCase } from '../../catalog/given.ts'

/**
 * Find goes by what the open case says that programs of lists are, and by what decides
 * which exams are open: the catalog is told of it after every call that answers with the
 * person's state, whatever that changed.
 */
export function tellingGiven<Calls extends Partial<Handlers>>(
  calls: Calls,
  catalogClient: Pick<CatalogClient, 'setGiven'>,
): Calls {
  const told = Object.entries(calls).map(([name, call]) => [
    name,
    async (request: unknown) => {
      const answer = await (call as (request: unknown) => unknown)(request)
      if (isState(answer)) await tell(answer)
      return answer
    },
  ])
  return Object.fromEntries(told) as Calls

  /** A thread that died of something else is told when it starts again. */
  async function tell({ comparison }: PersonState): Promise<void> {
    try {
      await catalogClient.setGiven(fromCase(comparison))
    } catch (error) {
      if (!(error instanceof PathwiseError)) throw error
    }
  }
}

const isState = (answer: unknown): answer is PersonState =>
  typeof answer === 'object' && answer !== null && 'comparison' in answer && 'drafts' in answer
