import type { LostPart, SavedSearch } from '../../../data/contract/saved.ts'
import { LONGEST_SAVED_NAME } from '../../../data/saved-search.ts'
import { cutText } from '../../../data/format/clean-text.ts'
import { textWithout } from '../../../data/search/reading.ts'
import { count, dateFormat, t } from '../../shared/translate.ts'
import { facetName, facetWords } from '../facet-labels.ts'
import type { Query } from '../query.svelte.ts'
import { rangeSpan } from '../range-labels.ts'

/** What is asked in words, without where, as a name for it; '' where nothing is. */
export function proposedName({ text, parts, active }: Pick<Query, 'text' | 'parts' | 'active'>): string {
  const where = parts.filter(({ meaning }) => meaning.kind === 'place' || meaning.kind === 'radius')
  const filters = active.map((filter) =>
    filter.kind === 'range'
      ? (rangeSpan(filter.id, filter.range) ?? '')
      : facetWords(filter.id, filter.value),
  )
  const words = [textWithout(text, where), ...filters].filter((part) => part !== '')
  return cutText(words.join(', '), LONGEST_SAVED_NAME)
}

/** The day of a look (ISO time): "Nov 12", of another year "Nov 12, 2025". */
export function dayOf(at: string, now = new Date()): string {
  const day = new Date(at)
  const isThisYear = day.getFullYear() === now.getFullYear()
  return dateFormat({ month: 'short', day: 'numeric', ...(isThisYear ? {} : { year: 'numeric' }) }).format(
    day,
  )
}

/** "3 new since Nov 12", "Nothing new since Nov 12", with what went. */
export function newsWords({ news, lookedAt }: Pick<SavedSearch, 'news' | 'lookedAt'>): string {
  if (!news) return ''
  const since = dayOf(lookedAt)
  const added =
    news.added > 0
      ? t('saved.added', { added: news.added, addedWords: count(news.added), since })
      : t('saved.nothing', { since })
  return news.gone > 0
    ? `${added}. ${t('saved.gone', { gone: news.gone, goneWords: count(news.gone) })}`
    : added
}

/** What of a saved search is not there any more. */
export function lostWords(lost: readonly LostPart[]): string {
  return lost
    .map((part) =>
      part.kind === 'filter'
        ? t('saved.lost.filter', { id: part.id })
        : t('chip.named', { name: facetName(part.id), value: facetWords(part.id, part.value) }),
    )
    .join(', ')
}
