import { LONG_FACETS, type LongFacetId } from '../../../data/fields/catalogue.ts'
import { DEFAULT_RESIDENCY } from '../../../data/program.ts'
import { asPart, makeFacets, type Facet, type ListsOfRows, type SingleFacetId } from './facets.ts'
import { gather } from './gather.ts'
import type { OccupationSets } from './occupation-sets.ts'
import type { Official } from './official-entries.ts'
import type { Order } from './orders.ts'
import { makePacks, type Pack } from './packs.ts'
import { binsOf, type RangeBins } from './ranges.ts'

/** What counting and filtering need, and what follows from the columns alone. */
export interface Prepared {
  readonly facets: Readonly<Record<SingleFacetId, Facet>>
  readonly bins: RangeBins
  /** Packs of what is the same in every residency: short facets, and long ones, each by itself. */
  readonly fixedPacks: readonly Pack[]
  readonly longPacks: readonly Pack[]
}

/** What the first answer needs beside it, in the default residency. */
export interface FirstAnswer {
  /** Packs of what depends on the residency. */
  readonly residencyPacks: readonly Pack[]
  /** How many programs have each combination, of fixed, residency's and long packs, in this order. */
  readonly combinations: readonly Uint32Array[]
  /** By the name of their sort (`orderName`). */
  readonly orders: ReadonlyMap<string, Order>
}

/**
 * @param titles of the CIP codes, in the order of the titles.
 * @param listNames by id.
 */
export function prepare(
  { columns, studies, institutions }: Official,
  { sets, setOf }: OccupationSets,
  titles: ReadonlyMap<string, string>,
  lists?: ListsOfRows,
  listNames?: ReadonlyMap<string, string>,
): Prepared {
  const made = makeFacets(columns, studies, institutions, titles, lists, listNames)
  const usual = columns.tuition[DEFAULT_RESIDENCY]
  const fixed = Object.values(made).filter(({ byResidency }) => !byResidency)
  return {
    facets: made,
    bins: binsOf(columns),
    fixedPacks: makePacks([
      ...fixed.filter(({ id }) => !isLong(id)).map((facet) => asPart(facet, usual)),
      {
        id: 'occupation',
        size: Math.max(1, sets.length),
        codes: gather(new Uint16Array(columns.count), columns.study, setOf),
      },
    ]),
    // Each by itself, so that one is counted without the other.
    longPacks: fixed.filter(({ id }) => isLong(id)).flatMap((facet) => makePacks([asPart(facet, usual)])),
  }
}

const isLong = (id: SingleFacetId): id is LongFacetId => (LONG_FACETS as readonly string[]).includes(id)
