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
  type Personal,
  type Provider,
} from '../../data/listed-program.ts'
import type { Online } from '../../data/program.ts'
import type { Reads } from './access.ts'
import { readLists } from './lists.ts'
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

/**
 * What the catalog's worker is told: lists that are not away, and decided matches.
 * Providers carry no institution; the thread looks for it in the active directory.
 */
export function readPersonal(db: Reads): Personal {
  const providers = new Map(
    db
      .all<ProviderRow>(
        'SELECT * FROM own_providers WHERE list IN (SELECT id FROM own_lists WHERE removed = 0)',
      )
      .map((row) => [`${row.list}:${row.number}`, providerOf(row)]),
  )
  const columns = new Map(
    db
      .all<{ id: number; columns: string }>('SELECT id, columns FROM own_lists WHERE removed = 0')
      .map((row) => [row.id, headings(row.columns)]),
  )
  const rows = db.all<ProgramRow>(
    'SELECT * FROM own_programs WHERE list IN (SELECT id FROM own_lists WHERE removed = 0) ORDER BY list, number',
  )
  const byList = Map.groupBy(rows, ({ list }) => `own:${list}`)
  return {
    lists: readLists(db).map(({ id, name, file, importedOn }) => ({
      id,
      name,
      file,
      importedOn,
      programs: (byList.get(id) ?? []).map((row) => {
        const provider = providers.get(`${row.list}:${row.provider}`)
        if (!provider) throw new RangeError(`Own program ${row.list}:${row.number} has no provider`)
        return programOf(row, provider, columns.get(row.list) ?? {})
      }),
    })),
    matches: readMatches(db),
  }
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
