import * as v from 'valibot'
import type { FieldId } from '../fields/catalogue.ts'
import type { ProgramKey } from '../program.ts'
import { LONGEST_PASTE } from '../staging-limits.ts'
import type { OwnList, RejectedRow } from './library.ts'
import { StagedIdSchema } from './library.ts'
import { ShapeChoicesSchema, type ShapeChoices, type TableShape } from './shape.ts'
import { nameOf } from './texts.ts'

/** How much a person can have of their own; more is a database, not a list. */
export const MOST_OWN_LISTS = 100
export const MOST_PROGRAMS_IN_LIST = 100_000
export const MOST_OWN_PROGRAMS = 200_000

/** The limits, for the errors 'own-full' and 'own-too-many-rows'. */
export const OWN_LIMITS = {
  lists: MOST_OWN_LISTS,
  rows: MOST_PROGRAMS_IN_LIST,
  programs: MOST_OWN_PROGRAMS,
} as const

/** Where a table comes from: a file that the host took in, or what was pasted from a spreadsheet. */
export const OwnOpenSchema = v.variant('from', [
  v.strictObject({
    from: v.literal('file'),
    file: StagedIdSchema,
    /** Of a workbook; null: the first sheet with a table. */
    sheet: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(100))), null),
    /** Null: as it was read the last time, or as Pathwise recognises it. */
    shape: v.optional(v.nullable(ShapeChoicesSchema)),
  }),
  v.strictObject({
    from: v.literal('paste'),
    text: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_PASTE)),
    shape: v.optional(v.nullable(ShapeChoicesSchema)),
  }),
])

/** By column of the table: the field it holds, or null for a column that is left out. */
export const MappingSchema = v.pipe(
  v.array(v.nullable(v.pipe(v.string(), v.maxLength(40)))),
  v.maxLength(500),
)
export type Mapping = readonly (FieldId | null)[]

/** What a person says of a column whose cells can be read in two ways. */
const ColumnAnswersSchema = v.strictObject({
  /** What a 0 of its prices means. */
  zero: v.optional(v.picklist(['free', 'unknown'])),
  /** What a 0 of its lengths says. */
  length: v.optional(v.picklist(['unknown', 'no-set-length', 'under-one'])),
  /** What a blank says where another part of the same price is known. */
  blank: v.optional(v.picklist(['none', 'unknown'])),
  /** What parts the decimals of its numbers. */
  decimal: v.optional(v.picklist(['point', 'comma'])),
  /** What its lengths count. */
  unit: v.optional(v.picklist(['weeks', 'months', 'years'])),
})
export type ColumnAnswers = v.InferOutput<typeof ColumnAnswersSchema>

/** By column of the table; null, and what is missing at the end, is not answered. */
export const AnswersSchema = v.pipe(v.array(v.nullable(ColumnAnswersSchema)), v.maxLength(500))
export type Answers = readonly (ColumnAnswers | null)[]

/** How a table is read. */
export interface TableReading {
  readonly mapping: Mapping
  readonly answers: Answers
}

export const OwnPreviewSchema = v.strictObject({
  table: StagedIdSchema,
  mapping: MappingSchema,
  answers: v.optional(AnswersSchema),
})
export const LONGEST_LIST_NAME = 120

export const OwnImportSchema = v.strictObject({
  table: StagedIdSchema,
  mapping: MappingSchema,
  answers: v.optional(AnswersSchema),
  name: v.pipe(nameOf(LONGEST_LIST_NAME), v.minLength(1)),
})

/** A table that was opened for mapping. */
export interface OwnTable {
  /** Under this id it is previewed and imported; it is let go when another is opened. */
  readonly id: string
  /** Suggested name of the list. */
  readonly name: string
  readonly sheets: readonly string[]
  readonly sheet: string | null
  readonly rows: number
  readonly columns: readonly OwnColumn[]
  /** What was answered of a table like it. */
  readonly answers: Answers
  /** Where the guesses come from: the file is one of Pathwise's own, its headings (or most of them) were mapped before, or they were guessed. */
  readonly origin: 'pathwise' | 'remembered' | 'alike' | 'guessed'
  /** Null of a comparison that Pathwise exported: it is read back, not recognised. */
  readonly shape: TableShape | null
  /** What was decided about it, now or the last time. */
  readonly choices: ShapeChoices
  /** Sheets that the workbook hides. */
  readonly hiddenSheets: readonly string[]
  /** It holds wages or projections of jobs, in a layout that Pathwise does not read, and no programs. */
  readonly aboutJobs: 'wages' | 'projections' | null
}

