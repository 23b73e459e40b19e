import * as v from 'valibot'
import { byField } from '../../data/contract/stored-ids.ts'
import { currentId } from '../../data/fields/aliases.ts'
import { FIELDS, type FieldId } from '../../data/fields/catalogue.ts'
import { statusOf } from '../../data/figures/figure.ts'
import {
  hasNoSetLength,
  type ListedFigure,
  type ListedProgram,
  type ListedValue,
  type PersonalSource,
  type Provider,
} from '../../data/listed-program.ts'
import type { Online, ProgramKey } from '../../data/program.ts'
import type { Reads } from './access.ts'
import { numberOf, readLists } from './lists.ts'
import { readMatches } from './matches.ts'
import { parseJson } from './parts.ts'

interface ProviderRow {
  readonly list: number
  readonly number: number
  readonly key: string
  readonly name: string
  readonly city: string
  readonly state: string
  readonly zip: string
  readonly phone: string
  readonly website: string
  readonly unitid: number | null
  readonly opeid: string
}

type Figures<Name extends string> = { readonly [N in Name]: number | null } & {
  readonly [N in `${Name}_status`]: number
}

type Money =
  | 'tuition'
  | 'tuition_in_district'
  | 'tuition_in_state'
  | 'tuition_out_of_district'
  | 'tuition_out_of_state'
  | 'books'

type Banded = Money | 'months' | 'hours'

type Highs = { readonly [N in `${Banded}_high`]: number | null }

interface ProgramRow extends Highs, Figures<Banded | 'completions' | 'graduation_rate'> {
  readonly list: number
  readonly number: number
  readonly provider: number
  readonly name: string
  readonly cip: string | null
  readonly award_level: number
  readonly credential: string
  readonly occupations: string
  readonly distance: Online
  readonly official: string | null
  readonly website: string
  readonly months_rule: string | null
  readonly hours_unit: 'clock-hours' | 'credit-hours' | null
}

/** Programs that are read at once: other work comes between. */
const AT_ONCE = 500

/** What the catalog's worker is told, but for the programs: lists that are not away, and decided matches. */
export function readPersonal(db: Reads): Pick<PersonalSource, 'lists' | 'matches'> {
  return {
    lists: readLists(db).map(({ id, name, file, importedOn }) => ({ id, name, file, importedOn })),
    matches: readMatches(db),
  }
}

/**
 * The programs of a list, in pieces; none of one that is away. Providers carry no institution:
 * the catalog's worker looks for it in the active directory.
 * @param read runs in a snapshot of its own for each piece: a list never changes
 */
export function* readPrograms(
  read: <T>(work: (db: Reads) => T) => T,
  list: string,
): Generator<readonly ListedProgram[]> {
  const id = numberOf(list)
  for (let after = 0; ;) {
    const found = read((db) =>
      programsIn(db, 'p.list = ? AND p.number > ? ORDER BY p.number LIMIT ?', id, after, AT_ONCE),
    )
    if (found.length > 0) yield found.map(({ program }) => program)
    if (found.length < AT_ONCE) return
    after = found.at(-1)?.number ?? after
  }
}

/** The programs of these keys, in the order of the keys; none of a list that is away. */
export function readProgramsOf(db: Reads, keys: readonly ProgramKey[]): readonly ListedProgram[] {
  return keys.flatMap((key) => {
    const [, list, number] = /^own:(\d{1,15}):(\d{1,15})$/.exec(key) ?? []
    if (list === undefined || number === undefined) return []
    return programsIn(db, 'p.list = ? AND p.number = ?', Number(list), Number(number)).map(
      ({ program }) => program,
    )
  })
}

/** The programs of these names, of all lists that are not away. */
export function readProgramsCalled(db: Reads, names: readonly string[]): readonly ListedProgram[] {
  return programsIn(
    db,
    'p.name IN (SELECT value FROM json_each(?)) ORDER BY p.list, p.number',
    JSON.stringify(names),
  ).map(({ program }) => program)
}

