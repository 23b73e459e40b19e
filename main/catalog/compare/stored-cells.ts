import type { FieldId } from '../../../data/fields/catalogue.ts'
import { statusCode, statusOf, type Figure, type Note } from '../../../data/figures/figure.ts'
import { PARTS, type PartName } from '../../storage/schema/tables.ts'
import type { Context } from './context.ts'
import { makeFigure, provenanceOnly, statusNotes } from './make-figure.ts'
import type { Coded, Worded } from './program-source.ts'
import type { InstitutionRow, ProgramRow } from './read-programs.ts'
import { peopleNotes } from './school.ts'

/** What a column of the catalog says of a school, or of a program of the official files, as a cell shows it. */

type TextColumn<Row> = {
  [N in keyof Row]: Row[N] extends string | null ? N : never
}[keyof Row]
type FigureColumn<Row> = {
  [N in keyof Row]: N extends string ? (`${N}_status` extends keyof Row ? N : never) : never
}[keyof Row]

/** Columns of `institutions` that hold a text or a code, and those that hold a figure. */
export type SchoolText = TextColumn<InstitutionRow>
export type SchoolFigure = FigureColumn<InstitutionRow>
/** The same of a program's own row; what is of its field of study at the school is called "field_...". */
export type ProgramText = Exclude<TextColumn<ProgramRow>, keyof InstitutionRow>
export type ProgramFigure = Exclude<FigureColumn<ProgramRow>, keyof InstitutionRow>

/** Either row, with what a column may be of both. */
type StoredRow = InstitutionRow & Partial<ProgramRow>

/** Notes on a figure: what it is of, and why it is unknown where it is. */
export interface FigureNotes {
  readonly about?: string | ((row: StoredRow) => Note)
  /** Absent: the school can be asked. */
  readonly unknown?: string
  /** How many people it is of; absent: it is of none. */
  readonly people?: (row: StoredRow) => number | null
}

/** A text as its column has it; none where it is empty. */
export function storedText(
  context: Context,
  row: StoredRow,
  field: FieldId,
  column: SchoolText | ProgramText,
): Worded {
  const text = row[column] || null
  return { text, figure: reported(context, row, field, column, text !== null) }
}

export function storedCode(
  context: Context,
  row: StoredRow,
  field: FieldId,
  column: SchoolText | ProgramText,
): Coded {
  const code = row[column] ?? 'not-reported'
  return { code, figure: reported(context, row, field, column, code !== 'not-reported') }
}

/** Where several programs share no row of it (earnings by field of study), it is not reported. */
export function storedFigure(
  { provenanceTable }: Context,
  row: StoredRow,
  field: FieldId,
  column: SchoolFigure | ProgramFigure,
  { about, unknown, people }: FigureNotes,
): Figure {
  const status = statusOf(row[`${column}_status`] ?? NOT_REPORTED)
  const why = unknown ? { code: unknown } : { code: 'not-reported', params: { institution: row.name } }
  return makeFigure(
    { status, value: row[column] ?? null },
    provenanceTable.provenance(field, status, fromOf(row, column)),
    [
      ...(about === undefined ? [] : [typeof about === 'string' ? { code: about } : about(row)]),
      ...(people ? peopleNotes(row[column] ?? null, people(row)) : []),
      ...statusNotes(status),
      ...(status === 'not-reported' ? [why] : []),
    ],
  )
}

const NOT_REPORTED = statusCode('not-reported')

function reported(
  { provenanceTable }: Context,
  row: StoredRow,
  field: FieldId,
  column: SchoolText | ProgramText,
  isReported: boolean,
): Figure {
  const status = isReported ? 'known' : 'not-reported'
  return provenanceOnly(provenanceTable.provenance(field, status, fromOf(row, column)), isReported)
}

const isOf = (part: PartName, column: string) => column in PARTS[part]

/** Which dataset, or which slot of it, a program's column is of, where that differs from program to program. */
function fromOf(row: StoredRow, column: string) {
  if (isOf('completions', column)) return { dataset: row.completions_source ?? null }
  if (isOf('completions-before', column)) return { dataset: row.completions_before_source ?? null }
  if (isOf('online', column)) return { dataset: row.distance_source ?? null }
  return isOf('program-prices', column) ? { slot: row.price_slot ?? null } : {}
}
