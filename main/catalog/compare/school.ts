import { statusOf, type Figure, type Note, type Provenance } from '../../../data/figures/figure.ts'
import { SMALL_GROUP } from '../../../data/figures/group.ts'
import { closingOf, OPEN, UNDATED, type SchoolClosing } from '../../../data/school-closing.ts'
import type { Coded, Place } from './program-source.ts'
import type { InstitutionRow } from './read-programs.ts'
import { ZIP_SOURCE } from '../zip-places.ts'
import type { Context } from './context.ts'
import { makeFigure, provenanceOnly, statusNotes, withNotes } from './make-figure.ts'

/** What is true of a whole school, whichever of its programs is looked at. */

export function graduationRate({ provenanceTable }: Context, school: InstitutionRow): Figure {
  const status = statusOf(school.graduation_rate_status)
  const cohort = school.graduation_cohort
  return makeFigure(
    { status, value: school.graduation_rate },
    provenanceTable.provenance('graduationRate', status, { cohort }),
    [
      { code: cohort === null ? 'whole-school' : `whole-school-${cohort}` },
      ...peopleNotes(school.graduation_rate, school.graduation_cohort_size),
      ...statusNotes(status),
      ...(status === 'not-reported' ? [{ code: 'not-reported', params: { institution: school.name } }] : []),
    ],
  )
}

/** Open, closed, or part of another one; with the day and the name in the notes. */
export function schoolStatus({ provenanceTable }: Context, school: InstitutionRow): Coded {
  const closing = closingOf(school)
  const isTold = closing !== null || school.closed_on === OPEN
  const provenance = provenanceTable.provenance('schoolStatus', isTold ? 'known' : 'not-reported')
  const code = closing ? (closing.on === '' ? 'merged' : 'closed') : isTold ? 'open' : 'not-reported'
  return {
    code,
    figure: withNotes(provenanceOnly(provenance, isTold), closing ? closingNotes(closing, school.name) : []),
  }
}

function closingNotes({ on, into }: SchoolClosing, institution: string): Note[] {
  const told = on === UNDATED ? 'undated' : /^\d{4}$/.test(on) ? 'year' : 'day'
  return [
    ...(on === '' ? [] : [{ code: 'school-closed', params: { institution, on: told, asOf: on } }]),
    ...(into === '' ? [] : [{ code: 'school-merged', params: { institution, into } }]),
  ]
}

/** How many people stand behind a figure of them; of a figure that is not there, nothing. */
export function peopleNotes(value: number | null, people: number | null): Note[] {
  if (value === null) return []
  if (people === null) return [{ code: 'people-not-told' }]
  return [{ code: people < SMALL_GROUP ? 'small-group' : 'people', params: { people } }]
}

/**
 * Where it is: by the directory, or by its ZIP where that position is missing or too far from it.
 * The directory has one point a school, whatever other campuses it has.
 */
export function schoolPlace(
  { provenanceTable, zips }: Context,
  { zip, latitude, longitude, position_of }: InstitutionRow,
): Place | null {
  const papers = (columns: string): Provenance[] =>
    provenanceTable.provenance('institution', 'known').map(({ source }) => ({ source, columns }))
  const main: Note = { code: 'main-campus' }
  if (latitude !== null && longitude !== null && position_of === 'directory')
    return {
      position: { latitude, longitude },
      provenance: papers('LATITUDE, LONGITUD'),
      notes: [main],
    }
  const own = zips?.at(zip)
  if (!own) return null
  return {
    position: own.position,
    provenance: [...papers('ZIP'), { source: ZIP_SOURCE.id, columns: 'INTPTLAT, INTPTLONG' }],
    notes: [main, { code: latitude === null ? 'position-not-told' : 'position-far-from-zip' }],
  }
}
