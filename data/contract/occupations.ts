import * as v from 'valibot'
import { NATION, type Area } from '../area.ts'
import type { BareFigure, Figure, Source } from '../figures/figure.ts'
import type { OccupationFacts } from './comparison.ts'

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
  /** Every occupation found, those in teaching and managing too; else the best eight that are offered. */
  all: v.optional(v.boolean(), false),
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

export const OccupationInputSchema = v.strictObject({
  soc: v.pipe(v.string(), v.regex(/^\d\d-\d{4}$/)),
  /** The area whose pay is wanted. */
  area: v.optional(v.pipe(v.string(), v.maxLength(20)), NATION),
})

/**
 * Why an occupation is called related. onet: O*NET says so. fields: fields of study lead to both, by the
 * official crosswalk. group: it is of the same minor group of the SOC (its first four characters).
 */
export interface RelatedOccupation {
  readonly soc: string
  readonly title: string
  readonly by: 'onet' | 'fields' | 'group'
  /** How many fields of study lead to both; 0 where they are not why. */
  readonly fields: number
  /** Id of the dataset that says so; null where the catalog does not tell. */
  readonly source: string | null
}

/** One occupation with where its figures come from. */
export interface OccupationDetails {
  readonly facts: OccupationFacts
  /** How it is known what schooling is usual to start (`facts.outlook.entryEducation`). */
  readonly entryEducation: Figure
  /** The area that the pay is of, as it was asked for. */
  readonly area: Area
  /** Every area with wages: the nation first, then by kind and name. */
  readonly areas: readonly Area[]
  readonly sources: Readonly<Record<string, Source>>
  /** Titles that people use for it, the most typical first, its own not among them. */
  readonly titles: readonly string[]
  /** By O*NET first, the nearest first; never one in teaching or managing. */
  readonly related: readonly RelatedOccupation[]
}
