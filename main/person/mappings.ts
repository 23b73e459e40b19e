import * as v from 'valibot'
import { AnswersSchema, MappingSchema, type Answers, type Mapping } from '../../data/contract/own.ts'
import { ENCODINGS } from '../../data/contract/encodings.ts'
import { ShapeChoicesSchema } from '../../data/contract/shape.ts'
import { currentId } from '../../data/fields/aliases.ts'
import { MAPPABLE } from '../../data/fields/catalogue.ts'
import type { Reads, Writes } from './access.ts'
import { parseJson } from './parts.ts'

/** Tables with other headings than the last two hundred are guessed anew. */
const MOST_MAPPINGS = 200

/** Of the headings of two tables, so many are the same where one is the next edition of the other. */
const ALIKE = 0.7

/** How a table was read, under its headings. */
export interface RememberedMapping {
  /** Of the headings and their order. */
  readonly fingerprint: string
  /** Each in one form, however it is written. */
  readonly headings: readonly string[]
  readonly mapping: Mapping
  readonly answers: Answers
  /** What was decided about the rows, under the headings that were recognised before. */
  readonly shape?: { readonly fingerprint: string; readonly kept: KeptShape }
}

/** What was decided about the rows of a table, in words that hold for its next edition. */
const KeptShapeSchema = v.object({
  /** What the row of the heading says: a title may stand above it the next time. */
  heading: v.nullable(v.string()),
  /** How the letters were read, and as what they were recognised: where that is another, so may this be. */
  encoding: v.nullable(v.object({ chosen: v.picklist(ENCODINGS), recognised: v.picklist(ENCODINGS) })),
  steps: ShapeChoicesSchema.entries.steps,
})
export type KeptShape = v.InferOutput<typeof KeptShapeSchema>

const NOTHING_KEPT: KeptShape = { heading: null, encoding: null, steps: {} }

/** How the columns of a table were read the last time, by its own columns; undefined: that table had no such column. */
export interface KnownColumns {
  /** Its headings were the very same. */
  readonly isSame: boolean
  readonly columns: readonly (Pick<ColumnMemory, 'field' | 'answer'> | undefined)[]
}
interface ColumnMemory {
  readonly heading: string
  readonly field: Mapping[number]
  readonly answer: Answers[number]
}

interface MappingRow {
  readonly mapping: string
  readonly answers: string
  readonly headings: string | null
}

/** Null where no table with these headings, or most of them, was read before. */
export function readMapping(
  db: Reads,
  { fingerprint, headings }: Pick<RememberedMapping, 'fingerprint' | 'headings'>,
): KnownColumns | null {
  const same = db.get<MappingRow>('SELECT * FROM mappings WHERE fingerprint = ?', fingerprint)
  const known = same && columnsOf({ ...same, headings: JSON.stringify(headings) })
  if (known?.length === headings.length) return { isSame: true, columns: known }
  let [best, most]: [readonly ColumnMemory[] | null, number] = [null, ALIKE]
  // Of those that are equally alike, the last one used.
  for (const row of db.all<MappingRow>(
    'SELECT * FROM mappings WHERE headings IS NOT NULL ORDER BY used_on DESC',
  )) {
    const columns = columnsOf(row)
    const share = columns ? alike(columns, headings) : 0
    if (share > most || (share === most && best === null)) [best, most] = [columns, share]
  }
  if (best === null) return null
  const left = [...best]
  const next = (heading: string) => {
    const at = heading === '' ? -1 : left.findIndex((column) => column.heading === heading)
    // A heading that stands twice is one column after the other.
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  return { isSame: false, columns: headings.map(next) }
}

/** What was decided about the rows of a table that was recognised under these headings. */
export function readShape(db: Reads, fingerprint: string): KeptShape {
  const row = db.get<{ shape: string | null }>(
    'SELECT shape FROM mappings WHERE fingerprint = ?',
    fingerprint,
  )
  const parsed = v.safeParse(KeptShapeSchema, parseJson(row?.shape ?? ''))
  return parsed.success ? parsed.output : NOTHING_KEPT
}

/** Null where what is stored cannot be read. Fields that there are no more are left out. */
function columnsOf(row: MappingRow): readonly ColumnMemory[] | null {
  const mapping = v.safeParse(MappingSchema, parseJson(row.mapping))
  const headings = v.safeParse(v.array(v.string()), parseJson(row.headings ?? ''))
  const answers = v.safeParse(AnswersSchema, parseJson(row.answers))
  if (!mapping.success || !headings.success || mapping.output.length !== headings.output.length) return null
  return mapping.output.map((field, at): ColumnMemory => ({
    heading: headings.output[at] ?? '',
    field: MAPPABLE.find((id) => field !== null && id === currentId('field', field)) ?? null,
    answer: (answers.success ? answers.output[at] : null) ?? null,
  }))
}

function alike(columns: readonly ColumnMemory[], headings: readonly string[]): number {
  const [known, now] = [
    new Set(columns.flatMap(({ heading }) => heading || [])),
    new Set(headings.filter(Boolean)),
  ]
  // Two or three headings are those of half of all tables.
  const both = [...known].filter((heading) => now.has(heading)).length
  return both < 4 ? 0 : both / Math.max(known.size, now.size)
}

export function writeMapping(
  db: Writes,
  { fingerprint, headings, mapping, answers, shape }: RememberedMapping,
  now: Date,
): void {
  db.run(
    `INSERT INTO mappings (fingerprint, headings, mapping, answers, used_on) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (fingerprint) DO UPDATE SET headings = excluded.headings, mapping = excluded.mapping,
       answers = excluded.answers, used_on = excluded.used_on`,
    fingerprint,
    JSON.stringify(headings),
    JSON.stringify(mapping),
    JSON.stringify(answers),
    now.toISOString(),
  )
  // Under other headings than the mapping, where another row is the heading or columns are rows.
  if (shape)
    db.run(
      `INSERT INTO mappings (fingerprint, mapping, shape, used_on) VALUES (?, '[]', ?, ?)
       ON CONFLICT (fingerprint) DO UPDATE SET shape = excluded.shape, used_on = excluded.used_on`,
      shape.fingerprint,
      JSON.stringify(shape.kept),
      now.toISOString(),
    )
  db.run(
    `DELETE FROM mappings WHERE fingerprint NOT IN
       (SELECT fingerprint FROM mappings ORDER BY used_on DESC LIMIT ?)`,
    MOST_MAPPINGS,
  )
}
