import type { NewPart } from '../../storage/schema/tables.ts'
import type { ProvenanceTable } from '../datasets.ts'
import type { Completion } from '../readers/ipeds-completions.ts'
import type { Institution } from '../readers/ipeds-directory.ts'
import type { GraduationRate } from '../readers/ipeds-graduation.ts'
import type { PricedSlot } from '../readers/ipeds-program-prices.ts'
import type { YearPrices } from '../readers/ipeds-year-prices.ts'
import type { CipOccupation } from '../readers/crosswalk.ts'
import type { Wages } from '../readers/oews.ts'
import type { ListedProgram } from '../readers/list-reader.ts'
import type { FieldEarnings, ScorecardEarnings } from '../readers/scorecard.ts'
import type { OnetRelated } from '../readers/onet-related.ts'
import type { JobTitle } from '../readers/onet-titles.ts'
import type { Projection, Separations } from '../readers/projections.ts'
import type { Role } from './roles.ts'

/** A dataset of a catalog: its provenance, and what its file gave. */
export interface DatasetFacts extends ProvenanceTable {
  /** Names of its files. */
  readonly file: string
  /** The day it was read, ISO date. */
  readonly readOn: string
  readonly rows: number
  readonly rejected: number
  /** Id of the newer dataset that stands in its place, or null. */
  readonly supersededBy: string | null
}

/** One dataset of OEWS: a vintage, of the nation, the states or the metropolitan areas. */
export interface WageVintage {
  /** "2025-05" */
  readonly vintage: string
  readonly dataset: string
  readonly rows: readonly Wages[]
}

/** A program of the completions; `source` names its dataset where it is not the one that all others are of. */
export interface ListedCompletion extends Completion {
  readonly source?: string | null
}

/** What a program conferred in an earlier year than its completions are of, and the dataset that says so. */
export interface EarlierAwards {
  readonly counted: NewPart<'completions-before'>
  readonly dataset: string
}

/** All that a catalog is made from, whichever files or catalog it was read from. */
export interface Facts {
  readonly datasets: readonly DatasetFacts[]
  /** The dataset in use, by role; of wages the newest national one. */
  readonly datasetOf: ReadonlyMap<Role, string>
  /** Each kind of file has its part of an institution, by UNITID. */
  readonly institutions: ReadonlyMap<number, Institution>
  readonly completions: readonly ListedCompletion[]
  /** By `programNumber`; most are of the dataset of the role 'completions-before'. */
  readonly completionsBefore: ReadonlyMap<number, EarlierAwards>
  /** By UNITID; an institution that charges by program has an entry. */
  readonly slots: ReadonlyMap<number, readonly PricedSlot[]>
  readonly yearPrices: ReadonlyMap<number, YearPrices>
  /** By `programNumber`. */
  readonly online: ReadonlyMap<number, NewPart<'online'>>
  /** Dataset of a distance offering that is not of the one in use, by `programNumber`. */
  readonly onlineSource: ReadonlyMap<number, string>
  readonly graduation: ReadonlyMap<number, GraduationRate>
  /** By CIP code. */
  readonly cipTitles: ReadonlyMap<string, string>
  readonly crosswalk: readonly CipOccupation[]
  /** Newest first. */
  readonly wages: readonly WageVintage[]
  readonly projections: readonly Projection[]
  readonly separations: readonly Separations[]
  readonly jobTitles: readonly JobTitle[]
  readonly related: readonly OnetRelated[]
  /** By SOC code; the classification's own titles. */
  readonly socTitles: ReadonlyMap<string, string>
  /** By UNITID. */
  readonly earnings: ReadonlyMap<number, ScorecardEarnings>
  readonly fieldEarnings: readonly FieldEarnings[]
  /** State lists of programs, each publisher's newest. */
  readonly lists: readonly StateList[]
}

/** A state's list of programs that its workforce money may pay for. */
export interface StateList {
  readonly dataset: string
  readonly programs: readonly ListedProgram[]
}

/**
 * A program as one number: a map of some hundred thousand of them takes a third
 * of the memory and time that one by key does.
 */
export function programNumber(unitid: number, cip: string, awardLevel: number): number {
  return (unitid * 1_000_000 + Number(cip.slice(0, 2)) * 10_000 + Number(cip.slice(3))) * 32 + awardLevel
}
