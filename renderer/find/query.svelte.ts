import type { FindInput, KeptSearch, Loosening } from '../../data/contract/find.ts'
import { FACETS, RANGES, type FacetId, type RangeId } from '../../data/fields/catalogue.ts'
import type { PlaceRef } from '../../data/place.ts'
import type { ProgramKey, ResidencyChoice } from '../../data/program.ts'
import {
  NOTHING_READ,
  textWithout,
  type Span,
  type TextPart,
  type TextReading,
} from '../../data/search/reading.ts'
import { facetsWithText, rangesWithText } from '../../data/search/with-text.ts'

export type SortKey = NonNullable<FindInput['sort']>

/** A range as the person set it, in the field's unit (money in cents); null is open. */
export interface RangeFilter {
  readonly min: number | null
  readonly max: number | null
  readonly includeUnknown: boolean
}

export type { KeptSearch }

export const OPEN_RANGE: RangeFilter = { min: null, max: null, includeUnknown: false }

/** One filter that can be taken away by itself. */
export type ActiveFilter =
  | { readonly kind: 'facet'; readonly id: FacetId; readonly value: string }
  | { readonly kind: 'range'; readonly id: RangeId; readonly range: RangeFilter }

export function isOpen(range: RangeFilter): boolean {
  return range.min === null && range.max === null
}

/** Is the lowest above the highest? Then nothing can match, and the person is told why. */
export function isCrossed(range: RangeFilter): boolean {
  return range.min !== null && range.max !== null && range.min > range.max
}

function without<T>(record: Readonly<Partial<Record<string, T>>>, id: string): Partial<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== id))
}

/**
 * What the person asks for. Plain values only: what it sends may cross a process border.
 * Words of the text may ask for filters, too: those count beside the person's own ones, and
 * whoever changes such a filter makes it one's own, so that its words leave the text.
 */
export class Query {
  text = $state.raw('')
  facets = $state.raw<Readonly<Partial<Record<FacetId, readonly string[]>>>>({})
  ranges = $state.raw<Readonly<Partial<Record<RangeId, RangeFilter>>>>({})
  sort = $state.raw<SortKey>('relevance')
  descending = $state.raw(false)
  /** Also programs of schools that closed: more, not less, so no filter that narrows. */
  closed = $state.raw(false)
  /** Where miles are counted from, if not from where the person lives. */
  place = $state.raw<PlaceRef | null>(null)
  /** Miles from there, or its state; null: however far. */
  radius = $state.raw<NonNullable<FindInput['radius']> | null>(null)
  /** With a radius: also what is fully online. */
  nearOrOnline = $state.raw(false)
  /** Only these programs: what is new of a saved search. Kept with no search. */
  among = $state.raw<readonly ProgramKey[] | null>(null)
  /** Are programs that may fit the ranges listed behind those that fit? */
  mayFit = $state.raw(true)
  /** The occupation that the person chose for the pay column by name, outside the facet. */
  chosenOccupation = $state.raw<string | null>(null)

  readonly #reading: () => TextReading

  /** @param reading what the newest answer made of its text. */
  constructor(reading: () => TextReading = () => NOTHING_READ) {
    this.#reading = reading
  }

  /** What words of the text ask for: of a text that was typed on since, those that still stand there. */
  readonly parts: readonly TextPart[] = $derived.by(() =>
    this.#reading().parts.filter(({ from, to, typed }) => this.text.slice(from, to) === typed),
  )
  /** The filters in force, the text's too. */
  readonly allFacets = $derived(facetsWithText(this.facets, this))
  readonly allRanges = $derived(rangesWithText(this.ranges, this))

  /** The occupation that pay follows: the only one filtered by, else the one chosen. */
  readonly occupation = $derived.by(() => {
    const filtered = this.facets.occupation ?? []
    return filtered.length === 1 ? (filtered[0] ?? null) : this.chosenOccupation
  })

  readonly active = $derived.by((): readonly ActiveFilter[] => [
    ...FACETS.flatMap((id) =>
      (this.facets[id] ?? []).map((value) => ({ kind: 'facet', id, value }) as const),
    ),
    ...RANGES.flatMap((id) => {
      const range = this.ranges[id]
      return range && !isOpen(range) ? [{ kind: 'range', id, range } as const] : []
    }),
  ])

  /** Is there anything that "Clear filters" would take away? */
  readonly isNarrowed = $derived(
    this.active.length > 0 || this.radius !== null || this.among !== null || this.text.trim() !== '',
  )

  range(id: RangeId): RangeFilter {
    return this.allRanges[id] ?? OPEN_RANGE
  }

