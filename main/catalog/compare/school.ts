import { statusOf, type Figure } from '../../../data/figures/figure.ts'
import type { Place } from './program-source.ts'
import type { InstitutionRow } from './read-programs.ts'
import type { Context } from './context.ts'
import { makeFigure, statusNotes } from './make-figure.ts'

/** What is true of a whole school, whichever of its programs is looked at. */

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
