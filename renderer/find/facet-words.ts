import { field, type FacetId } from '../../data/fields/catalogue.ts'
import { occupations } from '../shared/occupations.svelte.ts'
import { t, word } from '../shared/translate.ts'

/** The name of a facet as Find heads it. */
export function facetName(id: FacetId): string {
  return word(`facet.${id}`, word(`field.${id}`))
}

/** The words of a facet's coded value; occupations have their titles from the catalog. */
export function facetWords(id: FacetId, value: string): string {
  if (value === 'not-reported') return t('facet.notReported')
  if (id === 'occupation') return occupations.title(value)
  const { words } = field(id)
  return word(`${words}.${value}`, value)
}
