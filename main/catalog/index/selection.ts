import type { FacetValue, RangeCounts } from '../../../data/contract/find.ts'
import {
  FACETS,
  LONG_FACETS,
  RANGES,
  type FacetId,
  type LongFacetId,
  type RangeId,
} from '../../../data/fields/catalogue.ts'
import { DEFAULT_RESIDENCY, type Residency } from '../../../data/program.ts'
import {
  clear,
  failByCode,
  failByInstitution,
  failByRange,
  failByWords,
  type Bounds,
  type Words,
} from './failures.ts'
import { gather } from './gather.ts'
import { bitOf, FILTERS, placeOf, type FilterId } from './filters.ts'
import { countOccupations } from './occupation-sets.ts'
import type { Order } from './orders.ts'
import { shareOut, type Pack, type PackedPart } from './packs.ts'
import type { ProgramIndex } from './program-index.ts'
import type { Facet } from './facets.ts'
import { extent } from './extent.ts'
import { tally, Workspace, type Counting, type Tally } from './tally.ts'

/** The active filters; a facet without codes and a range open at both ends filter nothing. */
export interface Filters {
  readonly residency: Residency
  /** Null where there is no text; `name` tells one text from another. */
  readonly text: { readonly name: string; readonly words: readonly Words[] } | null
  /** Also programs of closed schools. */
  readonly closed: boolean
  readonly facets: Readonly<Partial<Record<FacetId, readonly string[] | undefined>>>
  readonly ranges: Readonly<Partial<Record<RangeId, Bounds | undefined>>>
  /** Long facets whose values are wanted; of the others only what is selected is counted. */
  readonly counted: readonly LongFacetId[]
}

/**
 * Which programs pass the filters, and every count that goes with it. It
 * remembers the filters it was last given: only those that differ are applied
 * again, and where none differs (another page, another sort) nothing is counted.
 */
export class Selection {
  readonly index: ProgramIndex
  /** A bit a filter and program; 0 passes. */
  readonly failures: Uint16Array
  readonly #workspace: Workspace
  /** What each filter was last given; '' filters nothing. */
  readonly #applied = FILTERS.map(() => '')
  #residency: Residency = DEFAULT_RESIDENCY
  #tally: Tally | undefined
  /** By pack: does the tally hold it? */
  #tallied: readonly boolean[] = []
  #facets: Filters['facets'] = {}
  #listed: Filters['counted'] = []

  constructor(index: ProgramIndex) {
    this.index = index
    this.failures = new Uint16Array(index.columns.count)
    this.#workspace = new Workspace(index.columns.count)
  }

  get total(): number {
    return this.#counted.total
  }

