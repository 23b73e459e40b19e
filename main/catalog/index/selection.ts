import type { FacetValue, RangeCounts } from '../../../data/contract/find.ts'
import {
  FACETS,
  LONG_FACETS,
  RANGES,
  type FacetId,
  type LongFacetId,
  type RangeId,
} from '../../../data/fields/catalogue.ts'
import { DEFAULT_RESIDENCY, type ProgramKey } from '../../../data/program.ts'
import {
  failByCode,
  failByInstitution,
  failByRange,
  failByWords,
  type Bounds,
  type RangeFailures,
  type Words,
} from './failures.ts'
import { gather } from './gather.ts'
import { FILTERS, placeOf, type FilterId } from './filters.ts'
import { countOccupations } from './occupation-sets.ts'
import type { Order } from './orders.ts'
import { shareOut, type Pack, type PackedPart } from './packs.ts'
import type { Pricing } from './pricing.ts'
import type { ProgramIndex } from './program-index.ts'
import { countReach, reachName, reachOf, type ReachCounts, type ReachFilter } from './reach.ts'
import type { Facet } from './facets.ts'
import { extent, firstOf } from './extent.ts'
import { NONE } from './index-columns.ts'
import { passingBut, tally, Workspace, type Counting, type Tally } from './tally.ts'
import { failByKey } from './row-keys.ts'
import { hasRow, inBoth, type RowBits } from './row-bits.ts'

/** What a text keeps out. */
interface TextFilter {
  readonly name: string
  readonly words: readonly Words[]
  /** Rows that it keeps out for other reasons than their words. */
  readonly fails: readonly RowBits[]
}

/** The active filters; a facet without codes and a range open at both ends filter nothing. */
export interface Filters {
  readonly pricing: Pricing
  /** How far from where, or else fully online; null: however far. */
  readonly reach: ReachFilter | null
  /** Null where there is no text; `name` tells one text from another. */
  readonly text: TextFilter | null
  /** Only programs of these keys; null: any. */
  readonly among: readonly ProgramKey[] | null
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
  readonly #workspace: Workspace
  /** What each filter was last given; null where it filters nothing. */
  readonly #applied: (string | null)[] = FILTERS.map(() => null)
  /** The programs that each filter keeps out. */
  readonly #fails: (RowBits | null)[] = FILTERS.map(() => null)
  /** Of these, the programs that it may let pass: a range whose bounds cross their bands. */
  readonly #halves: (RowBits | null)[] = FILTERS.map(() => null)
  #pricing: Pricing = DEFAULT_RESIDENCY
  /** What is near, while a radius is asked for. */
  #reached: { readonly filter: ReachFilter; readonly near: RowBits } | null = null
  #tally: Tally | undefined
  /** By pack: does the tally hold it? */
  #tallied: readonly boolean[] = []
  #facets: Filters['facets'] = {}
  #listed: Filters['counted'] = []

  constructor(index: ProgramIndex) {
    this.index = index
    this.#workspace = new Workspace(index.columns.count)
  }

  /** How many pass every filter for sure, ... */
  get total(): number {
    return this.#counted.total
  }

  /** ... and how many more may pass them. */
  get mayFitTotal(): number {
    return this.#counted.mayFitTotal
  }

  /** Does any pass, for sure or perhaps? */
  get hasAny(): boolean {
    return this.total + this.mayFitTotal > 0
  }

  /** The programs that may pass every filter and do not do so for sure, until others are applied. */
  get mayFit(): RowBits {
    return this.#counted.mayFit
  }

  /** The programs that pass every filter, until others are applied. */
  get passing(): RowBits {
    return this.#counted.passing
  }

