import type { Cell, OccupationFacts } from '../../../data/contract/comparison.ts'
import {
  field,
  type FIELDS,
  type ComparedId,
  type FieldId,
  type OwnId,
} from '../../../data/fields/catalogue.ts'
import type { Figure, Note, Unit } from '../../../data/figures/figure.ts'
import { milesFigure } from './miles.ts'
import { costAfterAid, costPerMonth } from './derived-costs.ts'
import { aheadAfterFigure, paybackFigure } from './payback-figures.ts'
import type { UserProvidedCode, UserProvidedText } from './resolved-program.ts'
import type { Context } from './context.ts'
import { catalogProvenance } from './make-figure.ts'
import type { Coded, SourceCode, SourceText, Worded } from './program-source.ts'
import type { FigureNotes, ProgramFigure, ProgramText, SchoolFigure, SchoolText } from './stored-cells.ts'
import type { ColumnModel } from './column-model.ts'
import { stateRuleCell } from './state-rule-cell.ts'

/** Those of the catalogs that programs are read from; the first one leads. */
export type Contexts = readonly [Context, ...Context[]]

type MakeCell = (model: ColumnModel) => Cell

/**
 * How each compared field becomes a cell. A field that is declared without one
 * does not compile. A null instead means: no such row in this comparison.
 */
export const CELLS: Readonly<Record<ComparedId, (contexts: Contexts) => MakeCell | null>> = {
  cip: () => text('cip'),
  city: () => text('city'),
  // That every school is open is no row to read.
  schoolStatus: (contexts) =>
    contexts.some(({ hasClosed }) => hasClosed)
      ? ({ resolved }) => ({ kind: 'category', words: 'schoolStatus', ...resolved.schoolStatus() })
      : null,
  control: () => ofSchool('control', 'control'),
  federalAid: () => ofSchool('federalAid', 'federal_aid'),
  phone: () => text('phone'),
  website: () => text('website'),

  miles: ([{ from }]) => (from ? figure('miles', milesFigure) : null),
  grants: ofUserProvided('grants', () => figure('cents', ({ costs }) => costs.grants)),
  scholarships: ofUserProvided('scholarships', () => figure('cents', ({ costs }) => costs.scholarships)),
  costAfterAid: ([{ overrides }]) =>
    overrides.tells('grants') || overrides.tells('scholarships') ? figure('cents', costAfterAid) : null,
  costPerMonth: () => figure('cents', costPerMonth),
  examIncluded: ofUserProvided('examIncluded', () => category('examIncluded')),
  refund: ofUserProvided('refund', () => text('refund')),
  startDates: ofUserProvided('startDates', () => text('startDates')),
  enrolls: ofUserProvided('enrolls', () => category('enrolls')),
  evening: ofUserProvided('evening', () => category('evening')),
  transfer: ofUserProvided('transfer', () => category('transfer')),
  accredited: ofUserProvided('accredited', () => category('accredited')),
  handsOn: ofUserProvided('handsOn', () => category('handsOn')),
  practicum: ofUserProvided('practicum', () => category('practicum')),
  passRate: ofUserProvided('passRate', () =>
    figure('percent', ({ resolved }) => resolved.figure('passRate')),
  ),
  placement: ofUserProvided('placement', () =>
    figure('percent', ({ resolved }) => resolved.figure('placement')),
  ),

  costToCredential: ofCredential((costs) => costs.total),
  costToFinish: () => figure('cents', ({ costs }) => costs.finish),
  tuitionAndFees: () => figure('cents', ({ costs }) => costs.tuition),
  books: () => figure('cents', ({ costs }) => costs.books),
  exam: ofCredential((costs) => costs.exam),
  membership: ofCredential((costs) => costs.membership),
  renewal: ofCredential((costs) => costs.renewal),

  months: () => figure('months', ({ resolved }) => resolved.figure('months')),
  hours:
    () =>
    ({ resolved }) => ({ kind: 'figure', figure: resolved.figure('hours'), unit: resolved.hoursUnit }),
  online: () => category('online'),

  awardLevel: () => category('awardLevel'),
  maySit:
    () =>
    ({ verdicts, isFieldKnown }) =>
      verdicts.length > 0 || isFieldKnown
        ? { kind: 'verdicts', verdicts }
        : { kind: 'text', text: null, figure: FIELD_NOT_KNOWN },
  stateRule: () => stateRuleCell,
  meetsState: ofUserProvided('meetsState', () => category('meetsState')),

  completions: () => figure('awards', ({ resolved }) => resolved.figure('completions')),
  completionsBefore: ofFew(
    'completionsBefore',
    ofProgram('completionsBefore', 'completions_before', { unknown: 'not-listed-earlier' }),
  ),
  graduationRate: () => figure('percent', ({ resolved }) => resolved.figure('graduationRate')),
  // The agency counts them, so no school is asked where they are missing.
  schoolEarnings: ofFew(
    'schoolEarnings',
    ofSchool('schoolEarnings', 'earnings', {
      about: 'school-earnings',
      unknown: 'not-published',
      people: (row) => row.earnings_count,
    }),
  ),
  fieldEarnings: ofFew(
    'fieldEarnings',
    ofProgram('fieldEarnings', 'field_earnings', {
      about: (row) => ({ code: 'field-earnings', params: { years: row.field_earnings_years ?? 0 } }),
      unknown: 'not-published',
      people: (row) => row.field_earnings_count ?? null,
    }),
  ),

  occupation: () => occupationsCell,
  payP10: ofWage('p10'),
  payP25: ofWage('p25'),
  payMedian: ofWage('median'),
  payP75: ofWage('p75'),
  payP90: ofWage('p90'),
  // Without present pay there is nothing to set entry pay against: no row, rather than one of dashes.
  payback: ofPresentPay(paybackFigure),
  aheadAfter: ofPresentPay(aheadAfterFigure),

  employment: ofOutlook('jobs', (facts) => facts.outlook?.baseEmployment),
  employmentTarget: ofOutlook('jobs', (facts) => facts.outlook?.targetEmployment),
  growth: ofOutlook('percent', (facts) => facts.outlook?.growth),
  openings: ofOutlook('jobs', (facts) => facts.outlook?.openings),
  entryEducation: () => byOccupation(ofOccupation(entryEducation), 'text'),
}

