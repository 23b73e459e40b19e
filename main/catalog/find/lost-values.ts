import type { FindRequest } from '../../../data/contract/find.ts'
import type { LostPart } from '../../../data/contract/saved.ts'
import { LONG_FACETS, type FacetId } from '../../../data/fields/catalogue.ts'
import type { ProgramIndex } from '../index/program-index.ts'

/** Facets whose values are those of the catalog and its lists; the others have codes that never go. */
const NAMED: readonly FacetId[] = ['occupation', 'list', ...LONG_FACETS]
/** What stands for no value, whether any program is without one or not. */
const NONE: readonly string[] = ['not-reported', 'none']

/** Values selected that no program can have, since nothing of that name is there. */
export function lostValues(index: ProgramIndex, facets: FindRequest['facets']): readonly LostPart[] {
  return NAMED.flatMap((id) => {
    const values = new Set(id === 'occupation' ? index.occupations : index.facets[id].values)
    return (facets[id] ?? [])
      .filter((value) => !values.has(value) && !NONE.includes(value))
      .map((value) => ({ kind: 'value', id, value }) as const)
  })
}