function programsIn(
  db: Reads,
  where: string,
  ...values: (string | number | null)[]
): readonly { readonly number: number; readonly program: ListedProgram }[] {
  const rows = db.all<ProgramRow>(
    `SELECT p.* FROM own_programs p JOIN own_lists l ON l.id = p.list AND l.removed = 0 WHERE ${where}`,
    ...values,
  )
  const providers = new Map<string, Provider>()
  const columns = new Map<number, ListedProgram['columns']>()
  return rows.map((row) => {
    const { list, number } = row
    const named = columns.get(list) ?? headings(columnsOf(db, list))
    columns.set(list, named)
    const name = `${list}:${row.provider}`
    const provider = providers.get(name) ?? readProvider(db, list, row.provider)
    providers.set(name, provider)
    return { number, program: programOf(row, provider, named) }
  })
}

const columnsOf = (db: Reads, list: number): string =>
  db.get<{ columns: string }>('SELECT columns FROM own_lists WHERE id = ?', list)?.columns ?? ''

function readProvider(db: Reads, list: number, number: number): Provider {
  const row = db.get<ProviderRow>('SELECT * FROM own_providers WHERE list = ? AND number = ?', list, number)
  if (!row) throw new RangeError(`Own list ${list} has no provider ${number}`)
  return providerOf(row)
}

function providerOf({ list, key, number: _, unitid, opeid, ...provider }: ProviderRow): Provider {
  const numbers = unitid === null && opeid === '' ? {} : { numbers: { unitid, opeid } }
  return { ...provider, ...numbers, id: `own:${list}:${key}`, unitid: null, match: 'none', score: 0 }
}

function programOf(row: ProgramRow, provider: Provider, columns: ListedProgram['columns']): ListedProgram {
  return {
    key: `own:${row.list}:${row.number}`,
    list: `own:${row.list}`,
    provider,
    name: row.name,
    ...(row.website === '' ? {} : { website: row.website }),
    cip: row.cip,
    awardLevel: row.award_level,
    credential: row.credential,
    occupations: row.occupations.split(' ').filter(Boolean),
    online: row.distance,
    figures: figuresOf(row),
    columns,
    official: row.official,
  }
}

/** A figure that is not reported is left out, as it is where a table has no such column. */
function figuresOf(row: ProgramRow): ListedProgram['figures'] {
  const all: Readonly<Record<ListedFigure, ListedValue>> = {
    tuitionAndFees: banded(row, 'tuition'),
    tuitionInDistrict: banded(row, 'tuition_in_district'),
    tuitionInState: banded(row, 'tuition_in_state'),
    tuitionOutOfDistrict: banded(row, 'tuition_out_of_district'),
    tuitionOutOfState: banded(row, 'tuition_out_of_state'),
    books: banded(row, 'books'),
    months: {
      ...banded(row, 'months'),
      ...(row.months_rule === null ? {} : { rule: currentId('rule', row.months_rule) }),
    },
    hours: {
      ...banded(row, 'hours'),
      ...(row.hours_unit === null ? {} : { unit: row.hours_unit }),
    },
    completions: value(row.completions, row.completions_status),
    graduationRate: value(row.graduation_rate, row.graduation_rate_status),
  }
  return Object.fromEntries(
    Object.entries(all).filter(([, given]) => given.status !== 'not-reported' || hasNoSetLength(given)),
  )
}

const value = (number: number | null, status: number): ListedValue => ({
  value: number,
  status: statusOf(status),
})

function banded(row: ProgramRow, name: Banded): ListedValue {
  const given = value(row[name], row[`${name}_status`])
  const high = row[`${name}_high`]
  return high === null ? given : { ...given, high }
}

const HeadingsSchema = byField(v.record(v.string(), v.string()))

/** Headings by field; what cannot be read is left out. */
function headings(text: string): Readonly<Partial<Record<FieldId, string>>> {
  const parsed = v.safeParse(HeadingsSchema, parseJson(text))
  if (!parsed.success) return {}
  const { output } = parsed
  return Object.fromEntries(FIELDS.flatMap(({ id }) => (output[id] === undefined ? [] : [[id, output[id]]])))
}
