import type { Database } from 'better-sqlite3'
import { RANGES, type RangeId, type SortFieldId } from '../../../data/fields/catalogue.ts'
import type { BareFigure } from '../../../data/figures/figure.ts'
import { DEFAULT_RESIDENCY } from '../../../data/program.ts'
import type { ListedProgram } from '../../../data/listed-program.ts'
import { levelRank, NONE, type FigureColumn, type ProgramColumns } from './index-columns.ts'
import { defaultOrder, orderWishedFor, type Ties } from './default-order.ts'
import { asPart, type Facet, type SingleFacetId } from './facets.ts'
import { FILTERS } from './filters.ts'
import { gather } from './gather.ts'
import { GuessedRows, type GuessField } from './guessed-rows.ts'
import type { Institution } from './institutions.ts'
import { drained } from '../in-steps.ts'
import { merge, type Entries } from './merge.ts'
import { nearness, placeName, type Around, type Nearness } from './nearness.ts'
import { occupationSets } from './occupation-sets.ts'
import { loadOfficial, type Official } from './official-entries.ts'
import { orderBy, type Order } from './orders.ts'
import { makePacks, type PackedPart } from './packs.ts'
import { loadMedianPay, payOfStudies } from './pay-column.ts'
import { isResidency, tuitionOf, type Pricing } from './pricing.ts'
import { prepare, type FirstAnswer, type Prepared } from './prepared.ts'
import { asBins, rangesOf, type Range } from './ranges.ts'
import { ranks, sortKey } from './sort-key.ts'
import { townKey } from '../place-names.ts'
import type { StoredPrograms } from './stored-programs.ts'
import type { Study } from './studies.ts'
import { countAll, type Counting } from './tally.ts'

/** What of the index depends on the active residency. */
export interface ResidencyView {
  readonly tuition: FigureColumn
  readonly ranges: Readonly<Record<RangeId, Range>>
  readonly counting: Counting
  /** The part of each filter in its pack; null for the text, which has none. */
  readonly partOf: readonly (PackedPart | null)[]
}

/** What an order depends on besides the programs themselves. */
export interface Sorting {
  readonly sort: SortFieldId
  readonly descending: boolean
  readonly pricing: Pricing
  /** Where miles are counted from. */
  readonly near: Nearness | null
  /** The occupation that pay follows, where one was chosen. */
  readonly occupation: string | null
}

/** Prices by the person's state that are kept: the state of now, and the one before. */
const MOST_BY_STATE = 2
/** Orders kept: four bytes a program each. */
const MOST_ORDERS = 12

/** Orders of equally good answers kept: eight bytes a program each. */
const MOST_TIES = 4

/** What an index needs of the catalog: read once, since a catalog never changes while it is open. */
export interface CatalogFacts {
  readonly official: Official
  /** Titles of occupations by SOC code. */
  readonly occupations: ReadonlyMap<string, string>
  /** Median pay by SOC code. */
  readonly pay: ReadonlyMap<string, BareFigure>
  /** As made with the catalog and read back; null where it has to be made. */
  readonly prepared: (Prepared & FirstAnswer) | null
}

/**
 * The facts as SQLite has them: the slow way.
 *
 * @param programs those of the catalog, where they are at hand.
 * @throws PathwiseError 'catalog-damaged' where the tables do not fit together.
 */
export function loadCatalogFacts(db: Database, programs?: StoredPrograms): CatalogFacts {
  const titles = db.prepare<[], [string, string]>('SELECT soc, title FROM occupations').raw().all()
  return {
    official: loadOfficial(db, programs),
    occupations: new Map(titles),
    pay: loadMedianPay(db),
    prepared: null,
  }
}

/** All programs as typed arrays: the catalog's, and those of lists. It is never changed, but made anew. */
export class ProgramIndex {
  readonly studies: readonly Study[]
  readonly institutions: readonly Institution[]
  readonly columns: ProgramColumns
  /** By institution: 1 where it closed, or is part of another one now; null where none did. */
  readonly closed: Uint8Array | null
  /** Programs of lists that stand for themselves. */
  readonly listed: readonly ListedProgram[]
  /** By row: its place in `listed`, or -1 for an official program; null where no list brings any. */
  readonly listedAt: Int32Array | null
  /** Rows by what they only sound like. */
  readonly guessed: GuessedRows
  readonly facets: Readonly<Record<SingleFacetId, Facet>>
  /** Values of the occupation facet: those that programs lead to, by title. */
  readonly occupations: readonly string[]
  /** What the codes of the occupation's part stand for. */
  readonly occupationSets: readonly (readonly string[])[]
  /** Of each set, its occupations as places among `occupations`. */
  readonly occupationMembers: readonly Uint16Array[]
  /** First row of each study, and the row after the last: rows stand by study. */
  readonly studyStarts: Uint32Array

