import * as v from 'valibot'
import {
  LONGEST_CASE_NAME,
  LONGEST_CITY,
  LONGEST_NOTE,
  LONGEST_OWN_TEXT,
  MOST_NOTES,
  PROVIDED_BY,
  type CaseOptions,
} from '../comparison-state.ts'
import { FIELDS, OWN } from '../fields/catalogue.ts'
import { STATES, type ProgramKey } from '../program.ts'
import { ProgramKeySchema } from './find.ts'
import { currentCell, storedId } from './stored-ids.ts'
import { nameOf } from './texts.ts'

/** Schemas of what a person tells or decides in one case (data/comparison-state.ts). */

/** Whole cents. */
export const MoneySchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e12))

const FIELD_IDS = FIELDS.map(({ id }) => id)
const FieldIdSchema = storedId('field', FIELD_IDS)

const isCellKey = (fields: readonly string[]) => (key: string) => {
  const at = key.lastIndexOf('|')
  const program = key.slice(0, at)
  return at >= 0 && (program === '' || v.is(ProgramKeySchema, program)) && fields.includes(key.slice(at + 1))
}
const cellKeys = (fields: readonly string[]) =>
  v.pipe(v.string(), v.maxLength(140), currentCell, v.check(isCellKey(fields)))

const DaySchema = v.pipe(v.string(), v.isoDate())

/** A value that stands in the place of the official one; the official one is kept beside it. */
export const OwnFigureSchema = v.strictObject({
  /** A number in the field's unit (money in cents), a code of a category, or a text. */
  value: v.union([
    v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e12)),
    v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_OWN_TEXT)),
  ]),
  by: v.picklist(PROVIDED_BY),
  /** ISO day. */
  on: DaySchema,
  /** Of an exam, a membership or a renewal: the credential it is of. Left out: of any. */
  credential: v.optional(v.pipe(v.string(), v.maxLength(20))),
})

/** Money and time of one person, for the break-even. Null: not told. */
export const PlanSchema = v.strictObject({
  /** Hours a week they work now; the present hourly wage follows from it. */
  workHours: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(1), v.maxValue(168))),
  /** Hours of paid work a week given up while training. */
  hoursLost: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(168))),
  /** Weeks of training; null: as long as the program takes. */
  weeks: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(520))),
  /** Whole cents that need not be paid back, whichever program it is. */
  aid: v.nullable(MoneySchema),
  /** Whole cents borrowed. */
  loan: v.nullable(MoneySchema),
  /** Percent a year. */
  rate: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(100))),
  /** Months to pay the loan back in. */
  loanMonths: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600))),
  /** Pay of whom the headline is: those who start (p25), the middle, the upper quarter. */
  percentile: v.picklist(['p25', 'median', 'p75']),
})
/** What the person has already. Null: not told, which is not "no". */
export const HasSchema = v.strictObject({
  diploma: v.nullable(v.boolean()),
  /** College credits. */
  credits: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000))),
  /** The highest degree. */
  degree: v.nullable(v.picklist(['none', 'associate', 'bachelor', 'master'])),
  /** Years of work in the field. */
  years: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(80))),
  /** Hands-on hours of practice. */
  handsOnHours: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))),
  /** Ids of credentials (data/rules). */
  credentials: v.pipe(v.array(v.pipe(v.string(), v.maxLength(20))), v.maxLength(40)),
})
/** Where the person lives. */
export const HomeSchema = v.strictObject({
  state: v.nullable(v.picklist(STATES)),
  zip: v.nullable(v.pipe(v.string(), v.regex(/^\d{5}$/))),
  /** The town, where it was told without a ZIP. */
  city: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_CITY))),
})
/** A demand that a program has to meet before it is weighed. */
const MustHaveSchema = v.strictObject({
  field: FieldIdSchema,
  /** is: a code of a category, or a credential that a graduate may sit. */
  test: v.picklist(['at-most', 'at-least', 'is']),
  /** In the field's unit, or the code. */
  value: v.union([
    v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e12)),
    v.pipe(v.string(), v.maxLength(40)),
  ]),
})

export const MattersSchema = v.strictObject({
  mustHaves: v.pipe(v.array(MustHaveSchema), v.maxLength(20)),
  /** By field, 0 to 10: how much it counts. */
  weights: v.record(FieldIdSchema, v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))),
})
/** Rows of the table: which are hidden, and an order of the person's own. */
export const RowsSchema = v.strictObject({
  hidden: v.pipe(v.array(FieldIdSchema), v.maxLength(FIELD_IDS.length)),
  /** Those not named keep their place; a row never leaves its group. */
  order: v.pipe(v.array(FieldIdSchema), v.maxLength(FIELD_IDS.length)),
})
const record = <T extends v.GenericSchema>(fields: readonly string[], value: T, most: number) =>
  v.pipe(v.record(cellKeys(fields), value), v.maxEntries(most))

/** Own figures by cell. */
export const FiguresSchema = record(OWN, OwnFigureSchema, 1_000)
/** Which side of a conflict the person takes, by cell: a `Side.id`. An exam fee is chosen for the whole case. */
export const ChoicesSchema = record(OWN, v.pipe(v.string(), v.minLength(1), v.maxLength(80)), 1_000)
/** Notes on the case, a program or a cell. */
const NotesSchema = record(
  ['', ...FIELD_IDS],
  v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_NOTE)),
  MOST_NOTES,
)
/** Questions of the call sheet that are done with: the day, by cell. */
const TickedSchema = record(['', ...FIELD_IDS], DaySchema, 2_000)

export const AreaSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(20))

/** The options of a case beside its programs and what they follow. */
export const CASE_OPTIONS = {
  /** Area that the pay is of. */
  area: AreaSchema,
  home: HomeSchema,
  plan: PlanSchema,
  has: HasSchema,
  matters: MattersSchema,
  rows: RowsSchema,
  figures: FiguresSchema,
  choices: ChoicesSchema,
  notes: NotesSchema,
  ticked: TickedSchema,
} as const satisfies { readonly [N in keyof CaseOptions]: v.GenericSchema<unknown, CaseOptions[N]> }

export const CaseNameSchema = nameOf(LONGEST_CASE_NAME)
export const CaseIdSchema = v.pipe(v.number(), v.integer(), v.minValue(1))
export const CaseSchema = v.strictObject({ id: CaseIdSchema })

/** The case that is open. */
export interface OpenCase {
  readonly id: number
  /** '' where it was not named yet. */
  readonly name: string
  /** ISO time of the figures that were kept with it; null where none were. */
  readonly snapshotAt: string | null
}

/** A case in the list of them. */
export interface CaseSummary {
  readonly id: number
  readonly name: string
  readonly programs: readonly ProgramKey[]
  readonly notes: number
  /** ISO times. */
  readonly createdAt: string
  readonly changedAt: string
  readonly archived: boolean
  readonly isOpen: boolean
}
