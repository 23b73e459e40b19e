import * as v from 'valibot'
import type { MustHave } from '../comparison-state.ts'
import { readCellKey } from '../comparison-state.ts'
import { OWN, type FieldId, type OwnId } from '../fields/catalogue.ts'
import { LONGEST_ADDRESS } from '../format/clean-text.ts'
import { OF_CREDENTIAL, ownValue } from '../own-figure.ts'
import { STATES } from '../program.ts'
import { MUST_HAVES, mustHaveOf } from '../ranking/must-haves.ts'
import { MattersSchema, OwnFigureSchema } from './case.ts'
import { ProgramKeySchema } from './find.ts'
import type { ReadOnly } from '../read-only.ts'
import { listedProgramEntries, SocSchema } from './listed-program.ts'
import { currentCell, storedId } from './stored-ids.ts'
import { nameOf, type nameInFile } from './texts.ts'

/**
 * The records of a layer: what an organization keeps once for all of its counselors. No
 * kind of them has a place for a client: nothing here is declared for a case, a note, a
 * plan, pay, or the name of a person, an unknown property is refused, and every text has a
 * bound. The one name of a person is that of whoever wrote a record: their login.
 */

export const LAYER_KINDS = ['list', 'program', 'figure', 'match', 'in-demand', 'template'] as const
export type LayerKind = (typeof LAYER_KINDS)[number]

/** Characters of a key, a reason and a login; bytes of a body as JSON. The database has the same bounds. */
export const LONGEST_KEY = 300
export const LONGEST_WHY = 500
const LONGEST_LOGIN = 63
export const MOST_BODY_BYTES = 65_536

const LONGEST_TITLE = 120

const NameSchema = v.pipe(nameOf(LONGEST_TITLE), v.minLength(1))
const SlugSchema = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/))

/** Own figures that are of the program alone: what hangs on a student (their grants, their state) is no organization's. */
const OF_THE_STUDENT: readonly OwnId[] = ['enrolls', 'grants', 'scholarships', 'meetsState']
export const LAYER_FIGURES: readonly OwnId[] = OWN.filter((id) => !OF_THE_STUDENT.includes(id))

/** Where a list comes from. */
const SourceSchema = v.strictObject({
  publisher: nameOf(LONGEST_TITLE),
  /** The moment that it describes: "2026", "2026-07" or "2026-07-01". */
  asOf: v.pipe(v.string(), v.regex(/^\d{4}(-\d\d(-\d\d)?)?$/)),
  /** '' for none. */
  url: v.pipe(nameOf(LONGEST_ADDRESS), v.regex(/^(https?:\/\/\S+)?$/)),
})

/** "<program>|<field>". A program of a person's own list has a key that holds on one computer only. */
const FigureKeySchema = v.pipe(
  v.string(),
  v.maxLength(140),
  currentCell,
  v.check((key) => {
    const { program, field } = readCellKey(key)
    const isOfProgram = v.is(ProgramKeySchema, program) && !program.startsWith('own:')
    return isOfProgram && LAYER_FIGURES.some((id) => id === field)
  }),
)

/** A demand of a template: the value of one that is a code has no room for words. */
const DemandSchema = v.pipe(
  v.strictObject({
    field: storedId(
      'field',
      MUST_HAVES.map(({ field }): FieldId => field),
    ),
    test: v.picklist(['at-most', 'at-least', 'is']),
    value: v.union([
      v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e12)),
      v.pipe(v.string(), v.regex(/^[\w.-]{1,40}$/)),
    ]),
  }),
  v.check(
    ({ field, test, value }: MustHave) =>
      mustHaveOf(field)?.test === test && (typeof value === 'string') === (test === 'is'),
  ),
)

