import type { Cell, OccupationFacts } from '../../../data/contract/comparison.ts'
import { field, type ComparedId, type FieldId } from '../../../data/fields/catalogue.ts'
import type { Figure, Note, Unit } from '../../../data/figures/figure.ts'
import { stateLicence } from '../../../data/rules/licence.ts'
import { paybackFigure } from './payback.ts'
import type { ProgramRow } from './programs.ts'
import { figureOf, papersOnly, type Context, type View } from './view.ts'

type MakeCell = (context: Context, view: View) => Cell

/**
 * How each compared field becomes a cell. A field that is declared without one
 * does not compile. A null instead means: no such row in this comparison.
 */
export const CELLS: Readonly<Record<ComparedId, (context: Context) => MakeCell | null>> = {
  cip: () => text('cip', ({ row }) => row.cip),
  city: () => place,
  control: () => category('control', ({ row }) => row.control ?? 'not-reported'),
  federalAid: () => category('federalAid', ({ row }) => row.federal_aid),
  phone: () => text('phone', ({ row }) => row.phone),
  website: () => text('website', ({ row }) => row.website),

  costToCredential: ofCredential((costs) => costs.total),
  costToFinish: () => figure('cents', (_, { costs }) => costs.finish),
  tuitionAndFees: () => figure('cents', (_, { costs }) => costs.tuition),
  books: () => figure('cents', (_, { costs }) => costs.books),
  exam: ofCredential((costs) => costs.exam),
  membership: ofCredential((costs) => costs.membership),
  renewal: ofCredential((costs) => costs.renewal),

  months: () =>
    figure('months', (context, { row }) =>
      figureOf(context, row, 'months', { value: row.months, status: row.months_status }, lengthNotes(row)),
    ),
  hours:
    () =>
    (context, { row }) => ({
      kind: 'figure',
      figure: figureOf(
        context,
        row,
        'hours',
        { value: row.hours, status: row.hours_status },
        lengthNotes(row),
      ),
      unit: row.hours_unit ?? 'clock-hours',
    }),
  distance: () => category('distance', ({ row }) => row.distance),

  awardLevel: () => category('awardLevel', ({ row }) => String(row.award_level)),
  maySit:
    () =>
    (_, { verdicts }) => ({ kind: 'verdicts', verdicts }),

  completions: () =>
    figure('awards', (context, { row }) =>
      figureOf(
        context,
        row,
        'completions',
        { value: row.completions, status: row.completions_status },
        row.completions === 0 ? [{ code: 'no-awards' }] : [],
      ),
    ),
  graduationRate: () =>
    figure('percent', (context, { row }) =>
      figureOf(
        context,
        row,
        'graduationRate',
        { value: row.graduation_rate, status: row.graduation_rate_status },
        [{ code: row.graduation_cohort === null ? 'whole-school' : `whole-school-${row.graduation_cohort}` }],
      ),
    ),

  occupation:
    () =>
    (_, { occupations }) => ({ kind: 'occupations', occupations }),
  payP10: ofOccupation('cents', (facts) => facts.wages[0]?.p10),
  payP25: ofOccupation('cents', (facts) => facts.wages[0]?.p25),
  payMedian: ofOccupation('cents', (facts) => facts.wages[0]?.median),
  payP75: ofOccupation('cents', (facts) => facts.wages[0]?.p75),
  payP90: ofOccupation('cents', (facts) => facts.wages[0]?.p90),
  // Without present pay there is nothing to set entry pay against: no row, rather than one of dashes.
  payback: ({ request }) =>
    request.presentPay === null
      ? null
      : byOccupation(
          (context, view, facts) => ({
            kind: 'figure',
            figure: paybackFigure(context, view, facts),
            unit: 'months',
          }),
          'months',
        ),

  employment: ofOccupation('jobs', (facts) => facts.outlook?.baseEmployment),
  employmentTarget: ofOccupation('jobs', (facts) => facts.outlook?.targetEmployment),
  growth: ofOccupation('percent', (facts) => facts.outlook?.growth),
  openings: ofOccupation('jobs', (facts) => facts.outlook?.openings),
  entryEducation: () => byOccupation(entryEducation, 'text'),
}

/** Without a slot nobody asked the school how long this program takes. */
function lengthNotes(row: ProgramRow): Note[] {
  return row.price_slot === null ? [{ code: 'length-not-asked' }] : []
}

function figure(unit: Unit, make: (context: Context, view: View) => Figure): MakeCell {
  return (context, view) => ({ kind: 'figure', figure: make(context, view), unit })
}

function text(id: FieldId, read: (view: View) => string): MakeCell {
  return (context, view) => {
    const found = read(view)
    return { kind: 'text', text: found || null, figure: papersOnly(context, id, found !== '') }
  }
}

function category(id: FieldId, read: (view: View) => string): MakeCell {
  const { words = id } = field(id)
  return (context, view) => {
    const code = read(view)
    return { kind: 'category', words, code, figure: papersOnly(context, id, code !== 'not-reported') }
  }
}

/** "Cambridge, MA 02139": five digits find the town; the rest of a ZIP+4 names a building. */
const place: MakeCell = (context, { row }) => ({
  kind: 'text',
  text: `${row.city}, ${row.state} ${row.zip.slice(0, 5)}`.trim(),
  figure: {
    ...papersOnly(context, 'city', true),
    provenance: (['city', 'state', 'zip'] as const).flatMap((id) => context.papers.provenance(id, 'known')),
  },
})

function ofCredential(read: (costs: NonNullable<View['costs']['credential']>) => Figure) {
  return ({ credential }: Context): MakeCell | null =>
    credential &&
    ((_, { costs }) => {
      if (!costs.credential) throw new Error('A credential was chosen, so its costs were computed')
      return { kind: 'figure', figure: read(costs.credential), unit: 'cents' }
    })
}

function ofOccupation(unit: Unit, read: (facts: OccupationFacts) => Figure | undefined) {
  return () =>
    byOccupation((_, __, facts) => ({ kind: 'figure', figure: read(facts) ?? NOT_PUBLISHED, unit }), unit)
}

const NOT_PUBLISHED: Figure = {
  status: 'not-reported',
  value: null,
  provenance: [],
  notes: [{ code: 'not-published' }],
}

/**
 * Pay and outlook follow the occupation in force. Without one the cell lists the
 * program's occupations, and none is picked in silence; a program that does not
 * lead to the one in force has nothing to show.
 */
function byOccupation(
  make: (context: Context, view: View, facts: OccupationFacts) => Cell,
  unit: Unit | 'text',
): MakeCell {
  return (context, view) => {
    const facts = context.occupation
    if (!facts) return { kind: 'occupations', occupations: view.occupations }
    if (view.occupations.includes(facts.soc)) return make(context, view, facts)
    const notes: Note[] = [{ code: 'other-occupation', params: { occupation: facts.title } }]
    const none: Figure = { status: 'not-applicable', value: null, provenance: [], notes }
    return unit === 'text'
      ? { kind: 'text', text: null, figure: none }
      : { kind: 'figure', figure: none, unit }
  }
}

function entryEducation(context: Context, _: View, facts: OccupationFacts): Cell {
  const education = facts.outlook?.entryEducation ?? null
  const notes: Note[] = []
  if (education === null) notes.push({ code: 'not-published' })
  if (stateLicence(facts.soc) === 'no-source') notes.push({ code: 'no-licence-source' })
  return {
    kind: 'text',
    text: education,
    figure: {
      ...papersOnly(context, 'entryEducation', education !== null),
      ...(notes.length > 0 ? { notes } : {}),
    },
  }
}
