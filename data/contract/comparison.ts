import * as v from 'valibot'
import type { FieldId, GroupId } from '../fields/catalogue.ts'
import type { Figure, Note, Source, Unit } from '../figures/figure.ts'
import type { Position } from '../formulas/miles.ts'
import type { ReadOnly } from '../read-only.ts'
import type { SchoolClosing } from '../school-closing.ts'
import {
  DEFAULT_RESIDENCY,
  RESIDENCY_CHOICES,
  type ProgramKey,
  type Residency,
  type ResidencyChoice,
} from '../program.ts'
import { NATION, type Area } from '../area.ts'
import { DEFAULT_HAS, DEFAULT_HOME, DEFAULT_PLAN } from '../comparison-state.ts'
import {
  AreaSchema,
  ChoicesSchema,
  FiguresSchema,
  HasSchema,
  HomeSchema,
  MoneySchema,
  PlanSchema,
} from './case.ts'
import { ProgramKeySchema } from './find.ts'
import type { Generation } from './library.ts'

/** Whole cents a year. */
export const PresentPaySchema = MoneySchema

export const CompareInputSchema = v.strictObject({
  programs: v.pipe(v.array(ProgramKeySchema), v.maxLength(10_000)),
  /** SOC code that pay and outlook follow; null: none chosen. */
  occupation: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^\d\d-\d{4}$/))), null),
  /** Credential id (data/rules) that cost follows; null: none chosen. */
  credential: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(20))), null),
  residency: v.optional(v.picklist(RESIDENCY_CHOICES), DEFAULT_RESIDENCY),
  /** What the person earns now; payback needs it. Null: not told. */
  presentPay: v.optional(v.nullable(PresentPaySchema), null),
  /** The revision of the catalog whose figures it keeps; null: the active ones. */
  figuresOf: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(80))), null),
  /** Area that the pay is of. */
  area: v.optional(AreaSchema, NATION),
  home: v.optional(HomeSchema, DEFAULT_HOME),
  /** The person's numbers, for payback. */
  plan: v.optional(PlanSchema, DEFAULT_PLAN),
  /** What the person has already, for the verdicts. */
  has: v.optional(HasSchema, DEFAULT_HAS),
  /** The person's own figures, and their choices between sources that disagree. */
  figures: v.optional(FiguresSchema, {}),
  choices: v.optional(ChoicesSchema, {}),
})

export type CompareInput = ReadOnly<v.InferInput<typeof CompareInputSchema>>
export type CompareRequest = ReadOnly<v.InferOutput<typeof CompareInputSchema>>

export interface ComparedProgram {
  readonly key: ProgramKey
  /** The list it is of, a key into `sources`: a state's list or the person's own. Null: the official programs. */
  readonly list: string | null
  readonly program: string
  readonly institution: string
  readonly city: string
  readonly state: string
  readonly zip: string
  /** '' where its list gives none. */
  readonly cip: string
  /** 0 where its list does not state it. */
  readonly awardLevel: number
  /** Absent where its school is open, as far as anybody says. */
  readonly closed?: SchoolClosing
}

export type NamedProgram = Pick<ComparedProgram, 'key' | 'program' | 'institution' | 'city' | 'state'> & {
  /** The exam that it was looked for by. */
  readonly exam?: string
}

/** May a graduate of the program sit the exam? `ask`: it hangs on something the catalog does not know. */
export type Verdict = 'yes' | 'no' | 'ask'

export interface CredentialVerdict {
  readonly credential: string
  readonly verdict: Verdict
  /** Message keys `reason.<code>`; required and recommended never share a code. */
  readonly reasons: readonly Note[]
  /**
   * The program's field of study does not teach for it, though it is of the same job: it stands
   * behind the others. Not of the one that cost follows, and of none that the person holds.
   */
  readonly isFurther?: true
}

/** Of a category or text, `figure` carries the status and the provenance; its value says only that there is one (1). */
export type Cell =
  | {
      readonly kind: 'figure'
      readonly figure: Figure
      readonly unit: Unit
      readonly peers?: Peers
      /** Of a job's figure that is one program's: which. */
      readonly of?: NamedProgram
    }
  | {
      readonly kind: 'category'
      readonly words: string
      readonly code: string
      readonly figure: Figure
      /** The code that stood here before the person's own; where that came from is in the figure's `original`. */
      readonly original?: string
    }
  | {
      readonly kind: 'text'
      readonly text: string | null
      readonly figure: Figure
      /** The text that stood here before the person's own. */
      readonly original?: string | null
    }
  /** Several occupations and none chosen (pay, outlook), or the list itself (row "occupation"). */
  | { readonly kind: 'occupations'; readonly occupations: readonly string[] }
  | { readonly kind: 'verdicts'; readonly verdicts: readonly CredentialVerdict[] }

/** In the figure's unit; null with too few values (data/formulas/percentile.ts). */
export interface PeerQuartiles {
  readonly median: number | null
  readonly p25: number | null
  readonly p75: number | null
}

/**
 * Where a figure stands among the programs of the same field of study (CIP) and award
 * level: the quartiles are those of the lower ends, and `upper` has those of the upper
 * ends. A single value is both ends of itself.
 */
export interface Peers extends PeerQuartiles {
  /** Programs with a value or a band. */
  readonly n: number
  readonly upper: PeerQuartiles
  /** Programs more of which only a lower bound is known ... */
  readonly atLeast: number
  /** ... or nothing. */
  readonly unknown: number
}