  toggle(id: FacetId, value: string): void {
    const values = this.allFacets[id] ?? []
    this.#dropWords(id)
    this.#setFacet(
      id,
      values.includes(value) ? values.filter((other) => other !== value) : [...values, value],
    )
  }

  setRange(id: RangeId, change: Partial<RangeFilter>): void {
    const range = { ...this.range(id), ...change }
    this.#dropWords(id)
    const rest = without(this.ranges, id)
    // Open at both ends it filters nothing, and a choice about unknowns has nothing to hold on to.
    this.ranges = isOpen(range) ? rest : { ...rest, [id]: range }
  }

  remove(filter: ActiveFilter): void {
    if (filter.kind === 'facet') this.toggle(filter.id, filter.value)
    else this.setRange(filter.id, OPEN_RANGE)
  }

  /** Take one whole filter away, as the empty state offers. */
  loosen(filter: Loosening['filter']): void {
    if (filter.kind === 'text') this.text = ''
    else if (filter.kind === 'word') this.dropFromText([filter])
    else if (filter.kind === 'radius') this.clearWhere()
    else if (filter.kind === 'closed') this.closed = true
    else if (filter.kind === 'among') this.among = null
    else if (filter.kind === 'facet') {
      this.#dropWords(filter.id)
      this.#setFacet(filter.id, [])
    } else this.setRange(filter.id, OPEN_RANGE)
  }

  /** However far, from wherever the person lives. */
  clearWhere(): void {
    this.dropPlaceWords()
    this.place = null
    this.radius = null
    this.nearOrOnline = false
  }

  /** So many miles instead, from the same place. */
  widen(miles: number): void {
    this.dropFromText(this.parts.filter(({ meaning }) => meaning.kind === 'radius'))
    this.radius = miles
  }

  /** Where the person says it otherwise than in the text, the text says it no more. */
  dropPlaceWords(): void {
    this.dropFromText(
      this.parts.filter(({ meaning }) => meaning.kind === 'place' || meaning.kind === 'radius'),
    )
  }

  /** These words of the text go, where they still stand there. */
  dropFromText(words: readonly (Span & { readonly typed: string })[]): void {
    const there = words.filter(({ from, to, typed }) => this.text.slice(from, to) === typed)
    if (there.length > 0) this.text = textWithout(this.text, there)
  }

  /** Text and filters go; the order of the rows and the occupation for pay stay. */
  clear(): void {
    this.text = ''
    this.facets = {}
    this.ranges = {}
    this.closed = false
    this.mayFit = true
    this.place = null
    this.radius = null
    this.nearOrOnline = false
    this.among = null
  }

  /** As at the very first start. */
  reset(): void {
    this.clear()
    this.sort = 'relevance'
    this.descending = false
    this.chosenOccupation = null
  }

  /**
   * The first click on a column sorts by its better end (most awards first, lowest
   * cost first), the second turns it round, the third goes back to best match.
   */
  sortBy(key: SortKey, downFirst: boolean): void {
    if (this.sort !== key) {
      this.sort = key
      this.descending = downFirst
    } else if (this.descending === downFirst) {
      this.descending = !downFirst
    } else {
      this.sort = 'relevance'
      this.descending = false
    }
  }

  /** What is asked, without the page of it. */
  request(residency: ResidencyChoice): KeptSearch {
    return {
      text: this.text,
      facets: Object.fromEntries(Object.entries(this.facets).map(([id, values]) => [id, [...values]])),
      ranges: Object.fromEntries(Object.entries(this.ranges).map(([id, range]) => [id, { ...range }])),
      sort: this.sort,
      descending: this.descending,
      closed: this.closed,
      mayFit: this.mayFit,
      place: this.place && { ...this.place },
      radius: this.radius,
      nearOrOnline: this.nearOrOnline,
      residency,
      occupation: this.occupation,
    }
  }

  /** The search of last time, as it was kept. */
  restore(kept: KeptSearch): void {
    this.text = kept.text ?? ''
    this.facets = Object.fromEntries(
      Object.entries(kept.facets ?? {}).flatMap(([id, values]) =>
        values?.length ? [[id, [...values]]] : [],
      ),
    )
    this.ranges = {}
    for (const id of RANGES) {
      const range = kept.ranges?.[id]
      if (range) this.setRange(id, { ...OPEN_RANGE, ...range })
    }
    this.sort = kept.sort ?? 'relevance'
    this.descending = kept.descending ?? false
    this.closed = kept.closed ?? false
    this.mayFit = kept.mayFit ?? true
    this.place = kept.place ?? null
    this.radius = kept.radius ?? null
    this.nearOrOnline = kept.nearOrOnline ?? false
    const filtered = this.facets.occupation ?? []
    this.chosenOccupation =
      filtered.length === 1 && filtered[0] === kept.occupation ? null : (kept.occupation ?? null)
  }

  /** The words that ask for a field leave the text. */
  #dropWords(id: FacetId | RangeId): void {
    this.dropFromText(
      this.parts.filter(
        ({ meaning }) => (meaning.kind === 'facet' || meaning.kind === 'range') && meaning.id === id,
      ),
    )
  }

  #setFacet(id: FacetId, values: readonly string[]): void {
    const rest = without(this.facets, id)
    this.facets = values.length > 0 ? { ...rest, [id]: values } : rest
  }
}
