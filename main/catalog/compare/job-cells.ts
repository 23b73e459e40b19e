import type { Database } from 'better-sqlite3'
import type { Area } from '../../../data/area.ts'
import type { Cell, OccupationFacts } from '../../../data/contract/comparison.ts'
import { field } from '../../../data/fields/catalogue.ts'
import type { Figure, Note, Provenance } from '../../../data/figures/figure.ts'
import { ofAllWorkers } from '../../../data/format/of-all-workers.ts'
import type { JobRowId } from '../../../data/job-rows.ts'
import type { Wish } from '../../../data/near-programs.ts'
import { credentialsOf } from '../../../data/rules/credentials.ts'
import { LOOKED_UP } from '../../../data/rules/licence.ts'
import { readRows } from '../../storage/read-rows.ts'
import { educationFigure } from '../occupation-details.ts'
import { provenanceTableOf } from '../provenance.ts'
import { provenanceOnly, withNotes } from './make-figure.ts'
import type { ProgramsOfJob } from './leading-programs.ts'
import { ruleCell } from './state-rule-cell.ts'

/** What the cells of a job are made of. */
export interface JobColumn {
  readonly db: Database
  /** With the pay of the nation. */
  readonly facts: OccupationFacts
  /** Whose pay stands beside it; null: none. */
  readonly area: Area | null
  /** With the pay of that area. */
  readonly there: OccupationFacts | null
  /** Where the person lives; null: not told. */
  readonly state: string | null
  readonly programs: ProgramsOfJob
}

/** Null: no such row in this comparison. */
type MakeCell = (column: JobColumn) => Cell | null

/** How each row of the comparison of jobs becomes a cell; one without does not compile. */
export const JOB_CELLS: Readonly<Record<JobRowId, MakeCell>> = {
  areaPayP10: ofArea('p10'),
  areaPayP25: ofArea('p25'),
  areaPayMedian: ofArea('median'),
  areaPayP75: ofArea('p75'),
  areaPayP90: ofArea('p90'),
  payP10: ofNation('p10'),
  payP25: ofNation('p25'),
  payMedian: ofNation('median'),
  payP75: ofNation('p75'),
  payP90: ofNation('p90'),
  employment: ofOutlook('employment', (outlook) => outlook.baseEmployment),
  employmentTarget: ofOutlook('employmentTarget', (outlook) => outlook.targetEmployment),
  growth: ofOutlook('growth', (outlook) => outlook.growth),
  openings: ofOutlook('openings', (outlook) => outlook.openings),
  entryEducation: ({ db, facts }) => ({
    kind: 'text',
    text: facts.outlook?.entryEducation ?? null,
    figure: educationFigure(db, facts),
  }),
  experience: asked('experience', 'Work experience in a related occupation'),
  training: asked('training', 'Typical on-the-job training needed to attain competency in the occupation'),
  jobExams: ({ facts }) => {
    const credentials = credentialsOf([facts.soc])
    const read = new Set(credentials.map(({ eligibility }) => eligibility.source))
    const provenance = [...read].map((source): Provenance => ({ source, columns: '' }))
    const figure = provenanceOnly(provenance, credentials.length > 0)
    if (credentials.length === 0)
      return { kind: 'text', text: null, figure: withNotes(figure, [{ code: 'job-exams-not-looked-up' }]) }
    return { kind: 'text', text: credentials.map(({ id }) => id).join(', '), figure }
  },
  stateRule: ({ facts, state }) =>
    ruleCell(LOOKED_UP.includes(facts.soc) ? facts.soc : null, state === null ? null : { state, of: 'home' }),
  programCount: ({ db, programs }) => ({
    kind: 'figure',
    unit: 'programs',
    figure: {
      status: 'known',
      value: programs.total,
      provenance: provenanceTableOf(db).provenance('occupation', 'known'),
      notes: [{ code: 'job-program-count' }],
    },
  }),
  nearestProgram: ofProgram('nearest', 'miles'),
  lowestCost: ofProgram('cheapest', 'cents'),
  shortestProgram: ofProgram('shortest', 'months'),
  examProgram: ofExamProgram,
}

type Point = 'p10' | 'p25' | 'median' | 'p75' | 'p90'

