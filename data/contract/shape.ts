import * as v from 'valibot'
import { ENCODINGS, type Encoding } from './encodings.ts'

/**
 * What is done to the rows of a person's table before its columns are mapped, in the order in which
 * it is done. Pathwise does what it recognises; each may be decided otherwise, and each that leaves
 * rows out is also the reason that stands beside them.
 */
export const SHAPE_STEPS = [
  /** Letters that were written as UTF-8 twice are mended. */
  'mended',
  /** Sheets of the same columns are read as one table. */
  'together',
  /** Programs stand side by side: columns are read as rows. */
  'across',
  /** What a merged cell says counts for each row that it covers. */
  'merged',
  'heading-again',
  'total-row',
  'note-row',
  /** A row of one cell is the heading of those below it, and becomes a column. */
  'sections',
  /** Blank cells say what the cell above them says. */
  'filled',
  'same-row',
] as const
export type ShapeStepId = (typeof SHAPE_STEPS)[number]

/** The last line that a spreadsheet has. */
const LAST_LINE = 1_048_576

/** What a person decided about how a table is to be read; nothing: as Pathwise recognises it. */
export const ShapeChoicesSchema = v.strictObject({
  /** Line of the heading. */
  heading: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LAST_LINE))),
  encoding: v.nullable(v.picklist(ENCODINGS)),
  /** Steps to be done, or not. */
  steps: v.record(v.picklist(SHAPE_STEPS), v.boolean()),
})
export interface ShapeChoices {
  readonly heading: number | null
  readonly encoding: Encoding | null
  readonly steps: Readonly<Partial<Record<ShapeStepId, boolean>>>
}

export const NO_CHOICES: ShapeChoices = { heading: null, encoding: null, steps: {} }

export interface ShapeStep {
  readonly id: ShapeStepId
  readonly isDone: boolean
  /** Rows, cells, areas or sheets that it is about. */
  readonly count: number
  /** Of columns or sheets that it is about, as a list to read; '' where it is about rows. */
  readonly names: string
}

/** What is worth knowing of a file, and nothing can be decided about. */
export interface ShapeFact {
  readonly id: 'formulas' | 'unreadable-letters' | 'hidden-sheets' | 'two-headings'
  readonly count: number
  /** Names of sheets, or the column or cell of the first of the cells. */
  readonly names: string
  /** Of the first of the cells; 0 where it is about none. */
  readonly line: number
}

/** How a table was read. */
export interface TableShape {
  /** Line of the heading. */
  readonly heading: number
  /** The first rows, one of which is the heading, each in a few words. */
  readonly firstRows: readonly { readonly line: number; readonly text: string }[]
  /** Null of a workbook, which says it by itself, and of what was pasted. */
  readonly encoding: { readonly is: Encoding; readonly isSure: boolean } | null
  readonly steps: readonly ShapeStep[]
  readonly facts: readonly ShapeFact[]
}
