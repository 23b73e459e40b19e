import * as v from 'valibot'
import { LONGEST_FOOT_LINE, PAPERS } from '../export-limits.ts'
import { MOST_COMPARED, RESIDENCY_CHOICES } from '../program.ts'
import type { Change, Moved } from '../comparison-change.ts'
import { LONGEST_DRAFT, type ComparisonState } from '../comparison-state.ts'
import { CASE_OPTIONS, CaseIdSchema, type OpenCase } from './case.ts'
import { PresentPaySchema } from './comparison.ts'
import { FIND_COLUMNS, KeptSearchSchema, ProgramKeySchema, type KeptSearch } from './find.ts'
import type { Note } from '../figures/figure.ts'
import { DEFAULT_LANGUAGE, LANGUAGES } from '../messages/languages.ts'
import { nameOf } from './texts.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** The case at hand: kept over restarts, every change can be undone. */
export const ComparisonStateSchema = v.strictObject({
  programs: v.pipe(v.array(ProgramKeySchema), v.maxLength(MOST_COMPARED)),
  occupation: v.nullable(v.pipe(v.string(), v.regex(/^\d\d-\d{4}$/))),
  credential: v.nullable(v.pipe(v.string(), v.maxLength(20))),
  /** Program that the others are held against; null: none. */
  baseline: v.nullable(ProgramKeySchema),
  residency: v.picklist(RESIDENCY_CHOICES),
  /** What the person earns now, whole cents a year; null: not told. */
  presentPay: v.nullable(PresentPaySchema),
  /**
   * The revision of the catalog whose figures it keeps, where a newer one became active
   * since; null: the active ones. The person decides when to refresh.
   */
  figuresOf: v.nullable(v.pipe(v.string(), v.maxLength(80))),
  ...CASE_OPTIONS,
})

/** Any part of it; what is left out stays. */
export const ComparisonChangeSchema = v.partial(ComparisonStateSchema)

/**
 * A change names the case that it was meant for and is made in that one, whichever is
 * open when it arrives: what was typed for one person never lands with another.
 */
export const CaseChangeSchema = v.strictObject({ case: CaseIdSchema, ...ComparisonChangeSchema.entries })

/** What stands in a box, typed and not yet kept; null: nothing does any more. */
export const DraftSchema = v.strictObject({
  case: CaseIdSchema,
  /** Which box of the case, by a name that the screens give it. */
  box: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  text: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_DRAFT))),
})

/**
 * The search of a case, as it stands: filters, words, order, and a place where it is another
 * than the person's. Null: the search is over. No step of undo, in no file unless asked for.
 */
export const SearchChangeSchema = v.strictObject({
  case: CaseIdSchema,
  search: v.nullable(KeptSearchSchema),
})

export const SettingsSchema = v.strictObject({
  theme: v.picklist(THEMES),
  /** Of the screens, and of what is made from them where a document asks for none of its own. */
  language: v.picklist(LANGUAGES),
  rows: v.picklist(['comfortable', 'dense']),
  /** Pathwise starts with the four questions of Home; else in Find. */
  home: v.boolean(),
  /** Columns of Find, in the order chosen; null: those that everybody has. */
  columns: v.nullable(
    v.pipe(v.array(v.picklist(FIND_COLUMNS)), v.maxLength(FIND_COLUMNS.length), v.readonly()),
  ),
  /** In Compare, where a figure stands among programs of its kind is said beneath it. */
  peers: v.boolean(),
  /** The tour was begun once, and does not begin by itself again. */
  tourSeen: v.boolean(),
  /** Stands in the foot of what is printed; '' for none. */
  organisation: nameOf(120),
  /** Lines of the organization's own at the foot of a hand-out, as plain text; '' for none. */
  equalOpportunity: nameOf(LONGEST_FOOT_LINE),
  languageAssistance: nameOf(LONGEST_FOOT_LINE),
  paper: v.picklist(PAPERS),
})
export type Settings = v.InferOutput<typeof SettingsSchema>
export const SettingsChangeSchema = v.partial(SettingsSchema)
export type SettingsChange = Partial<Settings>

export interface PersonState {
  readonly comparison: ComparisonState
  /** The case that `comparison` is of. */
  readonly case: OpenCase
  /** What was typed in it and is not kept yet, by the name of its box. */
  readonly drafts: Readonly<Record<string, string>>
  /** What was last searched in it, so that whoever comes back finds it again; null: nothing. */
  readonly search: KeptSearch | null
  /** A private session: nothing of it is written to the disk. */
  readonly isPrivate: boolean
  readonly settings: Settings
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** What the next undo would take back, and the next redo do again; null: nothing. */
  readonly undoes: Change | null
  readonly redoes: Change | null
  /** In the answer to an undo or redo of something else than the comparison. */
  readonly moved?: Moved
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  language: DEFAULT_LANGUAGE,
  rows: 'comfortable',
  home: true,
  columns: null,
  peers: true,
  tourSeen: false,
  organisation: '',
  equalOpportunity: '',
  languageAssistance: '',
  paper: 'letter',
}

export interface AppInfo {
  readonly version: string
  readonly host: 'electron' | 'preview'
  readonly catalog: {
    readonly programs: number
    readonly institutions: number
    readonly kind: 'shipped' | 'official'
  }
  /** What the start-up had to tell: a damaged file moved aside, say (`notice.<code>`). */
  readonly notices: readonly Note[]
}
