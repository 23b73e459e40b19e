import type { FindInput } from '../../../data/contract/find.ts'
import { find } from '../../find/find.svelte.ts'
import { page } from '../../shared/page.svelte.ts'

/** Find with the programs that lead to a job, and no filter of before. */
export async function showPrograms(
  soc: string,
  search: Pick<FindInput, 'radius' | 'sort' | 'text'> & { readonly awardLevel?: string } = {},
): Promise<void> {
  page.go('find')
  await find.start()
  find.change((query) => {
    query.clear()
    query.toggle('occupation', soc)
    query.text = search.text ?? ''
    query.radius = search.radius ?? null
    query.sort = search.sort ?? 'relevance'
    query.descending = false
    if (search.awardLevel !== undefined) query.toggle('awardLevel', search.awardLevel)
  })
}