function wage(facts: OccupationFacts | null, point: Point, area: string | null): Cell {
  const figure = facts?.wages[0]?.[point] ?? missing('no-wage-in-area', { area: area ?? '' })
  return { kind: 'figure', unit: 'cents', figure: ofAllWorkers(figure) }
}

function ofArea(point: Point): MakeCell {
  return ({ area, there }) => area && wage(there, point, area.title)
}

function ofNation(point: Point): MakeCell {
  return ({ facts }) => {
    const figure = facts.wages[0]?.[point] ?? missing('not-published')
    return { kind: 'figure', unit: 'cents', figure: ofAllWorkers(figure) }
  }
}

type Outlook = NonNullable<OccupationFacts['outlook']>

function ofOutlook(id: JobRowId, read: (outlook: Outlook) => Figure): MakeCell {
  const { unit = 'jobs' } = field(id)
  return ({ facts }) => ({
    kind: 'figure',
    unit,
    figure: facts.outlook ? read(facts.outlook) : missing('not-published'),
  })
}

/**
 * BLS's own words, which are what the catalog keeps, and their codes (`experience.<code>`).
 * Source: BLS, Employment Projections, definitions of the education and training classification.
 */
const ASKED: Readonly<Record<string, string>> = {
  None: 'none',
  'Less than 5 years': 'under-5-years',
  '5 years or more': '5-years',
  'Internship/residency': 'internship',
  Apprenticeship: 'apprenticeship',
  'Long-term on-the-job training': 'long',
  'Moderate-term on-the-job training': 'moderate',
  'Short-term on-the-job training': 'short',
}

/** What is asked of whoever starts in the job; it is of the same publication as the openings beside it. */
function asked(id: 'experience' | 'training', columns: string): MakeCell {
  return ({ db, facts }) => {
    const source = facts.outlook?.openings.provenance[0]?.source
    const published = askedOf(db, facts.soc, id)
    const provenance = source === undefined ? [] : [{ source, columns }]
    const figure = provenanceOnly(provenance, published !== null)
    const code = ASKED[published ?? '']
    if (code !== undefined) return { kind: 'category', words: id, code, figure }
    const notes: Note[] = published === null ? [{ code: 'not-published' }] : []
    return { kind: 'text', text: published, figure: withNotes(figure, notes) }
  }
}

function askedOf(db: Database, soc: string, column: 'experience' | 'training'): string | null {
  const [row] = readRows(
    db,
    'projections',
    [column],
    `WHERE soc = (SELECT projections_soc FROM occupations WHERE soc = ?) ORDER BY base_year DESC, target_year DESC LIMIT 1`,
    soc,
  )
  return row?.[column] ?? null
}

function ofProgram(wish: Exclude<Wish, 'exam'>, unit: 'miles' | 'cents' | 'months'): MakeCell {
  return ({ programs: { total, found } }) => {
    const answer = found.get(wish)
    if (answer === undefined) return null
    // Programs of its kind, which its own comparison sets beside it, are of one field of study and award.
    if (answer) return { kind: 'figure', unit, figure: answer.cell.figure, of: answer.program }
    return {
      kind: 'figure',
      unit,
      figure: total === 0 ? notApplicable('job-no-program') : missing(`job-none-${wish}`),
    }
  }
}

/** How far it is to the program of the field and award that the job's exam asks for; which exam that is stands with it. */
function ofExamProgram({ programs: { total, exam, found } }: JobColumn): Cell | null {
  const answer = found.get('exam')
  if (answer === undefined) return null
  const of = (figure: Figure): Cell => ({ kind: 'figure', unit: 'miles', figure })
  if (total === 0) return of(notApplicable('job-no-program'))
  if (exam === null) return of(notApplicable('job-no-program-exam'))
  if (!answer) return of(missing('job-none-exam', { exam }))
  const figure = withNotes(answer.cell.figure, [{ code: 'job-may-open', params: { exam } }])
  return { kind: 'figure', unit: 'miles', figure, of: { ...answer.program, exam } }
}

const notApplicable = (code: string): Figure => ({
  status: 'not-applicable',
  value: null,
  provenance: [],
  notes: [{ code }],
})

function missing(code: string, params?: Note['params']): Figure {
  const notes: Note[] = [params ? { code, params } : { code }]
  return { status: 'not-reported', value: null, provenance: [], notes }
}
