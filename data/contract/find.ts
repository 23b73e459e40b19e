import * as v from 'valibot'
import { FACETS, LONG_FACETS, RANGES, SORTS, type FacetId, type RangeId } from '../fields/catalogue.ts'
import type { BareFigure } from '../figures/figure.ts'
import type { ReadOnly } from '../read-only.ts'
import type { TextReading, TextWord } from '../search/reading.ts'
import type { SchoolClosing } from '../school-closing.ts'
import { DEFAULT_RESIDENCY, RESIDENCIES, type ProgramKey } from '../program.ts'
import { byField, storedId } from './stored-ids.ts'

export const ProgramKeySchema = v.pipe(v.string(), v.maxLength(80), v.regex(/^[\w.:-]+$/))

const Code = v.pipe(v.string(), v.maxLength(40))
const Bound = v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e12)))

/**
 * A range in the field's unit, both ends included, null is open. A band fits where it
 * lies wholly within, and may fit where each bound that it passes lies strictly between
 * its ends. Unknown
 * values are left out unless asked for.
 */
const RangeSchema = v.strictObject({
  min: v.optional(Bound, null),
  max: v.optional(Bound, null),
  includeUnknown: v.optional(v.boolean(), false),
})

const each = <K extends string, S extends v.GenericSchema>(keys: readonly K[], schema: S) =>
  byField(
    v.strictObject(
      Object.fromEntries(keys.map((key) => [key, v.optional(schema)])) as Record<
        K,
        v.OptionalSchema<S, undefined>
      >,
    ),
  )

export const FindInputSchema = v.strictObject({
  /**
   * Free text. Words of a filter are read as that filter ("certificate", "online", "Ohio",
   * "under 5000"; `FindResult.read` says which); every other word must be found in the field
   * of study, its job titles, or the institution. The last word may be begun, unless a
   * blank follows it.
   */
  text: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
  /** Selected codes by facet: any of the codes of one facet (those read from the text count with them), all of the facets. */
  facets: v.optional(each(FACETS, v.pipe(v.array(Code), v.maxLength(200))), {}),
  ranges: v.optional(each(RANGES, RangeSchema), {}),
  /** "relevance" means by match where there is text, else by program name. */
  sort: v.optional(storedId('field', [...SORTS, 'relevance']), 'relevance'),
  descending: v.optional(v.boolean(), false),
  residency: v.optional(v.picklist(RESIDENCIES), DEFAULT_RESIDENCY),
  /** Also programs of schools that closed, or that are part of another one now. */
  closed: v.optional(v.boolean(), false),
  /** The occupation that pay follows (SOC), where one was chosen. */
  occupation: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^\d\d-\d{4}$/))), null),
  /** Facets of very many values (county, field of study) whose counts are wanted; the others answer with what is selected. */
  counted: v.optional(v.pipe(v.array(storedId('field', LONG_FACETS)), v.maxLength(LONG_FACETS.length)), []),
  /** Are programs that may fit listed behind those that fit? They are counted either way. */
  mayFit: v.optional(v.boolean(), true),
  offset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500)), 100),
})

export type FindInput = ReadOnly<v.InferInput<typeof FindInputSchema>>
export type FindRequest = ReadOnly<v.InferOutput<typeof FindInputSchema>>

export interface FindRow {
  readonly key: ProgramKey
  /** Of the official lists, of a state's list, or the person's own. */
  readonly origin: 'official' | 'listed' | 'own'
  /** Title of the CIP code; of a list, the program's own name. */
  readonly program: string
  readonly institution: string
  readonly city: string
  readonly state: string
  readonly awardLevel: number
  /** Absent where its school is open, as far as anybody says. */
  readonly closed?: SchoolClosing
  readonly costToFinish: BareFigure
  readonly months: BareFigure
  readonly completions: BareFigure
  /**
   * Median pay of the active occupation: the one chosen, or the only one the
   * program leads to. Null where there are several and none was chosen, or where
   * the program does not lead to the one chosen.
   */
  readonly payMedian: BareFigure | null
  /** All occupations of the program's CIP, by the crosswalk. */
  readonly occupations: readonly string[]
  /** It may fit the ranges asked for: a bound lies between the ends of its band. All else fits. */
  readonly mayFit: boolean
  /** Why the words of the text found it; absent where there are none. */
  readonly match?: RowMatch
}

/**
 * By its own title; by a title that people use for a job it leads to ("Medical Coder", of
 * 29-2072); or by its school alone.
 */
export type RowMatch =
  { readonly by: 'program' | 'school' } | { readonly by: 'job'; readonly soc: string; readonly title: string }

export interface FacetValue {
  readonly value: string
  /** Where the catalog and not the messages names it: a county, a field of study. */
  readonly label?: string
  /** Programs that have it and pass every other filter (a facet ignores its own selection). */
  readonly count: number
  readonly selected: boolean
}

export interface RangeCounts {
  /** Extent of the values (of a band the lower end) that pass every other filter; null where there are none. */
  readonly min: number | null
  readonly max: number | null
  /** How many that pass every other filter have no value. */
  readonly unknown: number
  /** Counts in `bins.length` equal steps over 0..`binsMax`, a band by its lower end; the last bin holds all above. */
  readonly bins: readonly number[]
  readonly binsMax: number
}

/** One filter whose removal would bring results, for the empty state. */
export interface Loosening {
  readonly filter:
    | { readonly kind: 'text' }
    /** One word of the text, which stands somewhere and not together with the rest. */
    | ({ readonly kind: 'word' } & TextWord)
    | { readonly kind: 'closed' }
    | { readonly kind: 'facet'; readonly id: FacetId }
    | { readonly kind: 'range'; readonly id: RangeId }
  /** Hits without that one filter. */
  readonly total: number
}

/** Every count but `mayFit` is of programs that fit. */
export interface FindResult {
  /** Programs that fit every filter. */
  readonly total: number
  /** Programs of closed schools that pass every other filter, whether they were asked for or not. */
  readonly closed: number
  /** Programs more that may fit: of each filter that they do not fit, a bound lies between the ends of their band. */
  readonly mayFit: number
  readonly offset: number
  readonly rows: readonly FindRow[]
  /** All values of each facet, zero counts too, in the facet's own order. */
  readonly facets: Readonly<Record<FacetId, readonly FacetValue[]>>
  /**
   * The values of each facet that stand first under the filters in force, in that order: the
   * most frequent six (or the facet's own order), none that no program has, and those
   * selected. It does not change with the facet's own selection.
   */
  readonly first: Readonly<Record<FacetId, readonly string[]>>
  readonly ranges: Readonly<Record<RangeId, RangeCounts>>
  /** What the text was taken for: its chips, and what of it found nothing. */
  readonly read: TextReading
  /** Words that were read as another (typing errors): "codding" -> "coding". */
  readonly corrections: readonly { readonly typed: string; readonly read: string }[]
  /** Only where total is 0: which single filters to loosen, most hits first. */
  readonly loosenings: readonly Loosening[]
}
