import type { FacetValue } from '../../data/contract/find.ts'
import type { FacetId } from '../../data/fields/catalogue.ts'

/** Facets whose values have an order of their own (shortest award first); the others go by how many have them. */
const ORDERED: readonly FacetId[] = [
  'awardLevel',
  'online',
  'federalAid',
  'control',
  'conferred',
  'priceStatus',
]

/** Values shown before "Show all". */
export const TOP = 6
/** A facet with an order of its own is cut only where it is truly long. */
const TOP_ORDERED = 10
/** From here on a list wants a box to look in it. */
export const LONG = 15

/**
 * The order in which a facet's values stand. It is made once, from the counts over
 * the whole catalog, and kept: a list that sorts itself anew while one clicks in
 * it jumps under the pointer.
 */
export class FacetOrder {
  /** Place of each value. */
  readonly #places = new Map<FacetId, ReadonlyMap<string, number>>()
  /** The first few that the catalog has at all. */
  readonly #top = new Map<FacetId, ReadonlySet<string>>()

  /** @param isLast values that stand after all others, however many have them. */
  constructor(
    facets: Readonly<Record<FacetId, readonly FacetValue[]>>,
    isLast: (id: FacetId, value: string) => boolean = () => false,
  ) {
    for (const [id, values] of Object.entries(facets) as [FacetId, readonly FacetValue[]][]) {
      const sorted = ORDERED.includes(id)
        ? values
        : [...values].sort(
            (a, b) => Number(isLast(id, a.value)) - Number(isLast(id, b.value)) || b.count - a.count,
          )
      const present = sorted.filter(({ count }) => count > 0).map(({ value }) => value)
      this.#places.set(id, new Map(sorted.map(({ value }, place) => [value, place])))
      this.#top.set(id, new Set(present.slice(0, ORDERED.includes(id) ? TOP_ORDERED : TOP)))
    }
  }

  /**
   * The values to show. `all`: every value, by its words. Else the first few that
   * the catalog has at all, and whatever is selected.
   */
  shown(
    id: FacetId,
    values: readonly FacetValue[],
    all: boolean,
    words: (value: FacetValue) => string,
  ): readonly FacetValue[] {
    const places = this.#places.get(id)
    const place = ({ value }: FacetValue) => places?.get(value) ?? Infinity
    const inOrder = (some: readonly FacetValue[]) =>
      [...some].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)))
    if (all) {
      return ORDERED.includes(id)
        ? inOrder(values)
        : [...values].sort((a, b) => words(a).localeCompare(words(b)))
    }
    // Few of many: an open facet of all occupations is gone through at every keystroke.
    const top = this.#top.get(id)
    return inOrder(values.filter((value) => top?.has(value.value) || value.selected))
  }
}

/** The values that programs have which pass every other filter, and those selected. */
export function present(values: readonly FacetValue[]): readonly FacetValue[] {
  return values.filter((value) => value.count > 0 || value.selected)
}

/** The first few by how many have them, and whatever is selected; equally frequent ones in their own order. */
export function mostFrequent(
  values: readonly FacetValue[],
  isLast: (value: string) => boolean,
): readonly FacetValue[] {
  const sorted = [...values].sort(
    (a, b) => Number(isLast(a.value)) - Number(isLast(b.value)) || b.count - a.count,
  )
  return sorted.filter((value, place) => place < TOP || value.selected)
}

/** The values whose words hold what was typed; letter case does not matter. */
export function containing(
  values: readonly FacetValue[],
  typed: string,
  words: (value: FacetValue) => string,
): readonly FacetValue[] {
  const wanted = typed.trim().toLocaleLowerCase()
  return values.filter((value) => words(value).toLocaleLowerCase().includes(wanted))
}
