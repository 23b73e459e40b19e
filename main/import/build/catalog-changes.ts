import type { Database } from 'better-sqlite3'
import type { TableChange } from '../../../data/contract/library.ts'
import { lentColumns } from '../../catalog/older.ts'

/** What names a row, and what is not a fact about it. */
const KEYS: Readonly<Record<TableChange['table'], readonly string[]>> = {
  programs: ['unitid', 'cip', 'award_level'],
  listed_programs: ['key'],
  institutions: ['unitid'],
  occupations: ['soc'],
  wages: ['soc', 'area', 'vintage'],
  projections: ['soc', 'base_year', 'target_year'],
}
const NOT_FACTS: ReadonlySet<string> = new Set(['id', 'dataset', 'completions_source', 'distance_source'])

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
    return (Object.keys(KEYS) as TableChange['table'][]).map((table) => tableChange(before, table))
  } finally {
    before.exec('DETACH after')
  }
}

function tableChange(db: Database, table: TableChange['table']): TableChange {
  const key = KEYS[table]
  const columns = (db.pragma(`after.table_info(${table})`) as readonly { name: string }[]).map(
    ({ name }) => name,
  )
  const lent = lentColumns(db)
  const facts = columns.filter(
    (name) => !key.includes(name) && !NOT_FACTS.has(name) && !lent.has(`${table}.${name}`),
  )
  const same = key.map((name) => `a.${name} = b.${name}`).join(' AND ')
  const differs = facts.map((name) => `a.${name} IS NOT b.${name}`).join(' OR ')
  const count = (sql: string) => Number(db.prepare(sql).pluck().get())
  const after = count(`SELECT count(*) FROM after.${table}`)
  const old = count(`SELECT count(*) FROM ${table}`)
  const both = count(`SELECT count(*) FROM after.${table} a JOIN ${table} b ON ${same}`)
  return {
    table,
    before: old,
    after,
    added: after - both,
    changed: count(`SELECT count(*) FROM after.${table} a JOIN ${table} b ON ${same} WHERE ${differs}`),
    dropped: old - both,
  }
}