  readonly #prepared: Prepared
  readonly #first: FirstAnswer | null
  readonly #views = new Map<Pricing, ResidencyView>()
  #nearness: Nearness | undefined
  readonly #orders = new Map<string, Order>()
  readonly #ties = new Map<string, Ties>()
  readonly #pay: ReadonlyMap<string, BareFigure>
  #payOfStudies: { readonly chosen: string | null; readonly pay: readonly (BareFigure | null)[] } | undefined

  /**
   * @param listNames of the lists that `listed` are of, by id.
   * @param guessField what a program sounds like whose field of study nobody tells.
   * @param entries the catalog's programs and `listed`, merged.
   */
  constructor(
    { official, occupations, pay, prepared }: CatalogFacts,
    listed: readonly ListedProgram[] = [],
    listNames: ReadonlyMap<string, string> = new Map(),
    guessField: GuessField = () => null,
    entries: Entries = drained(merge(official, listed, (soc) => occupations.has(soc))),
  ) {
    this.studies = entries.studies
    this.institutions = entries.institutions
    this.columns = entries.columns
    const closed = Uint8Array.from(this.institutions, (school) => (school.closed ? 1 : 0))
    this.closed = closed.includes(1) ? closed : null
    this.listed = entries.listed
    this.listedAt = entries.listedAt
    this.guessed = new GuessedRows(entries, guessField)
    this.studyStarts = entries.studyStarts
    this.#pay = pay
    this.occupations = this.#occupationsByTitle(occupations)

    const sets = occupationSets(this.studies)
    this.occupationSets = sets.sets
    const placeOf = new Map(this.occupations.map((soc, place) => [soc, place]))
    // Sets that no program has may name occupations that none leads to.
    this.occupationMembers = sets.sets.map((set) =>
      Uint16Array.from(set.flatMap((soc) => placeOf.get(soc) ?? [])),
    )
    // Lists change rows and prices, so what was made of the catalog alone holds only without them.
    const ready = listed.length === 0 ? prepared : null
    this.#first = ready
    this.#prepared =
      ready ??
      prepare(
        entries,
        sets,
        new Map(official.studies.map(({ cip, title }) => [cip ?? '', title])),
        entries.lists,
        listNames,
      )
    this.facets = this.#prepared.facets
    for (const [name, order] of ready?.orders ?? []) this.#orders.set(name, order)
  }

  /** What is worth keeping of it, so that the next start has it at once. */
  keep(): Prepared & FirstAnswer {
    const { packs, all } = this.view(DEFAULT_RESIDENCY).counting
    const { fixedPacks, longPacks } = this.#prepared
    const orders = RANGES.map((sort) => {
      const sorting = { sort, descending: false, pricing: DEFAULT_RESIDENCY, near: null, occupation: null }
      return [orderName(sorting), this.order(sorting)] as const
    })
    return {
      ...this.#prepared,
      residencyPacks: packs.slice(fixedPacks.length, packs.length - longPacks.length),
      combinations: all,
      orders: new Map(orders),
    }
  }

