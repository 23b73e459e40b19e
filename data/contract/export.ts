import * as v from 'valibot'
import { DEFAULT_ROWS } from '../comparison-state.ts'
import { LARGEST_CHART, LARGEST_CHARTS, LARGEST_MAP, MOST_CHARTS, MOST_ON_HANDOUT } from '../export-limits.ts'
import { LANGUAGES } from '../messages/languages.ts'
import { MOST_PICTURE } from '../picture-size.ts'
import { MOST_COMPARED } from '../program.ts'
import { SHOWN } from '../rows.ts'
import type { ReadOnly } from '../read-only.ts'
import { RowsSchema } from './case.ts'
import { CompareInputSchema } from './comparison.ts'
import { ProgramKeySchema } from './find.ts'
import { JobsCompareSchema } from './job-comparison.ts'
import { madeWords } from './texts.ts'

/** What may go into any rendering of a comparison. */
const WHAT = {
  show: v.optional(v.picklist(SHOWN), 'all'),
  /** The person's own order of rows, without those they hid; all rows in their own order where it is left out. */
  rows: v.optional(RowsSchema, DEFAULT_ROWS),
  /** What the person told of themselves and what follows from it; a file travels, so only when asked for. */
  personal: v.optional(v.boolean(), false),
  /** Of the document; the setting's where it is left out. */
  language: v.optional(v.picklist(LANGUAGES)),
}

/** Columns that a spreadsheet has beside each figure. */
const BESIDE = {
  status: v.optional(v.boolean(), true),
  source: v.optional(v.boolean(), false),
  asOf: v.optional(v.boolean(), false),
}

/** across: as on screen, attributes down and what is compared across. rows: a row each. */
const LAYOUT = v.optional(v.picklist(['across', 'rows']), 'across')

/** A list of any length may go into a CSV file; what is laid out for people holds what is compared. */
const COMPARED = {
  ...CompareInputSchema.entries,
  programs: v.pipe(v.array(ProgramKeySchema), v.minLength(1), v.maxLength(MOST_COMPARED)),
}

export const ExportInputSchema = v.strictObject({
  ...CompareInputSchema.entries,
  ...WHAT,
  ...BESIDE,
  layout: LAYOUT,
})
export type ExportRequest = ReadOnly<v.InferOutput<typeof ExportInputSchema>>

/** Tables for programs: every field, whatever is in view. */
export const PackageInputSchema = v.strictObject({
  ...CompareInputSchema.entries,
  personal: WHAT.personal,
  language: WHAT.language,
})

/** The person's notes on the open case. */
const NOTES = { notes: v.optional(v.boolean(), false) }

export const WorkbookInputSchema = v.strictObject({ ...COMPARED, ...WHAT, ...BESIDE, ...NOTES })

const TEXT = {
  ...COMPARED,
  ...WHAT,
  ...NOTES,
  /** A number at each figure, and the list of sources with their dates at the end. */
  sources: v.optional(v.boolean(), true),
}
export const TextInputSchema = v.strictObject(TEXT)

/** Beneath a chart: its sources are as many as its programs' lists and a few more. */
const MOST_LINES = 60

const Side = v.pipe(v.number(), v.finite(), v.minValue(1), v.maxValue(10_000))

/** A chart as the screen draws it for paper; the program looks into it before it embeds it (main/export/svg.ts). */
const ChartSchema = v.strictObject({
  title: madeWords(2_000),
  /** How to read it, and its sources, a line each. */
  foot: v.optional(
    v.pipe(
      v.array(madeWords(2_000)),
      v.maxLength(1_000),
      v.transform((lines) => lines.slice(0, MOST_LINES)),
    ),
    [],
  ),
  svg: v.pipe(v.string(), v.maxLength(LARGEST_CHART)),
  /** Pixels; only their ratio counts. */
  width: Side,
  height: Side,
})

