import type { FieldId } from '../../../data/fields/catalogue.ts'
import { statusOf, type Figure } from '../../../data/figures/figure.ts'
import type { Coded, Place, Worded } from './program-source.ts'
import type { InstitutionRow } from './read-programs.ts'
import type { Context } from './context.ts'
import { catalogProvenance, makeFigure, statusNotes } from './make-figure.ts'

/** What is true of a whole school, whichever of its programs is looked at. */

type ColumnWith<Value> = {
  [N in keyof InstitutionRow]: InstitutionRow[N] extends Value ? N : never
}[keyof InstitutionRow]
/** Columns of `institutions` that hold a text or a code. */
export type SchoolText = ColumnWith<string | null>
/** Columns of `institutions` that hold a figure. */
export type SchoolFigure = {
  [N in keyof InstitutionRow]: `${N}_status` extends keyof InstitutionRow ? N : never
}[keyof InstitutionRow]

/** A text as its column has it; none where it is empty. */
export function schoolText(
  context: Context,
  school: InstitutionRow,
  field: FieldId,
  column: SchoolText,
): Worded {
  const text = school[column] || null
  return { text, figure: catalogProvenance(context, field, text !== null) }
}

export function schoolCode(
  context: Context,
  school: InstitutionRow,
  field: FieldId,
  column: SchoolText,
): Coded {
  const code = school[column] ?? 'not-reported'
  return { code, figure: catalogProvenance(context, field, code !== 'not-reported') }
}

/** Notes on a figure of a school: what it is of, and why it is unknown where it is. */
export interface SchoolNotes {
  readonly about?: string
  /** Absent: the school can be asked. */
  readonly unknown?: string
}

export function schoolFigure(
  { provenanceTable }: Context,
  school: InstitutionRow,
  field: FieldId,
  column: SchoolFigure,
  { about = 'whole-school', unknown }: SchoolNotes = {},
): Figure {
  const status = statusOf(school[`${column}_status`])
  const why = unknown ? { code: unknown } : { code: 'not-reported', params: { institution: school.name } }
  return makeFigure({ status, value: school[column] }, provenanceTable.provenance(field, status), [
    { code: about },
    ...statusNotes(status),
    ...(status === 'not-reported' ? [why] : []),
  ])
}

export function graduationRate({ provenanceTable }: Context, school: InstitutionRow): Figure {
  const status = statusOf(school.graduation_rate_status)
  const cohort = school.graduation_cohort
  return makeFigure(
    { status, value: school.graduation_rate },
    provenanceTable.provenance('graduationRate', status, { cohort }),
    [
      { code: cohort === null ? 'whole-school' : `whole-school-${cohort}` },
      ...statusNotes(status),
      ...(status === 'not-reported' ? [{ code: 'not-reported', params: { institution: school.name } }] : []),
    ],
  )
}

/** The directory's position of it. */
export function schoolPlace(
  { provenanceTable }: Context,
  { latitude, longitude }: InstitutionRow,
): Place | null {
  if (latitude === null || longitude === null) return null
  const provenance = provenanceTable
    .provenance('institution', 'known')
    .map(({ source }) => ({ source, columns: 'LATITUDE, LONGITUD' }))
  return { position: { latitude, longitude }, provenance }
}
