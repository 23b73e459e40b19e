import * as v from 'valibot'
import { NATION, type Area } from '../area.ts'
import type { BareFigure } from '../figures/figure.ts'

export const OccupationsInputSchema = v.strictObject({
  /** The area whose pay is wanted. */
  area: v.optional(v.pipe(v.string(), v.maxLength(20)), NATION),
})

/** A year's wages in one area, newest vintage. */
export interface OccupationPay {
  readonly vintage: string
  readonly p10: BareFigure
  readonly p25: BareFigure
  readonly median: BareFigure
  readonly p90: BareFigure
}

export interface OccupationOutlook {
  readonly baseYear: number
  readonly targetYear: number
  readonly jobs: BareFigure
  readonly growth: BareFigure
  readonly openings: BareFigure
  /** As published; null where it is not. */
  readonly entryEducation: string | null
}

/** An occupation in brief: without provenance, of one area and vintage. Compare has the whole (`OccupationFacts`). */
export interface OccupationSummary {
  readonly soc: string
  readonly title: string
  /** Teaching (25-) and managing (11-) occupations are listed but never offered. */
  readonly offered: boolean
  /** Null where no wage is published for it in the area. */
  readonly pay: OccupationPay | null
  /** Of the nation; null where none is published. */
  readonly outlook: OccupationOutlook | null
}

export interface OccupationList {
  /** The area that the pay is of. */
  readonly area: string
  /** Every area with wages: the nation first, then by kind and name. */
  readonly areas: readonly Area[]
  readonly occupations: readonly OccupationSummary[]
}

export const OccupationsFindSchema = v.strictObject({
  /** What a person calls the job: any of its titles, whole or begun. */
  text: v.pipe(v.string(), v.maxLength(200)),
})

export const OccupationGuideSchema = v.strictObject({
  /** SOC 2018 code. */
  soc: v.pipe(v.string(), v.regex(/^\d\d-\d{4}$/)),
})

/** An occupation by what people call it. */
export interface OccupationFound {
  readonly soc: string
  readonly title: string
  /** The title of it that was typed, where that is another one; null where it is its own. */
  readonly called: string | null
  /** Does a program of the catalog lead to it? */
  readonly hasPrograms: boolean
}
