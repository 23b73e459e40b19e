import { field, LONG_FACETS, type FacetId, type LongFacetId } from '../../data/fields/catalogue.ts'
import { occupations } from '../shared/occupations.svelte.ts'
import { t, word } from '../shared/translate.ts'
import { labels } from './labels.svelte.ts'

/** The name of a facet as Find heads it. */
export function facetName(id: FacetId): string {
  return word(`facet.${id}`, word(`field.${id}`))
}

/** A facet of hundreds of values. */
export const isLongFacet = (id: FacetId): id is LongFacetId =>
  (LONG_FACETS as readonly FacetId[]).includes(id)

/** Are its values names? Then they are in English whatever the language. */
export const hasNames = (id: FacetId): boolean => isLongFacet(id) || id === 'occupation' || id === 'list'

/** The words of a facet's coded value; occupations, counties and fields of study have their names from the catalog. */
export function facetWords(id: FacetId, value: string): string {
  if (value === 'not-reported') return t(id === 'awardLevel' ? 'awardLevel.0' : 'facet.notReported')
  // A list may be gone since it was searched.
  if (id === 'list') return value === 'none' ? t('list.none') : labels.of(id, value, t('list.gone'))
  if (isLongFacet(id)) return labels.of(id, value)
  if (id === 'occupation') return occupations.title(value)
  const { words } = field(id)
  return word(`${words}.${value}`, value)
}