export interface OwnColumn {
  readonly heading: string
  /** The first few cells that are not empty. */
  readonly samples: readonly string[]
  /** Cells that are not empty. */
  readonly filled: number
  readonly guess: FieldId | null
  /** Why: the heading is a name or synonym, the cells look like it, its price is a part of another column's, or nothing did. */
  readonly because: 'name' | 'content' | 'part' | 'remembered' | 'pathwise' | null
  /** Why nothing was guessed; null where something was. */
  readonly left: LeftOut | null
}

/** Why a column is left out, for `mapping.left.<code>`. */
export interface LeftOut {
  readonly code:
    | 'empty'
    | 'one-value'
    | 'unreadable'
    | 'price-of-a-part'
    | 'other-column'
    | 'in-another'
    | 'beside-prices'
    | 'exam-fee'
    | 'nothing-like-it'
    | 'as-last-time'
    | 'not-read-back'
  /** What its heading says that it is. */
  readonly field?: FieldId
  /** A cell, or the heading of another column. */
  readonly text?: string
}

/** What became of the cells of a column that holds a field; together they are all that are not empty. */
export interface ColumnTally {
  /** Taken. */
  readonly read: number
  /** Say that it is not known: "n/a", "varies". */
  readonly unknown: number
  /** Cannot be taken; each is among the rejected, with its line. */
  readonly refused: number
  /** Of rows that are no programs. */
  readonly ofRows: number
  /** Plain zeros of prices that nothing else explains; they are asked about. */
  readonly zeros: number
  /** Lengths of nothing, and whether less than one of what they count may be meant. */
  readonly zeroLengths: { readonly count: number; readonly of: 'time' | 'hours' } | null
  /** Blanks of a part of a price that stands in few rows, beside one that is known. */
  readonly blanks: number
  /** A number of two readings, in cents, where nothing in the table decides. */
  readonly decimal: { readonly example: string; readonly point: number; readonly comma: number } | null
  /** A length of which nothing says what it counts. */
  readonly unit: string | null
}

/** A field that a column may be mapped to, in the order in which they are offered. */
export interface MappableField {
  readonly id: FieldId
  /** Without it no program can be made. */
  readonly required: boolean
}

export interface OwnPreview {
  readonly fields: readonly MappableField[]
  /** What is wrong with the mapping itself (`mapping.<code>`): two columns for one field, no program name. */
  readonly problems: readonly { readonly code: string; readonly field: FieldId }[]
  /** The first rows as programs, ready to show. */
  readonly rows: readonly OwnPreviewRow[]
  readonly taken: number
  /** By column; null of a column that is left out. */
  readonly tallies: readonly (ColumnTally | null)[]
  readonly rejected: number
  readonly firstRejects: readonly RejectedRow[]
  /** Providers found in the directory: for sure, by a guess, not at all. */
  /** Occupation codes of SOC 2010, each read as what it became in SOC 2018: the first few, and how many there are. */
  readonly olderCodes: { readonly count: number; readonly first: readonly OlderCode[] }
  readonly matched: { readonly exact: number; readonly guess: number; readonly none: number }
}

/** "29-2071", and "29-2072", "29-9021". */
export interface OlderCode {
  readonly soc: string
  readonly now: readonly string[]
}

export interface OwnPreviewRow {
  readonly line: number
  /** In words, by field. */
  readonly cells: Readonly<Partial<Record<FieldId, string>>>
  readonly institution: string | null
  /**
   * How it was found, where there is more to say than which school it is. official: it is that
   * program of the school. no-such-program: the list names the school by its number, and the
   * federal files have no such program there.
   */
  readonly found:
    | { readonly is: 'official' | 'no-such-program' | 'guess' }
    /** "UNITID 999999": no school of the directory has it. */
    | { readonly is: 'unknown-number'; readonly number: string }
    | null
}

/** A program of one of the person's lists: what its list says that it is, and what it sounds like where that says nothing. */
export interface OwnProgramKind {
  readonly key: ProgramKey
  readonly name: string
  readonly provider: { readonly name: string; readonly city: string; readonly state: string }
  /** Null where the list gives none. */
  readonly cip: string | null
  /** 0 where the list does not state it. */
  readonly awardLevel: number
  /** The award as the list writes it. */
  readonly credential: string
  /** Guessed from the name; null where the list tells it, or nothing does. */
  readonly field: { readonly cip: string; readonly title: string } | null
  readonly award: number | null
}

export interface OwnImported {
  readonly list: OwnList
  readonly rejected: number
}