export interface ComparisonRow {
  readonly field: FieldId
  readonly cells: readonly Cell[]
  /** Columns that are best whatever the unknown turns out to be (data/ranking/contenders.ts). */
  readonly best: readonly number[]
  /**
   * Columns with the lowest value, or the highest where higher is better, of programs of
   * different award levels: then none is best. Absent where no column is sure to be it.
   */
  readonly extreme?: readonly number[]
  /** Do the cells say different things (unknown differs from known)? */
  readonly differs: boolean
}

export interface OccupationFacts {
  readonly soc: string
  readonly title: string
  /** Teaching (25-) and managing (11-) occupations are listed but never offered. */
  readonly offered: boolean
  /** Annual wages of the comparison's area by vintage, newest first. */
  readonly wages: readonly {
    readonly vintage: string
    readonly area: string
    readonly employment: Figure
    readonly p10: Figure
    readonly p25: Figure
    readonly median: Figure
    readonly p75: Figure
    readonly p90: Figure
  }[]
  readonly outlook: {
    readonly baseYear: number
    readonly targetYear: number
    readonly baseEmployment: Figure
    readonly targetEmployment: Figure
    readonly growth: Figure
    readonly openings: Figure
    /** Workers a year who leave the labor force, and who leave for another occupation. */
    readonly exits: Figure
    readonly transfers: Figure
    readonly entryEducation: string | null
    readonly training: string | null
  } | null
}

/** The programs and what each says: what a file is made of, row by row. */
export interface ComparedTable {
  readonly programs: readonly ComparedProgram[]
  readonly residency: ResidencyChoice
  /** The area whose pay it shows. */
  readonly area: Area
  /** Every occupation of the compared programs, with the programs (column numbers) that lead to it. */
  readonly occupations: readonly {
    readonly soc: string
    readonly title: string
    readonly offered: boolean
    readonly columns: readonly number[]
  }[]
  /** The active occupation; null where none was chosen. */
  readonly occupation: string | null
  readonly credential: string | null
  /** Whole cents a year, as asked with; null: not told. */
  readonly presentPay: number | null
  readonly groups: readonly { readonly id: GroupId; readonly rows: readonly ComparisonRow[] }[]
  readonly facts: readonly OccupationFacts[]
  /** Those that its cells name are among them. */
  readonly sources: Readonly<Record<string, Source>>
}

export interface Comparison extends ComparedTable {
  /** The revision of the catalog whose figures these are, where it is an older one; null: the active one. */
  readonly figuresOf: Generation | null
  /** What of it is different in the active catalog; null where that is the one shown. */
  readonly changedSince: ChangedSince | null
  /** Keys asked for that no catalog and no list holds. */
  readonly missing: readonly ProgramKey[]
  /** Every area that wages are held for. */
  readonly areas: readonly Area[]
  /** Offered when all compared programs share exactly one offered occupation; never picked in silence. */
  readonly suggestedOccupation: string | null
  /** Credentials that belong to the occupations of the compared programs. */
  readonly credentials: readonly string[]
  /** Message keys `notice.<code>`: unlike award levels, vintages that differ ... */
  readonly notices: readonly Note[]
}

interface ChangedSince {
  /** Cells that are different now, and programs that are gone. */
  readonly count: number
  /** Cells among them that differ only because Pathwise makes something else of the same publications now. */
  readonly byRule: number
  /** When the active catalog was made (ISO time); null where that was not after the one shown. */
  readonly madeAt: string | null
}

/** Prices of all programs of one field of study and award level. */
export interface PeerPrices {
  readonly cip: string
  readonly title: string
  readonly awardLevel: number
  /** Whose price it is; by the person's state a group may be there twice, since the columns' states differ. */
  readonly residency: Residency
  /** Columns of the comparison that are of this group. */
  readonly columns: readonly number[]
  /** Cost to finish, whole cents, lowest first: known values and estimates (of a band the lower end), no lower bounds. */
  readonly values: readonly number[]
  /** Their upper ends, lowest first; a single value is there too. */
  readonly upper: readonly number[]
  /** How many of them are estimates. */
  readonly estimated: number
  /** Programs of which only a part of the price is known. */
  readonly atLeast: number
  /** Programs whose price is not known. */
  readonly unknown: number
}

/** Degrees; of a program where its school is, as far as anybody says. */
export interface ComparePlaces {
  /** Null where the request tells no ZIP and no town, or nobody knows where that is. */
  readonly home: Position | null
  /** In the order asked for; those that no catalog and no list holds are left out. */
  readonly programs: readonly {
    readonly key: ProgramKey
    readonly position: Position | null
    /** Fully online: it is nowhere, wherever its school is. */
    readonly isOnline: boolean
  }[]
}

/** How one program of a comparison that keeps older figures stands in the active catalog. */
export interface ProgramChanges {
  readonly program: ComparedProgram
  /** gone: the active catalog does not hold it. new: the pinned one does not hold it, so its figures are the active ones already. */
  readonly standing: 'changed' | 'gone' | 'new'
  /** Its cells that say something else now; null where the row is not in the comparison at all. */
  readonly cells: readonly CellChange[]
}

export interface CellChange {
  readonly field: FieldId
  readonly before: Cell | null
  readonly after: Cell | null
  /** rule: the publications are the same, and Pathwise makes something else of them now. */
  readonly cause: 'data' | 'rule'
}