/** By kind: what names a record, and what it says. */
const KINDS = {
  /** A list of programs. Key: a short name. */
  list: { key: SlugSchema, body: v.strictObject({ name: NameSchema, source: SourceSchema }) },
  /** A program of a list. Key: "<list>:<number>", the same in every edition. */
  program: {
    key: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}:[1-9]\d{0,8}$/)),
    body: v.strictObject(
      listedProgramEntries(
        v.strictObject as unknown as typeof v.object,
        nameOf as unknown as typeof nameInFile,
      ),
    ),
  },
  /** A value that stands in the place of the official one. Key: a cell. */
  figure: {
    key: FigureKeySchema,
    body: v.strictObject({
      ...OwnFigureSchema.entries,
      value: v.union([OwnFigureSchema.entries.value.options[0], v.pipe(nameOf(500), v.minLength(1))]),
    }),
  },
  /** Which institution a provider is; null: none of the directory. Key: the provider's id. */
  match: {
    key: v.pipe(nameOf(LONGEST_KEY), v.minLength(1)),
    body: v.strictObject({
      unitid: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(100_000), v.maxValue(999_999))),
    }),
  },
  /** An occupation that is in demand. Key: its SOC code. */
  'in-demand': {
    key: SocSchema,
    body: v.strictObject({ state: v.nullable(v.picklist(STATES)), source: SourceSchema }),
  },
  /** Weights and must-haves to begin with. Key: a short name. */
  template: {
    key: SlugSchema,
    body: v.strictObject({
      name: NameSchema,
      mustHaves: v.pipe(v.array(DemandSchema), v.maxLength(20)),
      weights: MattersSchema.entries.weights,
    }),
  },
} as const satisfies Readonly<
  Record<LayerKind, { readonly key: v.GenericSchema; readonly body: v.GenericSchema }>
>

/** Grows with every change of a layer; 0: nothing was there. */
const RevSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER))
const WhySchema = v.pipe(nameOf(LONGEST_WHY), v.minLength(1))

/** What names a record of a kind, and what it says; null where it is taken away. */
const said = <const K extends LayerKind>(kind: K) => ({
  kind: v.literal(kind),
  key: KINDS[kind].key as (typeof KINDS)[K]['key'],
  body: v.nullable(KINDS[kind].body as (typeof KINDS)[K]['body']),
})

const asKept = <const K extends LayerKind>(kind: K) =>
  v.strictObject({
    ...said(kind),
    rev: v.pipe(RevSchema, v.minValue(1)),
    by: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_LOGIN)),
    at: v.pipe(v.string(), v.isoTimestamp()),
    why: WhySchema,
    gone: v.boolean(),
  })

const asEdit = <const K extends LayerKind>(kind: K) =>
  v.strictObject({
    ...said(kind),
    /** The rev of the record that it was made on; 0: there was none. */
    expected: RevSchema,
    why: WhySchema,
  })

/** A figure has to be a value that its field can take. */
function isOfItsField(record: {
  readonly kind: LayerKind
  readonly key: string
  readonly body: unknown
}): boolean {
  if (record.kind !== 'figure' || record.body === null) return true
  const { value, credential } = record.body as v.InferOutput<(typeof KINDS)['figure']['body']>
  const field = readCellKey(record.key).field as OwnId
  return (
    ownValue(field, value) !== null && (credential === undefined || OF_CREDENTIAL.some((id) => id === field))
  )
}

/** A record as a layer has it. `gone`: it was taken away, and its history is kept. */
export const LayerRecordSchema = v.pipe(
  v.variant('kind', [
    asKept('list'),
    asKept('program'),
    asKept('figure'),
    asKept('match'),
    asKept('in-demand'),
    asKept('template'),
  ]),
  v.check(({ gone, body }) => gone === (body === null)),
  v.check((record) => isOfItsField(record)),
)
export type LayerRecord = ReadOnly<v.InferOutput<typeof LayerRecordSchema>>

/** A change of one record, as a curator or a proposer makes it. */
export const LayerEditSchema = v.pipe(
  v.variant('kind', [
    asEdit('list'),
    asEdit('program'),
    asEdit('figure'),
    asEdit('match'),
    asEdit('in-demand'),
    asEdit('template'),
  ]),
  v.check((record) => isOfItsField(record)),
)
export type LayerEdit = ReadOnly<v.InferOutput<typeof LayerEditSchema>>
