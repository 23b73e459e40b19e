import * as v from 'valibot'
import { DEFAULT_RESIDENCY, MOST_COMPARED, RESIDENCIES } from '../program.ts'
import { PresentPaySchema } from './comparison.ts'
import { FindInputSchema, ProgramKeySchema, type FindInput } from './find.ts'
import type { Note } from '../figures/figure.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** The comparison at hand: kept over restarts, every change can be undone. */
export const ComparisonStateSchema = v.strictObject({
  programs: v.pipe(v.array(ProgramKeySchema), v.maxLength(MOST_COMPARED)),
  occupation: v.nullable(v.pipe(v.string(), v.regex(/^\d\d-\d{4}$/))),
  credential: v.nullable(v.pipe(v.string(), v.maxLength(20))),
  /** Program that the others are held against; null: none. */
  baseline: v.nullable(ProgramKeySchema),
  residency: v.picklist(RESIDENCIES),
  /** What the person earns now, whole cents a year; null: not told. */
  presentPay: v.nullable(PresentPaySchema),
  /**
   * The making of the catalog whose figures it keeps, where a newer one came in force
   * since; null: those in force. The person decides when to refresh.
   */
  figuresOf: v.nullable(v.pipe(v.string(), v.maxLength(80))),
})
export type ComparisonState = v.InferOutput<typeof ComparisonStateSchema>

/** Before anything was chosen, and what a damaged value falls back to. */
export const DEFAULT_COMPARISON: ComparisonState = {
  programs: [],
  occupation: null,
  credential: null,
  baseline: null,
  residency: DEFAULT_RESIDENCY,
  presentPay: null,
  figuresOf: null,
}

/** Any part of it; what is left out stays. */
export const ComparisonChangeSchema = v.partial(ComparisonStateSchema)
export type ComparisonChange = v.InferOutput<typeof ComparisonChangeSchema>

export const SettingsSchema = v.strictObject({
  theme: v.picklist(THEMES),
  rows: v.picklist(['comfortable', 'dense']),
  /** Last search, so that a restart finds it again. */
  find: v.nullable(v.omit(FindInputSchema, ['offset', 'limit'])),
})
export type Settings = Omit<v.InferOutput<typeof SettingsSchema>, 'find'> & {
  readonly find: Omit<FindInput, 'offset' | 'limit'> | null
}
export const SettingsChangeSchema = v.partial(SettingsSchema)
export type SettingsChange = v.InferOutput<typeof SettingsChangeSchema>

export interface PersonState {
  readonly comparison: ComparisonState
  readonly settings: Settings
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** In the answer to an undo or redo of something else than the comparison. */
  readonly moved?: Moved
}

/** A step that was undone or done again: the import or removal of an own list, or the institution of a provider. */
export interface Moved {
  readonly kind: 'list-import' | 'list-removal' | 'match'
  /** Of the list; '' of a match. */
  readonly name: string
}

export const DEFAULT_SETTINGS: Settings = { theme: 'system', rows: 'comfortable', find: null }

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