const ChartsSchema = v.optional(
  v.pipe(
    v.array(ChartSchema),
    v.maxLength(MOST_CHARTS),
    v.check((charts) => charts.reduce((sum, { svg }) => sum + svg.length, 0) <= LARGEST_CHARTS),
  ),
  [],
)

/** A map as the screen draws it for paper, each program by the number of its column (from 1). */
const MapSchema = v.strictObject({
  svg: v.pipe(v.string(), v.maxLength(LARGEST_MAP)),
  /** Pixels; only their ratio counts. */
  width: Side,
  height: Side,
  /** Keys of the programs that are on it. */
  drawn: v.pipe(v.array(ProgramKeySchema), v.minLength(1), v.maxLength(MOST_COMPARED)),
  /** Is the place where the person lives on it? */
  hasHome: v.boolean(),
})

export const PageInputSchema = v.strictObject({
  ...TEXT,
  charts: ChartsSchema,
  /** Null: none was asked for, or no program has a place. */
  map: v.optional(v.nullable(MapSchema), null),
  /** A page for each school with what to ask it. */
  questions: v.optional(v.boolean(), false),
})

/** One page for a client: no more programs than it holds, since none is left out in silence. */
const HANDOUT = {
  ...CompareInputSchema.entries,
  programs: v.pipe(v.array(ProgramKeySchema), v.minLength(1), v.maxLength(MOST_ON_HANDOUT)),
  personal: WHAT.personal,
  language: WHAT.language,
}
export const HandoutInputSchema = v.strictObject(HANDOUT)
export const HandoutPageInputSchema = v.strictObject({ ...HANDOUT, to: v.picklist(['printer', 'pdf']) })
export type HandoutRequest = ReadOnly<v.InferOutput<typeof HandoutInputSchema>>

export type TextRequest = ReadOnly<v.InferOutput<typeof TextInputSchema>>
export type PageRequest = ReadOnly<v.InferOutput<typeof PageInputSchema>>
export type PageMap = ReadOnly<v.InferOutput<typeof MapSchema>>
export type PageChart = ReadOnly<v.InferOutput<typeof ChartSchema>>

/** A comparison for a clipboard. */
export interface ExportTexts {
  /** With its styles inside each element, as mail programs want it; loads nothing. */
  readonly html: string
  /** The same without any marks. */
  readonly text: string
  readonly markdown: string
}

/** How a document reached the person: written under Electron, offered as a download by the preview. */
export type Delivery =
  | { readonly outcome: 'saved'; readonly path: string }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'download'; readonly url: string; readonly name: string }

/** How a page reached paper. page: an address of the preview that the screen opens and the browser prints. */
export type Printed =
  | Exclude<Delivery, { readonly outcome: 'download' }>
  | { readonly outcome: 'printed' }
  | { readonly outcome: 'page'; readonly url: string }

/** What an export makes, before a host hands it over. */
export interface ExportDocument {
  readonly name: string
  readonly mime: string
  readonly bytes: Uint8Array
}

/** Jobs side by side, as a file or on paper. */
export const JobsExportSchema = v.strictObject({
  ...JobsCompareSchema.entries,
  to: v.picklist(['csv', 'xlsx', 'pdf', 'printer']),
  /** Of a CSV. */
  layout: LAYOUT,
  /** Of what goes on paper. */
  charts: ChartsSchema,
  /** Where the person lives, more closely than their state; a file travels, so only when asked for. */
  personal: WHAT.personal,
  language: WHAT.language,
})
export const JobsTextSchema = v.omit(JobsExportSchema, ['to', 'layout', 'charts'])
export type JobsTextRequest = ReadOnly<v.InferOutput<typeof JobsTextSchema>>

/** A chart that the screen drew. */
export const PictureSchema = v.strictObject({
  /** Of the file, without its ending. */
  name: madeWords(300),
  kind: v.picklist(['png', 'svg']),
  /** Base64. */
  bytes: v.pipe(v.string(), v.maxLength(MOST_PICTURE), v.base64()),
})
