import type { Database } from 'better-sqlite3'
import type { OccupationFacts } from '../../../data/contract/comparison.ts'
import type { RangeId, SortFieldId } from '../../../data/fields/catalogue.ts'
import type { BareFigure } from '../../../data/figures/figure.ts'
import { DEFAULT_RESIDENCY, type Residency } from '../../../data/program.ts'
import { listOccupations } from '../occupations.ts'
import { levelRank, loadColumns, NONE, type ProgramColumns } from './columns.ts'
import { asPart, makeFacets, type Facet, type SingleFacetId } from './facets.ts'
import { FILTERS } from './filters.ts'
import { gather } from './gather.ts'
import { loadInstitutions, type Institution } from './institutions.ts'
import { orderBy, type Order } from './orders.ts'
import { makePacks, type Pack, type PackedPart } from './packs.ts'
import { medianPay, payOfStudies } from './pay.ts'
import { asBins, makeRanges, type Range } from './ranges.ts'
import { ranks, sortKey } from './sort-key.ts'
import { loadStudies, type Study } from './studies.ts'
import { countAll, type Counting } from './tally.ts'

/** What of the index depends on the residency in force. */
export interface ResidencyView {
  readonly ranges: Readonly<Record<RangeId, Range>>
  readonly counting: Counting
  /** The part of each filter in its pack, by bit number (the text has none of its own; its part is not read). */
  readonly partOf: readonly PackedPart[]
}

/** What an order depends on besides the programs themselves. */
export interface Sorting {
  readonly sort: SortFieldId
  readonly descending: boolean
  readonly residency: Residency
  /** The occupation that pay follows, where one was chosen. */
  readonly occupation: string | null
}

/** Orders kept: four bytes a program each. */
const MOST_ORDERS = 12

/** A whole catalog as typed arrays: loaded once from SQLite, which stays the truth, and never changed. */
export class ProgramIndex {
  readonly studies: readonly Study[]
  readonly institutions: readonly Institution[]
  readonly columns: ProgramColumns
  readonly facets: Readonly<Record<SingleFacetId, Facet>>
  /** Values of the occupation facet: those that programs of this catalog lead to, by title. */
  readonly occupations: readonly string[]
  /** First row of each study, and the row after the last: rows stand by study. */
  readonly studyStarts: Uint32Array

  readonly #ranges: ReturnType<typeof makeRanges>
  readonly #fixedPacks: readonly Pack[]
  readonly #views = new Map<Residency, ResidencyView>()
  readonly #orders = new Map<string, Order>()
  readonly #pay: ReadonlyMap<string, BareFigure>
  #payOfStudies: { readonly chosen: string | null; readonly pay: readonly (BareFigure | null)[] } | undefined

  constructor(db: Database) {
    this.studies = loadStudies(db)
    this.institutions = loadInstitutions(db)
    this.columns = loadColumns(db, this.studies, this.institutions)
    this.facets = makeFacets(this.columns, this.institutions)
    this.#ranges = makeRanges(this.columns)
    this.studyStarts = starts(this.columns.study, this.studies.length)

    const facts = listOccupations(db)
    this.#pay = new Map(facts.map((occupation) => [occupation.soc, medianPay(occupation)]))
    this.occupations = this.#occupationsByTitle(facts)

    this.#fixedPacks = makePacks([
      ...Object.values(this.facets)
        .filter(({ byResidency }) => !byResidency)
        .map((facet) => asPart(facet, DEFAULT_RESIDENCY)),
      { id: 'occupation', size: Math.max(1, this.studies.length), codes: this.columns.study },
    ])
  }

  view(residency: Residency): ResidencyView {
    let view = this.#views.get(residency)
    if (!view) this.#views.set(residency, (view = this.#makeView(residency)))
    return view
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
    const { sort, descending, residency, occupation } = sorting
    const depends = sort === 'costToFinish' ? residency : sort === 'payMedian' ? occupation : ''
    const name = `${sort} ${descending} ${depends}`
    const order = this.#orders.get(name) ?? orderBy(this.#keys[sort](sorting), descending)
    // The last used stands last; the first is dropped.
    this.#orders.delete(name)
    this.#orders.set(name, order)
    if (this.#orders.size > MOST_ORDERS) this.#orders.delete(this.#orders.keys().next().value ?? '')
    return order
  }

  /** What each sort compares: one entry a sortable field. */
  readonly #keys: Readonly<Record<SortFieldId, (sorting: Sorting) => Int32Array>> = {
    program: () => this.#byStudy(ranks(this.studies.map(({ title }) => title))),
    institution: () => this.#byInstitution(({ name }) => name),
    city: () => this.#byInstitution(({ city }) => city),
    state: () => this.#byInstitution(({ state }) => state),
    costToFinish: ({ residency }) => this.#ranges[residency].costToFinish.values,
    months: () => this.columns.months.value,
    awardLevel: () =>
      this.#column(
        this.columns.awardLevel,
        Array.from({ length: 256 }, (_, level) => levelRank(level)),
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

  #column(keys: Uint8Array | Uint16Array | Uint32Array, table: ArrayLike<number>): Int32Array {
    return gather(new Int32Array(this.columns.count), keys, table)
  }

  #makeView(residency: Residency): ResidencyView {
    const ranges = this.#ranges[residency]
    const packs = [
      ...this.#fixedPacks,
      ...makePacks([
        ...Object.values(this.facets)
          .filter(({ byResidency }) => byResidency)
          .map((facet) => asPart(facet, residency)),
        ...Object.values(ranges).map(asBins),
      ]),
    ]
    const packOf = FILTERS.map((id) =>
      Math.max(
        0,
        packs.findIndex(({ parts }) => parts.some((part) => part.id === id)),
      ),
    )
    const partOf = FILTERS.map((id, place) => {
      const parts = (packs[packOf[place] as number] as Pack).parts
      return parts.find((part) => part.id === id) ?? (parts[0] as PackedPart)
    })
    return { ranges, counting: { packs, packOf, all: countAll(packs) }, partOf }
  }

  #occupationsByTitle(facts: readonly OccupationFacts[]): readonly string[] {
    const led = new Set<string>()
    this.studies.forEach(({ occupations }, study) => {
      const has = (this.studyStarts[study + 1] as number) > (this.studyStarts[study] as number)
      if (has) for (const soc of occupations) led.add(soc)
    })
    const titles = new Map(facts.map(({ soc, title }) => [soc, sortKey(title)]))
    const title = (soc: string) => titles.get(soc) ?? soc
    return [...led].sort((a, b) => (title(a) < title(b) ? -1 : title(a) > title(b) ? 1 : 0))
  }
}

function starts(study: Uint16Array, studies: number): Uint32Array {
  const starts = new Uint32Array(studies + 1)
  for (const index of study) starts[index + 1] = (starts[index + 1] as number) + 1
  for (let index = 0; index < studies; index++) {
    starts[index + 1] = (starts[index + 1] as number) + (starts[index] as number)
  }
  return starts
}
