import * as v from 'valibot'
import { FACETS, RANGES, type FacetId } from '../fields/catalogue.ts'
import { withCurrentFields } from '../fields/aliases.ts'
import { DEFAULT_RESIDENCY, type ProgramKey } from '../program.ts'
import { LONGEST_SAVED_NAME } from '../saved-search.ts'
import { CaseIdSchema } from './case.ts'
import { KeptSearchSchema, type KeptSearch } from './find.ts'
import { nameOf } from './texts.ts'

/** Of a search that was saved. */
const SavedIdSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 52))
export const SavedSchema = v.strictObject({ id: SavedIdSchema })

export const SavedNameSchema = v.pipe(nameOf(LONGEST_SAVED_NAME), v.minLength(1))

export const SaveSearchSchema = v.strictObject({
  name: SavedNameSchema,
  /** As it stands, with the place that miles are counted from, should it be kept. */
  search: KeptSearchSchema,
  /** Only where the person asks for it: else place, radius, and the words of the text that say them, are left out. */
  keepPlace: v.optional(v.boolean(), false),
  /** The open case: a place that is kept is forgotten with it. */
  case: CaseIdSchema,
})

/** A filter of a saved search that is not there any more. */
export type LostPart =
  /** This Pathwise has no such filter, or cannot read it. */
  | { readonly kind: 'filter'; readonly id: string }
  /** The catalog, or the person's lists, have no such value. */
  | { readonly kind: 'value'; readonly id: FacetId; readonly value: string }

/** What is different from when it was last looked at, program by program. */
export interface News {
  /** Programs that it finds now and did not find then. */
  readonly added: number
  /** Programs that it found then and does not find now. */
  readonly gone: number
}

export interface SavedSearch {
  readonly id: number
  readonly name: string
  /** Is a place kept with it? */
  readonly hasPlace: boolean
  /** ISO time. */
  readonly lookedAt: string
  /** Null where a part of it is lost, so that what it finds says nothing. */
  readonly news: News | null
  readonly lost: readonly LostPart[]
}

/** A saved search that is being looked at. */
export interface OpenedSearch {
  readonly id: number
  readonly name: string
  /** Without the parts that are lost. */
  readonly search: KeptSearch
  readonly lost: readonly LostPart[]
  readonly news: News | null
  /**
   * The programs that were new when something last was, and the look since which (ISO time);
   * `keys` is null where they are more than `MOST_AMONG` (find.ts). Null where nothing ever was.
   */
  readonly fresh: { readonly since: string; readonly keys: readonly ProgramKey[] | null } | null
}

/**
 * A saved search as it is stored, read filter by filter: one that this Pathwise does not
 * know, or that is damaged, is left out and named, and the rest stands.
 */
export function readSaved(stored: unknown): {
  readonly search: KeptSearch
  readonly lost: readonly LostPart[]
} {
  const parts = recordOf(stored)
  const lost: LostPart[] = []
  const keep = (id: string, value: unknown, search: unknown): unknown => {
    if (v.is(KeptSearchSchema, search)) return value
    lost.push({ kind: 'filter', id })
    return undefined
  }
  const each = (name: 'facets' | 'ranges', known: readonly string[]) =>
    Object.entries(recordOf(withCurrentFields(parts[name]))).flatMap(([id, value]) => {
      const kept = known.includes(id)
        ? keep(id, value, { [name]: { [id]: value } })
        : void lost.push({ kind: 'filter', id })
      return kept === undefined ? [] : [[id, kept] as const]
    })
  const known = Object.keys(KeptSearchSchema.entries)
  const others = Object.entries(parts).flatMap(([name, value]) => {
    if (name === 'facets' || name === 'ranges') return []
    if (!known.includes(name)) lost.push({ kind: 'filter', id: name })
    const kept = known.includes(name) ? keep(name, value, { [name]: value }) : undefined
    return kept === undefined ? [] : [[name, kept] as const]
  })
  const search = v.parse(KeptSearchSchema, {
    ...Object.fromEntries(others),
    facets: Object.fromEntries(each('facets', FACETS)),
    ranges: Object.fromEntries(each('ranges', RANGES)),
  })
  return { search, lost }
}

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}

/**
 * What is saved of a search: prices by the person's own state are theirs and no part of it,
 * and so is the place, unless it is kept.
 */
export function withoutPerson(search: KeptSearch, keepPlace: boolean): KeptSearch {
  const residency = search.residency === 'by-state' ? DEFAULT_RESIDENCY : search.residency
  const kept = { ...search, counted: [], residency }
  return keepPlace ? kept : { ...kept, place: null, radius: null, nearOrOnline: false }
}