  apply({ residency, text, closed, facets, ranges, counted }: Filters): void {
    this.#facets = facets
    this.#listed = counted
    const moved = this.#residency !== residency
    this.#residency = residency
    if (moved) this.#tally = undefined

    this.#set('text', text ? `text ${text.name}` : '', false, (bit) =>
      failByWords(this.failures, bit, this.index.columns, text?.words ?? []),
    )
    const marked = closed ? null : this.index.closed
    this.#set('closed', marked ? 'left out' : '', false, (bit) => {
      if (marked) failByInstitution(this.failures, bit, this.index.columns.institution, marked)
    })
    for (const id of FACETS) {
      const codes = facets[id] ?? []
      // Codes are free text of a caller; JSON keeps two lists apart.
      const wanted = codes.length > 0 ? JSON.stringify([...new Set(codes)].sort()) : ''
      this.#set(id, wanted, moved, (bit) => this.#failByFacet(id, bit, codes))
    }
    for (const id of RANGES) {
      const bounds = ranges[id]
      const open = !bounds || (bounds.min === null && bounds.max === null)
      this.#set(id, open ? '' : JSON.stringify(bounds), moved, (bit) => {
        if (bounds) failByRange(this.failures, bit, this.#view.ranges[id].values, bounds)
      })
    }
  }

  /** Programs that this filter alone keeps out. */
  near(filter: FilterId): number {
    return this.#counted.near[placeOf(filter)] as number
  }

  /** Programs of closed schools that pass every other filter. */
  get closed(): number {
    const { closed, columns } = this.index
    if (!closed) return 0
    if (this.isActive('closed')) return this.near('closed')
    let count = 0
    for (let row = 0; row < this.failures.length; row++)
      if (this.failures[row] === 0 && closed[columns.institution[row] as number] === 1) count++
    return count
  }

  isActive(filter: FilterId): boolean {
    return this.#applied[placeOf(filter)] !== ''
  }

  /**
   * Every value of a facet with the programs that pass every other filter; selected
   * ones the catalog lacks stay, with 0. Of a long facet that nobody asked to count,
   * only those selected.
   */
  facet(id: FacetId): readonly FacetValue[] {
    const selected = new Set(this.#facets[id] ?? [])
    const isShort = !isLong(id) || this.#listed.includes(id)
    if (!isShort && selected.size === 0) return []
    const counts = this.#counts(id)
    if (id === 'occupation') return withSelected(this.#occupationCounts(counts), selected)
    const { values, labels } = this.index.facets[id]
    const all = values.map((value, code) => {
      const count = counts[code] as number
      return labels ? { value, label: labels[code] as string, count } : { value, count }
    })
    return withSelected(isShort ? all : all.filter(({ value }) => selected.has(value)), selected)
  }

  range(id: RangeId): RangeCounts {
    const { values, bins } = this.#view.ranges[id]
    const counts = this.#counts(id)
    const known = counts.subarray(0, bins.count)
    // Where none is known there is no need to look at every program for the least.
    const reach = known.some((count) => count > 0)
      ? extent(values, this.#ascending(id), this.failures, this.isActive(id) ? bitOf(id) : 0)
      : null
    return {
      min: reach?.min ?? null,
      max: reach?.max ?? null,
      unknown: counts[bins.count] as number,
      bins: Array.from(known),
      binsMax: bins.count * bins.step,
    }
  }

  get #view() {
    return this.index.view(this.#residency)
  }

  get #counted(): Tally {
    const { counting } = this.#view
    const needed = this.#needed(counting)
    if (!this.#tally || needed.some((need, pack) => need && !this.#tallied[pack])) {
      const active = FILTERS.flatMap((id, place) => (this.isActive(id) ? place : []))
      this.#tally = tally(this.failures, active, counting, this.#workspace, needed)
      this.#tallied = needed
    }
    return this.#tally
  }

  /** A long facet has a pack of its own; the others are always counted. */
  #needed({ packs }: Counting): readonly boolean[] {
    return packs.map(({ parts: [first] }) => {
      const id = first?.id
      return !isLong(id) || this.#listed.includes(id) || this.isActive(id)
    })
  }

  #ascending(id: RangeId): Order {
    return this.index.order({ sort: id, descending: false, residency: this.#residency, occupation: null })
  }

  #set(id: FilterId, wanted: string, again: boolean, apply: (bit: number) => void): void {
    const place = placeOf(id)
    if (this.#applied[place] === wanted && !(again && wanted !== '')) return
    this.#applied[place] = wanted
    this.#tally = undefined
    if (wanted === '') clear(this.failures, bitOf(id))
    else apply(bitOf(id))
  }

  /** Counts by the part's own codes, of the programs that pass every other filter. */
  #counts(id: FacetId | RangeId): Float64Array {
    const { counting, partOf } = this.#view
    const place = placeOf(id)
    const part = partOf[place] as PackedPart
    const counts = shareOut(this.#counted.combinations[counting.packOf[place] as number] as Uint32Array, part)
    if (this.isActive(id)) {
      const own = shareOut(this.#counted.nearCombinations[place] as Uint32Array, part)
      for (let code = 0; code < own.length; code++)
        counts[code] = (counts[code] as number) + (own[code] as number)
    }
    return counts
  }

  #occupationCounts(sets: Float64Array): { value: string; count: number }[] {
    const { occupations, occupationMembers } = this.index
    const counts = countOccupations(sets, occupationMembers, occupations.length)
    return occupations.map((value, place) => ({ value, count: counts[place] as number }))
  }

  #failByFacet(id: FacetId, bit: number, codes: readonly string[]): void {
    const place = placeOf(id)
    const { counting, partOf } = this.#view
    const pack = counting.packs[counting.packOf[place] as number] as Pack
    const { digit } = partOf[place] as PackedPart
    const wanted = id === 'occupation' ? this.#setsOf(codes) : wantedCodes(this.index.facets[id], codes)
    failByCode(this.failures, bit, pack.codes, gather(new Uint8Array(pack.size), digit, wanted))
  }

  #setsOf(occupations: readonly string[]): Uint8Array {
    return Uint8Array.from(this.index.occupationSets, (set) =>
      set.some((soc) => occupations.includes(soc)) ? 1 : 0,
    )
  }
}

const isLong = (id: FacetId | RangeId | undefined): id is LongFacetId =>
  (LONG_FACETS as readonly (string | undefined)[]).includes(id)

function withSelected(
  values: readonly Omit<FacetValue, 'selected'>[],
  selected: ReadonlySet<string>,
): readonly FacetValue[] {
  if (selected.size === 0) return values.map((value) => ({ ...value, selected: false }))
  const known = new Set(values.map(({ value }) => value))
  const strangers = [...selected].filter((value) => !known.has(value)).map((value) => ({ value, count: 0 }))
  return [...values, ...strangers].map((value) => ({ ...value, selected: selected.has(value.value) }))
}

const wantedCodes = ({ values }: Facet, codes: readonly string[]): Uint8Array =>
  Uint8Array.from({ length: Math.max(1, values.length) }, (_, code) =>
    codes.includes(values[code] ?? '') ? 1 : 0,
  )
