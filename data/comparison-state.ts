import { NATION } from './area.ts'
import type { FieldId } from './fields/catalogue.ts'
import { DEFAULT_RESIDENCY, type ProgramKey, type ResidencyChoice } from './program.ts'

/**
 * A case: a named comparison with all that a person told or decided in it. Its
 * schemas are in data/contract/case.ts; all of it is kept, undone, saved to a file
 * and opened from one in the same way, by them.
 */

/** Characters of what is typed and not yet kept, and how many boxes of a case may hold such. */
export const LONGEST_DRAFT = 100_000
export const MOST_DRAFTS = 200

/** Longest note or answer, in characters. */
export const LONGEST_NOTE = 2_000
/** Most notes of one case: far more than eight programs have cells. */
export const MOST_NOTES = 1_000

/**
 * Names a cell: "<program>|<field>". An empty program is the whole case, an empty
 * field the whole program.
 */
export type CellKey = string

export function cellKey(program: ProgramKey | '', field: FieldId | ''): CellKey {
  return `${program}|${field}`
}

export function readCellKey(key: CellKey): {
  readonly program: ProgramKey | ''
  readonly field: FieldId | ''
} {
  const at = key.lastIndexOf('|')
  return { program: key.slice(0, at), field: key.slice(at + 1) as FieldId | '' }
}

/** How a person came to know a value of their own. */
export const PROVIDED_BY = ['phone', 'email', 'visit', 'website', 'self'] as const
export type ProvidedBy = (typeof PROVIDED_BY)[number]

/** Longest text that stands for an own figure, in characters. */
export const LONGEST_OWN_TEXT = 500
/** Longest name of a case. */
export const LONGEST_CASE_NAME = 120
/** Longest name of a town. */
export const LONGEST_CITY = 80
/** A value that stands in the place of the official one; the official one is kept beside it. */
export interface OwnFigure {
  /** A number in the field's unit (money in cents), a code of a category, or a text. */
  readonly value: number | string
  readonly by: ProvidedBy
  /** ISO day. */
  readonly on: string
  /** Of an exam, a membership or a renewal: the credential it is of. Left out: of any. */
  readonly credential?: string | undefined
}

/** Money and time of one person, for the break-even. Null: not told. */
export interface Plan {
  /** Hours a week they work now; the present hourly wage follows from it. */
  readonly workHours: number | null
  /** Hours of paid work a week given up while training. */
  readonly hoursLost: number | null
  /** Weeks of training; null: as long as the program takes. */
  readonly weeks: number | null
  /** Whole cents that need not be paid back, whichever program it is. */
  readonly aid: number | null
  /** Whole cents borrowed. */
  readonly loan: number | null
  /** Percent a year. */
  readonly rate: number | null
  /** Months to pay the loan back in. */
  readonly loanMonths: number | null
  /** Pay of whom the headline is: those who start (p25), the middle, the upper quarter. */
  readonly percentile: 'p25' | 'median' | 'p75'
}

/** What the person has already. Null: not told, which is not "no". */
export interface Has {
  readonly diploma: boolean | null
  /** College credits. */
  readonly credits: number | null
  /** The highest degree. */
  readonly degree: 'none' | 'associate' | 'bachelor' | 'master' | null
  /** Years of work in the field. */
  readonly years: number | null
  /** Hands-on hours of practice. */
  readonly handsOnHours: number | null
  /** Ids of credentials (data/rules). */
  readonly credentials: readonly string[]
}

/** Where the person lives. */
export interface Home {
  readonly state: string | null
  readonly zip: string | null
  /** The town, where it was told without a ZIP. */
  readonly city?: string | undefined
}

/** A demand that a program has to meet before it is weighed. */
export interface MustHave {
  readonly field: FieldId
  /** is: a code of a category, or a credential that a graduate may sit. */
  readonly test: 'at-most' | 'at-least' | 'is'
  /** In the field's unit, or the code. */
  readonly value: number | string
}

export interface Matters {
  readonly mustHaves: readonly MustHave[]
  /** By field, 0 to 10: how much it counts. */
  readonly weights: Readonly<Partial<Record<FieldId, number>>>
}

/** Rows of the table: which are hidden, and an order of the person's own. */
export interface Rows {
  readonly hidden: readonly FieldId[]
  /** Those not named keep their place; a row never leaves its group. */
  readonly order: readonly FieldId[]
}

export type OwnFigures = Readonly<Record<CellKey, OwnFigure>>
/** Which side of a conflict the person takes, by cell: a `Side.id`. An exam fee is chosen for the whole case. */
export type Choices = Readonly<Record<CellKey, string>>
/** Notes on the case, a program or a cell. */
export type Notes = Readonly<Record<CellKey, string>>
/** Questions of the call sheet that are done with: the day, by cell. */
type Ticked = Readonly<Record<CellKey, string>>

/** The options of a case beside its programs and what they follow. */
export interface CaseOptions {
  /** Area that the pay is of. */
  readonly area: string
  readonly home: Home
  readonly plan: Plan
  readonly has: Has
  readonly matters: Matters
  readonly rows: Rows
  readonly figures: OwnFigures
  readonly choices: Choices
  readonly notes: Notes
  readonly ticked: Ticked
}

/** The case at hand: kept over restarts, every change can be undone. */
export interface ComparisonState extends CaseOptions {
  readonly programs: readonly ProgramKey[]
  /** SOC code that pay and outlook follow; null: none chosen. */
  readonly occupation: string | null
  /** Credential id (data/rules) that cost follows; null: none chosen. */
  readonly credential: string | null
  /** Program that the others are held against; null: none. */
  readonly baseline: ProgramKey | null
  readonly residency: ResidencyChoice
  /** What the person earns now, whole cents a year; null: not told. */
  readonly presentPay: number | null
  /**
   * The revision of the catalog whose figures it keeps, where a newer one became active
   * since; null: the active ones. The person decides when to refresh.
   */
  readonly figuresOf: string | null
}

/** Any part of it; what is left out stays. */
export type ComparisonChange = Partial<ComparisonState>

/** Parts that are records by cell: a change of one entry is journaled as that entry alone. */
export const CELL_PARTS = ['figures', 'choices', 'notes', 'ticked'] as const

export const DEFAULT_PLAN: Plan = {
  workHours: null,
  hoursLost: null,
  weeks: null,
  aid: null,
  loan: null,
  rate: null,
  loanMonths: null,
  percentile: 'p25',
}

export const DEFAULT_HAS: Has = {
  diploma: null,
  credits: null,
  degree: null,
  years: null,
  handsOnHours: null,
  credentials: [],
}

export const DEFAULT_HOME: Home = { state: null, zip: null }

const DEFAULT_MATTERS: Matters = { mustHaves: [], weights: {} }

export const DEFAULT_ROWS: Rows = { hidden: [], order: [] }

const DEFAULT_CASE_OPTIONS: CaseOptions = {
  area: NATION,
  home: DEFAULT_HOME,
  plan: DEFAULT_PLAN,
  has: DEFAULT_HAS,
  matters: DEFAULT_MATTERS,
  rows: DEFAULT_ROWS,
  figures: {},
  choices: {},
  notes: {},
  ticked: {},
}

/** Before anything was chosen, and what a damaged part falls back to. */
export const DEFAULT_COMPARISON: ComparisonState = {
  programs: [],
  occupation: null,
  credential: null,
  baseline: null,
  residency: DEFAULT_RESIDENCY,
  presentPay: null,
  figuresOf: null,
  ...DEFAULT_CASE_OPTIONS,
}
