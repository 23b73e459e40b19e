import type { Database } from 'better-sqlite3'
import { CHANGED_TABLES, type ChangedTable, type TableChange } from '../../../data/contract/library.ts'
import { lentColumns } from '../../catalog/older.ts'
import type { TableColumn } from '../../storage/schema/column.ts'
import { columnsOfTable } from '../../storage/schema/table.ts'
import { tableNamed } from '../../storage/schema/tables.ts'

const NOT_FACTS: ReadonlySet<string> = new Set([
  'id',
  'dataset',
  'completions_source',
  'completions_before_source',
  'distance_source',
])

/** What a text says that says nothing. */
const SAYS_NOTHING = "('', 'not-reported')"

/** Values come and go with every year; a column that loses this share of its own, on balance, was taken away. */
const TAKEN_AWAY = 0.1

/**
 * How the tables of one catalog differ from another's. Both files are only read. What
 * an older schema had no column for is no change: nothing was said of it.
 *
 * @param before opened by `openCatalog`, of whatever schema.
 * @param after file of a catalog of today's.
 */
export function changesBetween(before: Database, after: string): TableChange[] {
  before.prepare('ATTACH ? AS after').run(after)
  try {
    return CHANGED_TABLES.map((table) => tableChange(before, table))
  } finally {
    before.exec('DETACH after')
  }
}

function tableChange(db: Database, table: ChangedTable): TableChange {
  const declared = tableNamed(table)
  const key = declared.naturalKey ?? declared.primaryKey
  const lent = lentColumns(db)
  const facts = columnsOfTable(declared).filter(
    ({ name }) => !key.includes(name) && !NOT_FACTS.has(name) && !lent.has(`${table}.${name}`),
  )
  const same = key.map((name) => `a.${name} = b.${name}`).join(' AND ')
  const differs = facts.map(({ name }) => `a.${name} IS NOT b.${name}`).join(' OR ') || '0'
  const values = facts.filter(({ cell }) => cell !== 'status')
  const sums = values.flatMap((column) => {
    const [now, then] = [says('a', column), says('b', column)]
    return [`total(${then})`, `total(${then} AND NOT ${now})`, `total(${now} AND NOT ${then})`]
  })
  const count = (from: string) => Number(db.prepare(`SELECT count(*) FROM ${from}`).pluck().get())
  const after = count(`after.${table}`)
  const old = count(table)
  const [both = 0, changed = 0, ...cells] = db
    .prepare<[], number[]>(
      `SELECT ${['count(*)', `total(${differs})`, ...sums].join(', ')}
       FROM after.${table} a JOIN ${table} b ON ${same}`,
    )
    .raw()
    .get() as number[]
  const takenAway = values
    .map((_, at) => ({
      then: cells[at * 3] ?? 0,
      lost: cells[at * 3 + 1] ?? 0,
      gained: cells[at * 3 + 2] ?? 0,
    }))
    .filter(({ then, lost, gained }) => lost - gained > 0 && lost - gained >= then * TAKEN_AWAY)
  return {
    table,
    before: old,
    after,
    added: after - both,
    changed,
    dropped: old - both,
    lost: takenAway.reduce((sum, { lost }) => sum + lost, 0),
    gained: takenAway.reduce((sum, { gained }) => sum + gained, 0),
  }
}

/** SQL of whether a cell says anything. */
const says = (row: 'a' | 'b', { name, sqlType }: TableColumn): string =>
  sqlType === 'TEXT'
    ? `(coalesce(${row}.${name}, '') NOT IN ${SAYS_NOTHING})`
    : `(${row}.${name} IS NOT NULL)`
