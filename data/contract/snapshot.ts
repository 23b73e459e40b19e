import * as v from 'valibot'
import { AREA_KINDS } from '../area.ts'
import { FIELDS, GROUPS } from '../fields/catalogue.ts'
import { hasValue, STATUSES, type Figure, type Unit } from '../figures/figure.ts'
import { MOST_COMPARED, RESIDENCY_CHOICES } from '../program.ts'
import { contendersOf, leadingColumns } from '../ranking/contenders.ts'
import { MoneySchema } from './case.ts'
import type { Comparison } from './comparison.ts'
import { ProgramKeySchema } from './find.ts'
import { currentIdOf, storedId } from './stored-ids.ts'

/**
 * A comparison that was kept: with a case on the disk, or in a file that somebody
 * sent. Unlike one that the catalog answers with, it is read from outside, so all
 * of it is checked; what a newer Pathwise added to it is left out.
 */

/** A sentence or a title. */
const Text = v.pipe(v.string(), v.maxLength(2_000))
/** A name of something in the catalog or the messages. */
const Id = v.pipe(v.string(), v.maxLength(120))
/** "2025-05", an ISO day or an ISO time. */
const Moment = v.pipe(v.string(), v.maxLength(40))
const Amount = v.pipe(v.number(), v.finite(), v.minValue(-1e15), v.maxValue(1e15))
const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9))
const Column = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_COMPARED - 1))
const Columns = v.pipe(v.array(Column), v.maxLength(MOST_COMPARED))

const list = <S extends v.GenericSchema>(item: S, most: number) => v.pipe(v.array(item), v.maxLength(most))

/** As a record, so that a unit that is added does not compile without its entry. */
const UNITS: Readonly<Record<Unit, true>> = {
  cents: true,
  months: true,
  'clock-hours': true,
  'credit-hours': true,
  awards: true,
  percent: true,
  jobs: true,
  programs: true,
  miles: true,
  year: true,
}

const noteSchema = (kind: 'note' | 'notice' | 'reason') =>
  v.object({
    code: v.pipe(Id, currentIdOf(kind)),
    params: v.optional(v.pipe(v.record(Id, v.union([Text, Amount])), v.maxEntries(20))),
  })

const ProvenanceSchema = v.object({
  source: Id,
  columns: Text,
  rule: v.optional(v.pipe(Id, currentIdOf('rule'))),
})

/** How deep an original or a side of a conflict may have one of its own: the program makes two levels. */
const DEEPEST = 4

function figureSchema(levels: number): v.GenericSchema<unknown, Figure> {
  const parts = {
    status: v.picklist(STATUSES),
    value: v.nullable(Amount),
    high: v.optional(Amount),
    weeks: v.optional(Amount),
    unknownParts: v.optional(list(v.pipe(Id, currentIdOf('field')), 20)),
    provenance: list(ProvenanceSchema, 40),
    notes: v.optional(list(noteSchema('note'), 40)),
  }
  const figure =
    levels === 0
      ? v.object(parts)
      : v.object({
          ...parts,
          original: v.optional(figureSchema(levels - 1)),
          sides: v.optional(list(v.object({ id: Id, figure: figureSchema(levels - 1) }), 20)),
        })
  return v.pipe(
    figure as v.GenericSchema<unknown, Figure>,
    v.check(({ status, value }) => (value !== null) === hasValue(status)),
  )
}

const FigureSchema = figureSchema(DEEPEST)

const QUARTILES = { median: v.nullable(Amount), p25: v.nullable(Amount), p75: v.nullable(Amount) }

/** Those that were kept when no band was a peer have one end only, and tell of no others. */
const PeersSchema = v.pipe(
  v.object({
    n: Count,
    ...QUARTILES,
    upper: v.optional(v.object(QUARTILES)),
    atLeast: v.optional(Count, 0),
    unknown: v.optional(Count, 0),
  }),
  v.transform(({ upper, ...peers }) => {
    const { median, p25, p75 } = peers
    return { ...peers, upper: upper ?? { median, p25, p75 } }
  }),
)

const CellSchema = v.variant('kind', [
  v.object({
    kind: v.literal('figure'),
    figure: FigureSchema,
    unit: v.picklist(Object.keys(UNITS) as Unit[]),
    peers: v.optional(PeersSchema),
  }),
  v.object({
    kind: v.literal('category'),
    words: v.pipe(Text, currentIdOf('words')),
    code: Id,
    figure: FigureSchema,
    original: v.optional(Id),
  }),
  v.object({
    kind: v.literal('text'),
    text: v.nullable(Text),
    figure: FigureSchema,
    original: v.optional(v.nullable(Text)),
  }),
  v.object({ kind: v.literal('occupations'), occupations: list(Id, 200) }),
  v.object({
    kind: v.literal('verdicts'),
    verdicts: list(
      v.object({
        credential: Id,
        verdict: v.picklist(['yes', 'no', 'ask']),
        reasons: list(noteSchema('reason'), 40),
        isFurther: v.optional(v.literal(true)),
      }),
      80,
    ),
  }),
])