function figure(unit: Unit, make: (model: ColumnModel) => Figure): MakeCell {
  return (model) => ({ kind: 'figure', figure: make(model), unit })
}

/** Of a field that not every catalog has a source of: then no row, rather than one of dashes. */
function ofFew(id: FieldId, make: MakeCell) {
  return (contexts: Contexts): MakeCell | null =>
    contexts.some(({ provenanceTable }) => provenanceTable.provenance(id, 'known').length > 0) ? make : null
}

type KindOf<Id extends ComparedId> = Extract<(typeof FIELDS)[number], { readonly id: Id }>['kind']

type ColumnOf<Id extends ComparedId, Figures, Texts> = KindOf<Id> extends 'figure' ? Figures : Texts

/**
 * What a column of `institutions` says, whichever program of the school is looked at: a
 * figure, a text or a code, as the field is declared.
 */
function ofSchool<Id extends ComparedId>(
  id: Id,
  column: ColumnOf<Id, SchoolFigure, SchoolText>,
  notes?: FigureNotes,
): MakeCell {
  return asDeclared(id, {
    figure: ({ resolved }) => resolved.schoolFigure(id, column as SchoolFigure, notes),
    code: ({ resolved }) => resolved.schoolCode(id, column as SchoolText),
    text: ({ resolved }) => resolved.schoolText(id, column as SchoolText),
  })
}

/** The same of a column of `programs`, or of `field_earnings` ("field_debt"). */
function ofProgram<Id extends ComparedId>(
  id: Id,
  column: ColumnOf<Id, ProgramFigure, ProgramText>,
  notes?: FigureNotes,
): MakeCell {
  return asDeclared(id, {
    figure: ({ resolved }) => resolved.programFigure(id, column as ProgramFigure, notes),
    code: ({ resolved }) => resolved.programCode(id, column as ProgramText),
    text: ({ resolved }) => resolved.programText(id, column as ProgramText),
  })
}

interface Says {
  figure(model: ColumnModel): Figure
  code(model: ColumnModel): Coded
  text(model: ColumnModel): Worded
}

function asDeclared(id: ComparedId, says: Says): MakeCell {
  const { kind, unit, words = id } = field(id)
  switch (kind) {
    case 'figure':
      if (!unit) throw new RangeError(`The field "${id}" has no unit`)
      return figure(unit, says.figure)
    case 'category':
      return (model) => ({ kind, words, ...says.code(model) })
    default:
      return (model) => ({ kind: 'text', ...says.text(model) })
  }
}

/** No row before somebody told one. */
function ofUserProvided(id: OwnId, make: () => MakeCell) {
  return ([{ overrides }]: Contexts): MakeCell | null => (overrides.tells(id) ? make() : null)
}

function text(id: SourceText | UserProvidedText): MakeCell {
  return ({ resolved }) => ({ kind: 'text', ...resolved.text(id) })
}