  apply({ pricing, reach, text, among, closed, facets, ranges, counted }: Filters): void {
    this.#facets = facets
    this.#listed = counted
    const moved = this.#pricing !== pricing
    this.#pricing = pricing
    if (moved) this.#tally = undefined

    const { studyStarts, columns } = this.index
    this.#set('text', text && text.name, false, () => ({
      fails: together(failByWords(studyStarts, columns.institution, text?.words ?? []), text?.fails ?? []),
    }))
    this.#set('among', among && among.join(' '), false, () => ({
      fails: failByKey(this.index, new Set(among)),
    }))
    const marked = closed ? null : this.index.closed
    this.#set('closed', marked ? 'left out' : null, false, () => ({
      fails: failByInstitution(columns.institution, marked ?? new Uint8Array()),
    }))
    this.#set('radius', reach && reachName(reach), false, () => {
      const reached = reachOf(this.index, reach as ReachFilter)
      this.#reached = { filter: reach as ReachFilter, near: reached.near }
      return reached
    })
    for (const id of FACETS) {
      const codes = facets[id] ?? []
      // Codes are free text of a caller; JSON keeps two lists apart.
      const wanted = codes.length > 0 ? JSON.stringify([...new Set(codes)].sort()) : null
      this.#set(id, wanted, moved, () => {
        const fails = this.#failByFacet(id, codes)
        const guessed = this.index.guessed.with(id, codes)
        return guessed ? { fails, mayFit: inBoth(guessed, fails) } : { fails }
      })
    }
    for (const id of RANGES) {
      const bounds = ranges[id] ?? OPEN
      const isOpen = bounds.min === null && bounds.max === null
      this.#set(id, isOpen ? null : JSON.stringify(bounds), moved, () => {
        const range = this.#view.ranges[id]
        return failByRange(range, bounds, range.scale)
      })
    }
  }

  /** The programs that pass every filter but this one, whether they pass it or not. */
  passingBut(filter: FilterId): RowBits {
    const { passing } = this.#counted
    const own = this.#fails[placeOf(filter)]
    return own ? passingBut(own, this.#workspace) : passing
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
    const { passing } = this
    for (let row = 0; row < columns.count; row++)
      if (hasRow(passing, row) && closed[columns.institution[row] as number] === 1) count++
    return count
  }

  /** What is near and what is online of the programs that pass, and what is to be asked of those that may. */
  get reach(): ReachCounts {
    const { passing, mayFit } = this.#counted
    return countReach(this.index, passing, mayFit, this.isActive('radius') ? this.#reached : null)
  }

  /** The rows within the radius, until others are applied; null where none is asked for. */
  get within(): RowBits | null {
    return this.isActive('radius') ? (this.#reached?.near ?? null) : null
  }

  /** The one of the programs that pass whose cost is lowest (of a band its lower end); null where none has any. */
  get cheapest(): number | null {
    const { low } = this.#view.ranges.costToFinish
    const row = firstOf(this.#ascending('costToFinish'), low, this.passing, this.total)
    return row === null || low[row] === NONE ? null : row
  }

  isActive(filter: FilterId): boolean {
    return this.#fails[placeOf(filter)] !== null
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
    const counts = this.#facetCounts(id)
    const { values, labels } =
      id === 'occupation' ? { values: this.index.occupations, labels: null } : this.index.facets[id]
    const counted: FacetValue[] = []
    for (let code = 0; code < values.length; code++) {
      const value = values[code] as string
      const isSelected = selected.delete(value)
      if (!isShort && !isSelected) continue
      const count = counts[code] as number
      counted.push(
        labels
          ? { value, label: labels[code] as string, count, selected: isSelected }
          : { value, count, selected: isSelected },
      )
    }
    for (const value of selected) counted.push({ value, count: 0, selected: true })
    return counted
  }

  range(id: RangeId): RangeCounts {
    const { low, scale, bins } = this.#view.ranges[id]
    const counts = this.#counts(id)
    const known = counts.subarray(0, bins.count)
    // Where none is known there is no need to look at every program for the least.
    const reach = known.some((count) => count > 0)
      ? extent(low, this.#ascending(id), this.passingBut(id))
      : null
    return {
      min: reach && reach.min / scale,
      max: reach && reach.max / scale,
      unknown: counts[bins.count] as number,
      bins: Array.from(known),
      binsMax: bins.count * bins.step,
    }
  }

  get #view() {
    return this.index.view(this.#pricing)
  }

  get #counted(): Tally {
    const { counting } = this.#view
    const needed = this.#needed(counting)
    if (!this.#tally || needed.some((need, pack) => need && !this.#tallied[pack])) {
      this.#tally = tally(this.#fails, this.#halves, counting, this.#workspace, needed)
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
    return this.index.order({
      sort: id,
      descending: false,
      pricing: this.#pricing,
      near: null,
      occupation: null,
    })
  }

  /**
   * @param wanted what it is given; null where it is to filter nothing.
   * @param again though it was given the same before: what it filters by is not the same.
   */
  #set(
    id: FilterId,
    wanted: string | null,
    again: boolean,
    failing: () => Pick<RangeFailures, 'fails'> & Partial<RangeFailures>,
  ): void {
    const place = placeOf(id)
    if (this.#applied[place] === wanted && !(again && wanted !== null)) return
    this.#applied[place] = wanted
    const failed = wanted === null ? null : failing()
    this.#fails[place] = failed?.fails ?? null
    this.#halves[place] = failed?.mayFit ?? null
    this.#tally = undefined
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

  #facetCounts(id: FacetId): Float64Array {
    const counts = this.#counts(id)
    const { occupations, occupationMembers } = this.index
    return id === 'occupation' ? countOccupations(counts, occupationMembers, occupations.length) : counts
  }

  #failByFacet(id: FacetId, codes: readonly string[]): RowBits {
    const place = placeOf(id)
    const { counting, partOf } = this.#view
    const pack = counting.packs[counting.packOf[place] as number] as Pack
    const { digit } = partOf[place] as PackedPart
    const wanted = id === 'occupation' ? this.#setsOf(codes) : wantedCodes(this.index.facets[id], codes)
    return failByCode(pack.codes, gather(new Uint8Array(pack.size), digit, wanted))
  }

  #setsOf(occupations: readonly string[]): Uint8Array {
    return Uint8Array.from(this.index.occupationSets, (set) =>
      set.some((soc) => occupations.includes(soc)) ? 1 : 0,
    )
  }
}

/** Adds what the others keep out. */
function together(fails: RowBits, others: readonly RowBits[]): RowBits {
  for (const other of others)
    for (let word = 0; word < fails.length; word++)
      fails[word] = (fails[word] as number) | (other[word] as number)
  return fails
}

const OPEN: Bounds = { min: null, max: null, includeUnknown: false }

const isLong = (id: FacetId | RangeId | undefined): id is LongFacetId =>
  (LONG_FACETS as readonly (string | undefined)[]).includes(id)

const wantedCodes = ({ values }: Facet, codes: readonly string[]): Uint8Array =>
  Uint8Array.from({ length: Math.max(1, values.length) }, (_, code) =>
    codes.includes(values[code] ?? '') ? 1 : 0,
  )
