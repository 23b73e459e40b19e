import type { FindRequest, Loosening } from '../../../data/contract/find.ts'
import { FILTERS, isRange, type FilterId } from '../index/filters.ts'
import type { Selection } from '../index/selection.ts'
import { applyMatch, type AroundOf } from './applied.ts'
import type { Engine } from './engine.ts'
import type { TextMatch } from './search.ts'

/** Filters and words whose removal, one at a time, brings results; the most first. The selection stands as without the last. */
export const allLoosenings = (
  engine: Engine,
  request: FindRequest,
  match: TextMatch | null,
  around: AroundOf,
): Loosening[] => {
  // Of the selection first, since taking a word away moves it.
  const filters = loosenings(engine.selection)
  return byMost([...filters, ...wordLoosenings(engine, request, match, around)])
}

/** Single filters whose removal brings results. */
function loosenings(selection: Selection): Loosening[] {
  return FILTERS.filter((id) => selection.isActive(id)).map((id) => ({
    filter: named(id),
    total: selection.near(id),
  }))
}

/** Single words whose removal brings results. The selection stands as without the last of them. */
function wordLoosenings(
  engine: Engine,
  request: FindRequest,
  match: TextMatch | null,
  around: AroundOf,
): Loosening[] {
  return (match?.without ?? []).map(({ word, match: without }) => {
    applyMatch(engine, request, without(), around)
    return { filter: { kind: 'word', ...word }, total: engine.selection.total }
  })
}

const byMost = (all: readonly Loosening[]): Loosening[] =>
  all.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total)

function named(id: FilterId): Loosening['filter'] {
  if (id === 'text' || id === 'closed' || id === 'radius' || id === 'among') return { kind: id }
  return isRange(id) ? { kind: 'range', id } : { kind: 'facet', id }
}
