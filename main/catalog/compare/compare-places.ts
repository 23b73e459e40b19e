import type { ComparePlaces, CompareRequest } from '../../../data/contract/comparison.ts'
import { NOTHING_PERSONAL, type Personal } from '../../../data/listed-program.ts'
import { modelReader, type Catalogs } from './column-models.ts'

/** Where the programs of a comparison are taught: the miles of its table are counted from the same positions. */
export function comparePlaces(
  catalogs: Catalogs,
  request: CompareRequest,
  personal: Personal = NOTHING_PERSONAL,
): ComparePlaces {
  const { models, contexts } = modelReader(catalogs, request, personal)(request.programs)
  return {
    home: contexts[0].from?.position ?? null,
    programs: models.map(({ resolved }) => ({
      key: resolved.program.key,
      position: resolved.place?.position ?? null,
      isOnline: resolved.code('online').code === 'all',
    })),
  }
}
