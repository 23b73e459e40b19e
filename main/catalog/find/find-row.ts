import type { FindRequest, FindRow } from '../../../data/contract/find.ts'
import type { BareFigure } from '../../../data/figures/figure.ts'
import { costToFinish } from '../../../data/formulas/cost.ts'
import { weeksOfMonths } from '../../../data/formulas/weeks.ts'
import { isOwnList } from '../../../data/listed-program.ts'
import { ONLINE } from '../../../data/program.ts'
import { guessedAward } from '../guesses.ts'
import { figureAt, NONE, type ProgramColumns } from '../index/index-columns.ts'
import type { Institution } from '../index/institutions.ts'
import type { ProgramIndex } from '../index/program-index.ts'
import { reachOfRow } from '../index/reach.ts'
import { keyOfRow } from '../index/row-keys.ts'
import type { Study } from '../index/studies.ts'
import type { Applied } from './applied.ts'
import type { Engine } from './engine.ts'
import type { TextMatch } from './search.ts'

export function findRow(
  { index, exams }: Pick<Engine, 'index' | 'exams'>,
  row: number,
  { occupation }: FindRequest,
  applied: Applied,
  mayFit: boolean,
): FindRow {
  const { columns } = index
  const { match, near, reach } = applied
  const place = columns.study[row] as number
  const study = index.studies[place] as Study
  const school = columns.institution[row] as number
  const institution = index.institutions[school] as Institution
  const awardLevel = columns.awardLevel[row] as number
  const reached = reachOfRow(index, row, reach)
  const listed = index.listed[index.listedAt?.[row] ?? -1]
  const guess = listed && guessedAward(listed)
  const key = keyOfRow(index, row)
  return {
    key,
    origin: !listed ? 'official' : isOwnList(listed.list) ? 'own' : 'listed',
    program: study.title,
    institution: institution.name,
    school: institution.school,
    city: institution.city,
    state: institution.state,
    awardLevel,
    online: ONLINE[columns.online[row] as number] ?? 'not-reported',
    ...(near?.place.position ? { miles: milesFigure(near.miles[school] as number) } : {}),
    ...(reached ? { reach: reached } : {}),
    ...(guess ? { awardGuess: guess.level } : {}),
    ...(institution.closed ? { closed: institution.closed } : {}),
    costToFinish: costOf(index, applied, row),
    months: lengthAt(columns, row),
    completions: figureAt(columns.completions, row),
    payMedian: index.payOfStudies(occupation)[place] ?? payNotKnown(study, occupation),
    occupations: study.occupations,
    exams: exams.of(key, study, awardLevel),
    mayFit,
    ...matchOf(match, study, place),
  }
}

export const costOf = ({ columns }: ProgramIndex, { tuition }: Applied, row: number): BareFigure =>
  costToFinish(figureAt(tuition, row), figureAt(columns.books, row))

/** Straight lines between places that are areas: an estimate, like in a comparison. */
const milesFigure = (miles: number): BareFigure =>
  miles === NONE ? { status: 'not-reported', value: null } : { status: 'estimated', value: miles }

function matchOf(match: TextMatch | null, study: Study, place: number): Pick<FindRow, 'match'> {
  const found = match?.rowMatch(study, place) ?? null
  return found ? { match: found } : {}
}

/** Where the weeks are not those of the months as they stand, they are told beside them. */
function lengthAt({ months, weeks }: ProgramColumns, row: number): BareFigure {
  const shown = figureAt(months, row)
  const counted = weeks.value[row] as number
  if (shown.value === null || shown.high !== undefined || counted === NONE) return shown
  return counted === Math.floor(weeksOfMonths(shown.value)) ? shown : { ...shown, weeks: counted }
}

/** What a program leads to is not known where its list gives no field of study. */
function payNotKnown({ cip, occupations }: Study, chosen: string | null): BareFigure | null {
  const isOpen = cip === null && (chosen === null ? occupations.length === 0 : !occupations.includes(chosen))
  return isOpen ? { status: 'not-reported', value: null } : null
}
