import * as v from 'valibot'
import { NATION, type Area } from '../area.ts'
import { DEFAULT_HOME } from '../comparison-state.ts'
import type { Source } from '../figures/figure.ts'
import { FEWEST_JOBS, MOST_JOBS, type JobGroupId } from '../job-rows.ts'
import type { PlaceRef } from '../place.ts'
import { DEFAULT_RESIDENCY, RESIDENCY_CHOICES } from '../program.ts'
import type { ReadOnly } from '../read-only.ts'
import { AreaSchema, HomeSchema } from './case.ts'
import type { ComparisonRow } from './comparison.ts'
import type { Radius } from './place.ts'

export const JobsCompareSchema = v.strictObject({
  /** SOC 2018 codes, in the order of the columns. */
  jobs: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^\d\d-\d{4}$/))),
    v.minLength(FEWEST_JOBS),
    v.maxLength(MOST_JOBS),
  ),
  /** The area whose pay stands beside the nation's; the nation: that of the state where the person lives. */
  area: v.optional(AreaSchema, NATION),
  /** Where the person lives: programs near it, and its state's rules. */
  home: v.optional(HomeSchema, DEFAULT_HOME),
  /** Whose price the programs are looked at by. */
  residency: v.optional(v.picklist(RESIDENCY_CHOICES), DEFAULT_RESIDENCY),
})
export type JobsCompareInput = ReadOnly<v.InferInput<typeof JobsCompareSchema>>
export type JobsCompareRequest = ReadOnly<v.InferOutput<typeof JobsCompareSchema>>

/** What the figures of a group are of. */
export type JobGroupAbout =
  /** A year's wages of all workers; vintages newest first, more than one where the jobs' differ. */
  | { readonly kind: 'pay'; readonly area: Area; readonly vintages: readonly string[] }
  | { readonly kind: 'outlook'; readonly from: number; readonly to: number }
  /** Programs within the radius of the place; the same for all jobs. */
  | { readonly kind: 'near'; readonly place: PlaceRef; readonly radius: Radius }
  | null

export interface JobGroup {
  readonly id: JobGroupId
  readonly about: JobGroupAbout
  readonly rows: readonly ComparisonRow[]
}

/** Two or three occupations in the rows of a comparison, a column each. */
export interface JobComparison {
  readonly jobs: readonly { readonly soc: string; readonly title: string }[]
  /** Codes asked for that the catalog has no occupation of. */
  readonly missing: readonly string[]
  /** Every area that wages are held for, the nation first. */
  readonly areas: readonly Area[]
  readonly groups: readonly JobGroup[]
  readonly sources: Readonly<Record<string, Source>>
}
