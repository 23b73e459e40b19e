import * as v from 'valibot'
import type { Place } from '../place.ts'
import { MOST_COMPARED } from '../program.ts'
import type { ReadOnly } from '../read-only.ts'
import type { Radius } from './place.ts'
import { FindInputSchema, ProgramKeySchema, type FindCounts } from './find.ts'

/** A search as `find.query` has it; its order and page say nothing here. */
export const FindMapInputSchema = v.strictObject({
  ...FindInputSchema.entries,
  /** Programs whose schools the map marks: those of the comparison. */
  chosen: v.optional(v.pipe(v.array(ProgramKeySchema), v.maxLength(MOST_COMPARED)), []),
})
export type FindMapInput = ReadOnly<v.InferInput<typeof FindMapInputSchema>>
export type FindMapRequest = ReadOnly<v.InferOutput<typeof FindMapInputSchema>>

/**
 * A school of the map and of a row: the UNITID of the directory, or the id of a list's provider
 * where that is somewhere else, or none of the directory.
 */
export type SchoolKey = string

/**
 * Where all that was found is taught: a column each, and one entry a school. There are up to six
 * thousand, so that columns are half as long as rows would be.
 */
export interface MapSchools {
  readonly keys: readonly SchoolKey[]
  readonly names: readonly string[]
  readonly cities: readonly string[]
  /** Codes. */
  readonly states: readonly string[]
  /** Degrees, to eleven meters. */
  readonly latitudes: readonly number[]
  readonly longitudes: readonly number[]
  /** Programs there that fit ... */
  readonly programs: readonly number[]
  /** ... and those more that may fit. */
  readonly mayFit: readonly number[]
  /** Bits of MAP_PRICES (data/map-prices.ts): of what fits, and where nothing does, of what may fit. */
  readonly prices: readonly number[]
  /** Whole miles from the place asked for; null where there is none that miles are counted from. */
  readonly miles: readonly (number | null)[]
}

/**
 * Programs are drawn at their schools. Not drawn is what is fully online and not near, since it is
 * nowhere; what may be near, since it is partly online (`ask`); and what has no known position. So
 * the programs of all schools, `online` and `unplaced` add up to `total`.
 */
export interface FindMap extends Pick<
  FindCounts,
  'total' | 'mayFit' | 'near' | 'online' | 'ask' | 'nearSchools' | 'nearest'
> {
  /** The place asked for; null where none was, or nobody knows it. */
  readonly place: Place | null
  /** As the list has it; null: however far. */
  readonly radius: Radius
  readonly schools: MapSchools
  /** Programs that fit and would be drawn, if anybody said where their school is. */
  readonly unplaced: number
  /** By program of `chosen`: its school, where that is drawn. */
  readonly chosen: readonly (SchoolKey | null)[]
}
