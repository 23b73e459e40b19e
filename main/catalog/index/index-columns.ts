import { statusOf, type BareFigure } from '../../../data/figures/figure.ts'
import { AWARD_LEVELS, type Residency } from '../../../data/program.ts'

/** Stands for "no value" in the number columns; no figure of the catalog is negative. */
export const NONE = -1

/** Larger values would overflow a sum of two in 32 bits: about $10.7 million. */
export const LARGEST = 2 ** 30 - 1

/** One figure for every program: value (or lower end), upper end of a band, status code. */
export interface FigureColumn {
  readonly value: Int32Array
  readonly high: Int32Array
  readonly status: Uint8Array
}

/**
 * Every program as columns, one number a program and field. Rows are in the
 * order a list has by itself: by program name, institution, award level; so a
 * stable sort by anything else breaks its ties that way.
 */
export interface ProgramColumns {
  readonly count: number
  /** Index into the studies. */
  readonly study: Uint32Array
  /** Index into the institutions. */
  readonly institution: Uint32Array
  /** NCES AWLEVEL; 0: not stated. */
  readonly awardLevel: Uint8Array
  /** Index into ONLINE. */
  readonly online: Uint8Array
  readonly completions: FigureColumn
  /** As it is shown: months of IPEDS, or calendar months. */
  readonly months: FigureColumn
  /** The same length in weeks, to filter, sort and compare by. */
  readonly weeks: FigureColumn
  /** 1 where price, books, hours and length may be another award level's: no part of any median. */
  readonly unsure: Uint8Array
  readonly books: FigureColumn
  readonly tuition: Readonly<Record<Residency, FigureColumn>>
}

/** A program's figure without its provenance. */
export function figureAt(column: FigureColumn, row: number): BareFigure {
  const status = statusOf(column.status[row] as number)
  const value = column.value[row] as number
  const high = column.high[row] as number
  if (value === NONE) return { status, value: null }
  return high === NONE ? { status, value } : { status, value, high }
}

/** Position of an award level in the order of length; those not stated come last. */
export function levelRank(level: number): number {
  const rank = (AWARD_LEVELS as readonly number[]).indexOf(level)
  return rank < 0 ? AWARD_LEVELS.length : rank
}