const RowSchema = v.object({
  field: storedId(
    'field',
    FIELDS.map(({ id }) => id),
  ),
  cells: list(CellSchema, MOST_COMPARED),
  best: Columns,
  differs: v.boolean(),
})

const AreaSchema = v.object({ area: Id, title: Text, kind: v.picklist(AREA_KINDS) })

const FactsSchema = v.object({
  soc: Id,
  title: Text,
  offered: v.boolean(),
  wages: list(
    v.object({
      vintage: Moment,
      area: Id,
      employment: FigureSchema,
      p10: FigureSchema,
      p25: FigureSchema,
      median: FigureSchema,
      p75: FigureSchema,
      p90: FigureSchema,
    }),
    40,
  ),
  outlook: v.nullable(
    v.object({
      baseYear: Count,
      targetYear: Count,
      baseEmployment: FigureSchema,
      targetEmployment: FigureSchema,
      growth: FigureSchema,
      openings: FigureSchema,
      exits: FigureSchema,
      transfers: FigureSchema,
      entryEducation: v.nullable(Text),
      training: v.nullable(Text),
    }),
  ),
})

const SourceSchema = v.object({
  id: Id,
  publisher: Text,
  title: Text,
  file: Text,
  asOf: Moment,
  readOn: Moment,
  url: Text,
  licence: Text,
})

/** Every column of a row is that of a program, and every paper of a figure is there. */
function hangsTogether({ programs, groups, occupations, facts, sources }: Comparison): boolean {
  const isColumn = (column: number) => column < programs.length
  const sourcesOf = ({ provenance, original, sides = [] }: Figure): string[] => [
    ...provenance.map(({ source }) => source),
    ...[...(original ? [original] : []), ...sides.map(({ figure }) => figure)].flatMap(sourcesOf),
  ]
  const rows = groups.flatMap((group) => group.rows)
  const figures = [
    ...rows.flatMap(({ cells }) => cells.flatMap((cell) => ('figure' in cell ? [cell.figure] : []))),
    ...facts.flatMap(({ wages, outlook }) =>
      [...wages, outlook].flatMap((held) =>
        Object.values(held ?? {}).filter((part): part is Figure => typeof part === 'object' && part !== null),
      ),
    ),
  ]
  return (
    rows.every(({ cells, best }) => cells.length === programs.length && best.every(isColumn)) &&
    occupations.every(({ columns }) => columns.every(isColumn)) &&
    figures.flatMap(sourcesOf).every((source) => Object.hasOwn(sources, source))
  )
}

const SnapshotSchema = v.object({
  programs: list(
    v.object({
      key: ProgramKeySchema,
      list: v.nullable(Id),
      program: Text,
      institution: Text,
      city: Text,
      state: Id,
      zip: Id,
      cip: Id,
      awardLevel: Count,
      closed: v.optional(v.object({ on: Moment, into: Text, guessed: v.optional(v.literal(true)) })),
    }),
    MOST_COMPARED,
  ),
  figuresOf: v.nullable(Id),
  changedSince: v.nullable(
    v.object({ count: Count, byRule: v.optional(Count, 0), madeAt: v.nullable(Moment) }),
  ),
  missing: list(ProgramKeySchema, MOST_COMPARED),
  residency: v.picklist(RESIDENCY_CHOICES),
  area: AreaSchema,
  areas: list(AreaSchema, 2_000),
  occupations: list(v.object({ soc: Id, title: Text, offered: v.boolean(), columns: Columns }), 500),
  occupation: v.nullable(Id),
  suggestedOccupation: v.nullable(Id),
  credentials: list(Id, 80),
  credential: v.nullable(Id),
  presentPay: v.nullable(MoneySchema),
  groups: list(v.object({ id: v.picklist(GROUPS), rows: list(RowSchema, FIELDS.length) }), GROUPS.length),
  notices: list(noteSchema('notice'), 40),
  facts: list(FactsSchema, 500),
  sources: v.pipe(v.record(Id, SourceSchema), v.maxEntries(1_000)),
}) satisfies v.GenericSchema<unknown, Comparison>

/** The comparison that was kept; null where it is none, or is damaged. */
export function soundSnapshot(kept: unknown): Comparison | null {
  const parsed = v.safeParse(SnapshotSchema, kept, { abortEarly: true })
  return parsed.success && hangsTogether(parsed.output) ? withBest(parsed.output) : null
}

/** What is best is not kept but said anew: an earlier Pathwise said it by another rule, and a file may say anything. */
function withBest(kept: Comparison): Comparison {
  const contenders = contendersOf(kept)
  const groups = kept.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({ ...row, ...leadingColumns(row.field, row.cells, contenders) })),
  }))
  return { ...kept, groups }
}