function category(id: SourceCode | UserProvidedCode): MakeCell {
  const { words = id } = field(id)
  return ({ resolved }) => ({ kind: 'category', words, ...resolved.code(id) })
}

function ofCredential(read: (costs: NonNullable<ColumnModel['costs']['credential']>) => Figure) {
  return ([{ credential }]: Contexts): MakeCell | null =>
    credential &&
    (({ costs }) => {
      if (!costs.credential) throw new Error('A credential was chosen, so its costs were computed')
      return { kind: 'figure', figure: read(costs.credential), unit: 'cents' }
    })
}

function ofOutlook(unit: Unit, read: (facts: OccupationFacts) => Figure | undefined) {
  return () =>
    byOccupation(
      ofOccupation((_, facts) => ({ kind: 'figure', figure: read(facts) ?? missing('not-published'), unit })),
      unit,
    )
}

/** Of the newest vintage; an area without a wage never shows the nation's. */
function ofWage(point: 'p10' | 'p25' | 'median' | 'p75' | 'p90') {
  return () =>
    byOccupation(
      ofOccupation(({ area }, facts) => {
        const wage = facts.wages[0]?.[point]
        return {
          kind: 'figure',
          figure: wage ?? missing('no-wage-in-area', { area: area.title }),
          unit: 'cents',
        }
      }),
      'cents',
    )
}

function ofPresentPay(make: (model: ColumnModel, facts: OccupationFacts) => Figure) {
  return ([{ request }]: Contexts): MakeCell | null =>
    request.presentPay === null
      ? null
      : byOccupation(
          (model, facts) => ({ kind: 'figure', figure: make(model, facts), unit: 'months' }),
          'months',
        )
}

function missing(code: string, params?: Note['params']): Figure {
  const notes: Note[] = [params ? { code, params } : { code }]
  return { status: 'not-reported', value: null, provenance: [], notes }
}

/** Of a program whose field of study nobody told: what it leads to is to be asked. */
const FIELD_NOT_KNOWN: Figure = missing('field-not-known')

/** Occupations that a list names itself stand, whatever the field is. */
function occupationsCell({ occupations, isFieldKnown }: ColumnModel): Cell {
  return occupations.length > 0 || isFieldKnown
    ? { kind: 'occupations', occupations }
    : { kind: 'text', text: null, figure: FIELD_NOT_KNOWN }
}

/**
 * Pay and outlook follow the active occupation. Without one the cell lists the
 * program's occupations, and none is picked in silence; a program that does not
 * lead to the active one has nothing to show, and one whose field is not known may lead to it.
 */
function byOccupation(
  make: (model: ColumnModel, facts: OccupationFacts) => Cell,
  unit: Unit | 'text',
): MakeCell {
  const none = ofOccupation((_, { title }): Cell => {
    const notes: Note[] = [{ code: 'other-occupation', params: { occupation: title } }]
    const figure: Figure = { status: 'not-applicable', value: null, provenance: [], notes }
    return unit === 'text' ? { kind: 'text', text: null, figure } : { kind: 'figure', figure, unit }
  })
  const unknown: Cell =
    unit === 'text'
      ? { kind: 'text', text: null, figure: FIELD_NOT_KNOWN }
      : { kind: 'figure', figure: FIELD_NOT_KNOWN, unit }
  return (model) => {
    const facts = model.context.occupation
    const { occupations, isFieldKnown } = model
    if (!facts) return occupations.length > 0 || isFieldKnown ? { kind: 'occupations', occupations } : unknown
    if (occupations.includes(facts.soc)) return make(model, facts)
    return isFieldKnown ? none(model, facts) : unknown
  }
}

/** What is the same for all programs of a context is made once for them. */
function ofOccupation(
  make: (context: Context, facts: OccupationFacts) => Cell,
): (model: ColumnModel, facts: OccupationFacts) => Cell {
  const made = new Map<Context, Cell>()
  return ({ context }, facts) => {
    let cell = made.get(context)
    if (!cell) made.set(context, (cell = make(context, facts)))
    return cell
  }
}

function entryEducation(context: Context, facts: OccupationFacts): Cell {
  const education = facts.outlook?.entryEducation ?? null
  const notes: Note[] = education === null ? [{ code: 'not-published' }] : []
  return {
    kind: 'text',
    text: education,
    figure: {
      ...catalogProvenance(
        { provenanceTable: context.occupationProvenance },
        'entryEducation',
        education !== null,
      ),
      ...(notes.length > 0 ? { notes } : {}),
    },
  }
}