  view(pricing: Pricing): ResidencyView {
    const view = this.#views.get(pricing) ?? this.#makeView(pricing)
    // The last used stands last; of those by state the first is dropped.
    this.#views.delete(pricing)
    this.#views.set(pricing, view)
    const byState = [...this.#views.keys()].filter((name) => !isResidency(name))
    if (byState.length > MOST_BY_STATE) this.#views.delete(byState[0] ?? '')
    return view
  }

  /** How far every institution is from a place; the last one is kept. */
  nearness(around: Around): Nearness {
    if (this.#nearness?.name !== placeName(around.place)) this.#nearness = nearness(this.institutions, around)
    return this.#nearness
  }

  /** Median pay of each study under the occupation chosen. */
  payOfStudies(chosen: string | null): readonly (BareFigure | null)[] {
    if (this.#payOfStudies?.chosen !== chosen) {
      this.#payOfStudies = { chosen, pay: payOfStudies(this.studies, this.#pay, chosen) }
    }
    return this.#payOfStudies.pay
  }

  /** Rows in the order of a sort: unknown last both ways, ties in the rows' own order. */
  order(sorting: Sorting): Order {
    const name = orderName(sorting)
    const order = this.#orders.get(name) ?? orderBy(this.#keys[sorting.sort](sorting), sorting.descending)
    // The last used stands last; the first is dropped.
    this.#orders.delete(name)
    this.#orders.set(name, order)
    if (this.#orders.size > MOST_ORDERS) this.#orders.delete(this.#orders.keys().next().value ?? '')
    return order
  }

  /**
   * The order of equally good answers; where a sort is wished for besides, by that first.
   *
   * @param near where a place is known that they are the better the nearer they are.
   */
  ties(pricing: Pricing, wish: RangeId | 'miles' | null, near: Nearness | null = null): Ties {
    const name = `${pricing} ${wish} ${near?.name ?? ''}`
    let ties = this.#ties.get(name)
    if (!ties) {
      const { tuition, ranges } = this.view(pricing)
      const miles = near && this.#column(this.columns.institution, this.#milesFromTown(near))
      const first = wish === 'miles' ? miles : wish && ranges[wish].low
      ties =
        first || miles
          ? orderWishedFor(this.ties(pricing, null).order, this.columns, { first, miles })
          : defaultOrder(this.columns, tuition.status)
      if (this.#ties.size >= MOST_TIES) this.#ties.clear()
      this.#ties.set(name, ties)
    }
    return ties
  }

  /** Where a town is meant, its own schools are there, however far from its middle. */
  #milesFromTown({ place: { ref }, miles }: Nearness): Int32Array {
    if (ref.kind !== 'city') return miles
    const town = townKey(ref.city)
    return miles.map((away, school) => {
      const { city, state } = this.institutions[school] as Institution
      return state === ref.state && townKey(city) === town ? 0 : away
    })
  }

  /** What each sort compares: one entry a sortable field. */
  readonly #keys: Readonly<Record<SortFieldId, (sorting: Sorting) => Int32Array>> = {
    program: () => this.#byStudy(ranks(this.studies.map(({ title }) => title))),
    institution: () => this.#byInstitution(({ name }) => name),
    city: () => this.#byInstitution(({ city }) => city),
    state: () => this.#byInstitution(({ state }) => state),
    miles: ({ near }) =>
      near
        ? this.#column(this.columns.institution, near.miles)
        : new Int32Array(this.columns.count).fill(NONE),
    costToFinish: ({ pricing }) => this.view(pricing).ranges.costToFinish.low,
    months: ({ pricing }) => this.view(pricing).ranges.months.low,
    awardLevel: () =>
      this.#column(
        this.columns.awardLevel,
        // Not stated is unknown, and stands last both ways.
        Array.from({ length: 256 }, (_, level) => (level === 0 ? NONE : levelRank(level))),
      ),
    completions: () => this.columns.completions.value,
    payMedian: ({ occupation }) =>
      this.#byStudy(this.payOfStudies(occupation).map((pay) => pay?.value ?? NONE)),
  }

  #byStudy(keys: ArrayLike<number>): Int32Array {
    return this.#column(this.columns.study, keys)
  }

  #byInstitution(text: (institution: Institution) => string): Int32Array {
    return this.#column(this.columns.institution, ranks(this.institutions.map(text)))
  }

  #column(keys: Uint8Array | Uint32Array, table: ArrayLike<number>): Int32Array {
    return gather(new Int32Array(this.columns.count), keys, table)
  }

  #makeView(pricing: Pricing): ResidencyView {
    const { bins, fixedPacks, longPacks } = this.#prepared
    const tuition = tuitionOf(this.columns, this.institutions, pricing)
    const ranges = rangesOf(this.columns, tuition, bins)
    const first = pricing === DEFAULT_RESIDENCY ? this.#first : null
    const residencyPacks =
      first?.residencyPacks ??
      makePacks([
        ...Object.values(this.facets)
          .filter(({ byResidency }) => byResidency)
          .map((facet) => asPart(facet, tuition)),
        ...Object.values(ranges).map(asBins),
      ])
    const packs = [...fixedPacks, ...residencyPacks, ...longPacks]
    const packOf = FILTERS.map((id) => packs.findIndex(({ parts }) => parts.some((part) => part.id === id)))
    const partOf = FILTERS.map(
      (id, filter) => packs[packOf[filter] as number]?.parts.find((part) => part.id === id) ?? null,
    )
    return {
      tuition,
      ranges,
      counting: { packs, packOf, all: first?.combinations ?? countAll(packs) },
      partOf,
    }
  }

  #occupationsByTitle(titles: ReadonlyMap<string, string>): readonly string[] {
    const led = new Set<string>()
    this.studies.forEach(({ occupations }, study) => {
      const has = (this.studyStarts[study + 1] as number) > (this.studyStarts[study] as number)
      if (has) for (const soc of occupations) led.add(soc)
    })
    return [...led]
      .map((soc) => ({ soc, key: sortKey(titles.get(soc) ?? soc) }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
      .map(({ soc }) => soc)
  }
}

/** An index in steps: to merge a long list into the catalog takes half a second. */
export function* programIndex(
  facts: CatalogFacts,
  listed: readonly ListedProgram[],
  listNames: ReadonlyMap<string, string>,
  guessField: GuessField,
): Generator<undefined, ProgramIndex> {
  const entries = yield* merge(facts.official, listed, (soc) => facts.occupations.has(soc))
  yield
  return new ProgramIndex(facts, listed, listNames, guessField, entries)
}

function orderName({ sort, descending, pricing, near, occupation }: Sorting): string {
  const on: Partial<Record<SortFieldId, string>> = {
    costToFinish: pricing,
    payMedian: occupation ?? '',
    miles: near?.name ?? '',
  }
  const depends = on[sort] ?? ''
  return `${sort} ${descending} ${depends}`
}
