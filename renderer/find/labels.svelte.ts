import type { FacetValue } from '../../data/contract/find.ts'
import { LONG_FACETS, type FacetId, type LongFacetId } from '../../data/fields/catalogue.ts'

/** Names of counties and fields of study, as answers of Find tell them: chips need them while no list is open. */
export class Labels {
  #known = $state.raw<Readonly<Partial<Record<string, string>>>>({})

  /** The name; until it is known the bare code, or what is to be said instead. */
  of(id: LongFacetId | 'list', value: string, unknown = value): string {
    return this.#known[`${id} ${value}`] ?? unknown
  }

  /** Learns the names of what is selected, and of all lists: only these are ever asked for. */
  learn(facets: Readonly<Record<FacetId, readonly FacetValue[]>>): void {
    const fresh = ([...LONG_FACETS, 'list'] as const).flatMap((id) =>
      facets[id].flatMap(({ value, label, selected }) =>
        (selected || id === 'list') && label !== undefined && this.#known[`${id} ${value}`] !== label
          ? [[`${id} ${value}`, label]]
          : [],
      ),
    )
    if (fresh.length > 0) this.#known = { ...this.#known, ...Object.fromEntries(fresh) }
  }

  /** The name of one value that a person is about to select. */
  tell(id: LongFacetId, { value, label }: Pick<FacetValue, 'value' | 'label'>): void {
    if (label !== undefined) this.#known = { ...this.#known, [`${id} ${value}`]: label }
  }
}

export const labels = new Labels()
