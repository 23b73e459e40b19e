import type { Meaning } from '../../data/search/reading.ts'
import { t, word } from '../shared/translate.ts'
import { facetName, facetWords } from './facet-labels.ts'
import type { SortKey } from './query.svelte.ts'

interface PartWords {
  readonly words: string
  /** More of it, where the words are short. */
  readonly title?: string
}

/**
 * A filter that was read out of a text, as its chip says it. Null: one of the four questions
 * says it, or another order was chosen than the one it wishes for.
 *
 * @param typed the words that it was read from.
 */
export function partWords(meaning: Meaning, typed: string, sort: SortKey): PartWords | null {
  switch (meaning.kind) {
    case 'facet': {
      const { id, values } = meaning
      if (id === 'occupation') return null
      const all = values.map((value) => facetWords(id, value))
      const [first] = all
      if (first !== undefined && all.length === 1) return { words: first }
      return {
        words: t('chip.read', { typed }),
        title: t('chip.named', { name: facetName(id), value: all.join(', ') }),
      }
    }
    case 'credential':
      return { words: t('chip.exam', { exam: meaning.id }), title: word(`credential.${meaning.id}`) }
    case 'sort':
      return sort === 'relevance' ? { words: t('chip.lowest', { name: word(`field.${meaning.id}`) }) } : null
    case 'range':
    case 'place':
    case 'radius':
      return null
  }
}
