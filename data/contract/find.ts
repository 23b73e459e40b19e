import * as v from 'valibot'
import {
  COLUMNS,
  FACETS,
  LONG_FACETS,
  RANGES,
  SORTS,
  type ColumnId,
  type FacetId,
  type RangeId,
} from '../fields/catalogue.ts'
import type { BareFigure } from '../figures/figure.ts'
import type { ReadOnly } from '../read-only.ts'
import type { TextReading, TextWord } from '../search/reading.ts'
import type { SchoolClosing } from '../school-closing.ts'
import type { Place } from '../place.ts'
import { DEFAULT_RESIDENCY, RESIDENCY_CHOICES, STATES, type Online, type ProgramKey } from '../program.ts'
import { PlaceSchema, RadiusSchema, type Radius } from './place.ts'
import { byField, storedId } from './stored-ids.ts'

export const ProgramKeySchema = v.pipe(v.string(), v.maxLength(80), v.regex(/^[\w.:-]+$/))

/** How many programs a search may be kept to by name. */
export const MOST_AMONG = 10_000

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
  /** "by-state": at each school that of the person's own state (`homeState`), as in a comparison. */
  residency: v.optional(v.picklist(RESIDENCY_CHOICES), DEFAULT_RESIDENCY),
  homeState: v.optional(v.nullable(v.picklist(STATES)), null),
  /** Where miles are counted from; null: from nowhere. */
  place: v.optional(v.nullable(PlaceSchema), null),
  /** How far from the place; without a place it filters nothing. Of a state: in that state, however many miles. */
  radius: v.optional(RadiusSchema, null),
  /** With a radius: also what is fully online, however far. What is online in part may fit. */
  nearOrOnline: v.optional(v.boolean(), false),
  /** Also programs of schools that closed, or that are part of another one now. */
  closed: v.optional(v.boolean(), false),
  /** The occupation that pay follows (SOC), where one was chosen. */
  occupation: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^\d\d-\d{4}$/))), null),
  /** Facets of very many values (county, field of study) whose counts are wanted; the others answer with what is selected. */
  counted: v.optional(v.pipe(v.array(storedId('field', LONG_FACETS)), v.maxLength(LONG_FACETS.length)), []),
  /** Only programs among these; null: any. */
  among: v.optional(v.nullable(v.pipe(v.array(ProgramKeySchema), v.maxLength(MOST_AMONG))), null),
  /** Are programs that may fit listed behind those that fit? They are counted either way. */
  mayFit: v.optional(v.boolean(), true),
  offset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500)), 100),
})

export type FindInput = ReadOnly<v.InferInput<typeof FindInputSchema>>
/** A search as a case keeps it. Its place is null where it is that of the person, who told it once for the case. */
export const KeptSearchSchema = v.omit(FindInputSchema, ['offset', 'limit', 'homeState', 'among'])
export type KeptSearch = Omit<FindInput, 'offset' | 'limit' | 'homeState' | 'among'>

export type FindRequest = ReadOnly<v.InferOutput<typeof FindInputSchema>>

/**
 * Why a program is an answer to "within 30 miles, or online". near: it is within the
 * radius. online: it is not, and is fully online. ask: it is not, and some of it is online.
 * unplaced: nobody says where it is. The last two may fit.
 */
export type Reach = 'near' | 'online' | 'ask' | 'unplaced'

/** Columns of Find that can be chosen; program and school are always there. */
export type FindColumn = Exclude<ColumnId, 'program' | 'institution'>
export const FIND_COLUMNS = COLUMNS.filter((id): id is FindColumn => id !== 'program' && id !== 'institution')

/** Of a credential (data/rules). */
export interface ProgramExam {
  readonly credential: string
  readonly verdict: 'yes' | 'ask'
  /** Its field of study does not teach for it: named after those that it does. */
  readonly isFurther?: true
}

export interface FindRow {
  readonly key: ProgramKey
  /** Of the official lists, of a state's list, or the person's own. */
  readonly origin: 'official' | 'listed' | 'own'
  /** Title of the CIP code; of a list, the program's own name. */
  readonly program: string
  readonly institution: string
  /** Where a map has it: see `SchoolKey` of find-map.ts. */
  readonly school: string
  readonly city: string
  readonly state: string
  readonly awardLevel: number
  readonly online: Online
  /** From the place asked for, in a straight line; absent without one that has a position. */
  readonly miles?: BareFigure
  /** Absent where no radius was asked for. */
  readonly reach?: Reach
  /** What its name sounds like, where its list states no award level. */
  readonly awardGuess?: number
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
  /**
   * Exams of its occupations that a graduate may sit, or may sit once something is asked
   * ("ask"); those that are closed are left out. The verdicts are those of a comparison.
   */
  readonly exams: readonly ProgramExam[]
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
    /** However far. */
    | { readonly kind: 'radius' }
    /** Any program, not those named alone. */
    | { readonly kind: 'among' }
    | { readonly kind: 'facet'; readonly id: FacetId }
    | { readonly kind: 'range'; readonly id: RangeId }
  /** Hits without that one filter. */
  readonly total: number
}

/** The nearest radius that is offered instead of the one asked for, because it finds more. */
export interface Wider {
  readonly miles: number
  /** Programs that fit within it, by every other filter as they stand. */
  readonly total: number
}

/** What a sentence says of all that was found: "27 programs near Columbus and 212 online, from ~1,853". */
export interface FindCounts {
  /** Programs that fit every filter. */
  readonly total: number
  /** Programs more that may fit: of each filter that they do not fit, it is not sure that they do not. */
  readonly mayFit: number
  /** Of those that fit, the ones within the radius; null where none was asked for, or its place was not found. */
  readonly near: number | null
  /** Of those that fit, the ones fully online that are not counted as near. */
  readonly online: number
  /** Of those that may fit, the ones that are online in part and not near: the school has to be asked. */
  readonly ask: number
  /** Schools of what is near. */
  readonly nearSchools: number
  /** Miles to the nearest program that fits; null where that is not known. */
  readonly nearest: number | null
  /** The lowest cost to finish of those that fit (of a band its lower end); null where none is known. */
  readonly lowest: BareFigure | null
}

/** Every count but `mayFit` and `ask` is of programs that fit. */
export interface FindResult extends FindCounts {
  /** The place asked for, by the text or else by the request; null where none was, or nobody knows it. */
  readonly place: Place | null
  /** How far from it, by the text or else by the request, as it is in force; null: however far. */
  readonly radius: Radius
  /** Programs of closed schools that pass every other filter, whether they were asked for or not. */
  readonly closed: number
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
  /** Where miles were asked for and at most `FEW_FOUND` fit; null where no radius that is offered finds more. */
  readonly wider: Wider | null
}

/** So few that whoever looks near is offered to look a little farther. */
export const FEW_FOUND = 3
